import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { reading, within } from "@/lib/auth/scope";
import {
  ENOUGH_PHOTOS,
  HEIC_PHOTO,
  LARGE_PHOTO,
  LARGEST_PHOTO,
  MOST_PHOTOS,
  MOST_PIXELS,
  NOT_A_PHOTO,
  PHOTO_SIDE,
  photoKind,
  SHARP_PHOTO,
  SMALL_SIDE,
  SPOILT_PHOTO,
} from "@/lib/field/rules/photo";
import type { PhotoInput } from "@/lib/field/schema";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, notFound, Refusal } from "@/lib/platform/errors";
import { asPlainJpeg, type Picture, pixelsOf } from "@/lib/platform/files/picture";
import { newFileName } from "@/lib/platform/files/store";
import { keepPhotoFiles, removePhotoFiles } from "./photo-file";

export type Attached = { id: bigint; sentence: string };

const HEARD_OUT = 4;

type Visit = { id: bigint; kpmId: bigint; regionCode: string };

/**
 * Keeps a photo of a visit that the actor recorded. Sent twice, at once or later, it counts once. The bytes are read and
 * written again before the transaction: a slow line and a slow picture hold no connection.
 */
export async function attachPhoto(
  actor: UserActor,
  input: PhotoInput,
  body: AsyncIterable<Uint8Array>,
): Promise<Attached> {
  if (!permits(actor.role, "field.work")) throw notFound("Kunjungan");
  const { visit, known } = await lookUp(actor, input);
  const bytes = await readWhole(body);
  if (known !== null) return { id: known, sentence: "Foto ini sudah tersimpan." };
  const whole = await plainPhoto(bytes);
  const small = await asPlainJpeg(whole.bytes, SMALL_SIDE, MOST_PIXELS);
  if (!small) throw new Error("a photo of our own is spoilt");
  const name = newFileName();
  await keepPhotoFiles(name, whole.bytes, small.bytes);
  let added: bigint | null = null;
  try {
    added = await within(actor, (tx) => insert(tx, actor, { visit, whole, name, key: input.photoKey }));
  } finally {
    if (added === null) await removePhotoFiles(name);
  }
  if (added !== null) return { id: added, sentence: "Foto tersimpan." };
  const after = await lookUp(actor, input);
  if (after.known === null) throw conflict("Foto ini sudah dikirim untuk hasil lain. Pilih lagi fotonya.");
  return { id: after.known, sentence: "Foto ini sudah tersimpan." };
}

async function lookUp(
  actor: UserActor,
  { visitKey, photoKey }: PhotoInput,
): Promise<{ visit: Visit; known: bigint | null }> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<(Visit & { known: bigint | null })[]>`
      select v.id, v.kpm_id as "kpmId", v.region_code as "regionCode",
        (select p.id from field_photos p where p.client_key = ${photoKey} and p.visit_id = v.id) as known
      from field_results v where v.client_key = ${visitKey} and v.recorded_by = ${actor.id}`,
  );
  if (!found) throw notFound("Kunjungan");
  const { known, ...visit } = found;
  return { visit, known };
}

/** A body that is too long is heard out for a while, unkept: who is cut off in the middle never reads the answer. */
async function readWhole(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size <= LARGEST_PHOTO) pieces.push(piece);
    if (size > HEARD_OUT * LARGEST_PHOTO) break;
  }
  if (size > LARGEST_PHOTO) throw new Refusal("limit", LARGE_PHOTO);
  return Buffer.concat(pieces);
}

async function plainPhoto(bytes: Buffer): Promise<Picture> {
  const kind = photoKind(bytes.subarray(0, 12));
  if (kind === "heic") throw new Refusal("invalid", HEIC_PHOTO);
  if (kind === "other") throw new Refusal("invalid", NOT_A_PHOTO);
  const pixels = await pixelsOf(bytes);
  if (pixels !== null && pixels > MOST_PIXELS) throw new Refusal("limit", SHARP_PHOTO);
  const whole = pixels === null ? null : await asPlainJpeg(bytes, PHOTO_SIDE, MOST_PIXELS);
  if (!whole) throw new Refusal("invalid", SPOILT_PHOTO);
  return whole;
}

type New = { visit: Visit; whole: Picture; name: string; key: string };

/** The number of the new photo, or null when its key is taken. The visit is held, so that two at once count each other. */
async function insert(tx: Tx, actor: UserActor, { visit, whole, name, key }: New): Promise<bigint | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`photos ${visit.id}`}, 0))`;
  const [added] = await tx.$queryRaw<{ id: bigint }[]>`
    insert into field_photos (client_key, visit_id, kpm_id, region_code, stored_name, width, height, recorded_by)
    values (${key}, ${visit.id}, ${visit.kpmId}, ${visit.regionCode}, ${name}, ${whole.width}, ${whole.height}, ${actor.id})
    on conflict (client_key) do nothing returning id`;
  if (!added) return null;
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from field_photos where visit_id = ${visit.id} and removed_at is null`;
  if (count > MOST_PHOTOS) throw new Refusal("limit", ENOUGH_PHOTOS);
  await recordAudit(tx, actor, {
    action: "field.photographed",
    subject: `kpm ${visit.kpmId}`,
    region: visit.regionCode,
    detail: { photo: Number(added.id) },
  });
  return added.id;
}
