import "server-only";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { UnreadableFile } from "@/lib/documents/read/row";
import { KINDS, type Kind, namesFamilies, needsPeriod, RULES } from "@/lib/intake/kinds/rules";
import { recognise } from "@/lib/intake/recognise/commands/recognise";
import { findLearned } from "@/lib/intake/recognise/queries";
import { release } from "@/lib/intake/recognise/read/release";
import type { Chosen } from "@/lib/intake/recognise/rules/mapping";
import type { UploadInput } from "@/lib/intake/schema";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import { shownFileName } from "@/lib/intake/upload/rules/file-name";
import { LARGEST_UPLOAD } from "@/lib/intake/upload/rules/upload";
import { findPeriod } from "@/lib/periods/queries";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, notFound, Refusal, refused } from "@/lib/platform/errors";
import { asRefusal } from "@/lib/platform/files/disk-space";
import { newFileName, prepareStore, removeStored, storedFile } from "@/lib/platform/files/store";
import { COUNTING } from "./counting-states";
import { wantedSheet } from "./repeat";

/** A file that lies in the uploads folder under a random name. */
export type Stored = { storedName: string; fileName: string; size: number; sha256: string };

export const TOO_LARGE = `Berkas melebihi ${LARGEST_UPLOAD / 2 ** 20} MB. Bagi menjadi beberapa berkas, lalu unggah lagi.`;

/** Streams a body to disk, hashing it on the way; what does not arrive whole is removed. */
export async function storeFile(
  name: string,
  body: AsyncIterable<Uint8Array>,
  promisedSize: number | null,
): Promise<Stored> {
  if (promisedSize !== null && promisedSize > LARGEST_UPLOAD) throw new Refusal("limit", TOO_LARGE);
  const storedName = newFileName();
  await prepareStore("uploads", promisedSize ?? 0);
  const hash = createHash("sha256");
  let size = 0;
  try {
    await pipeline(
      body,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          size += chunk.length;
          if (size > LARGEST_UPLOAD) throw new Refusal("limit", TOO_LARGE);
          hash.update(chunk);
          yield chunk;
        }
      },
      fs.createWriteStream(storedFile("uploads", storedName), { flags: "wx", mode: 0o600 }),
    );
    if (promisedSize !== null && size !== promisedSize)
      throw refused("Berkas terpotong di jalan. Periksa sambungan, lalu unggah lagi.");
    if (size === 0) throw refused("Berkas ini kosong. Pilih berkas yang berisi baris, lalu unggah lagi.");
  } catch (error) {
    await removeStored("uploads", storedName);
    throw asRefusal(error);
  }
  return { storedName, fileName: shownFileName(name), size, sha256: hash.digest("hex") };
}

/** Puts a stored file into the worker's queue. The file is removed when it is refused. Gives the intake's number. */
export async function enqueueFile(actor: UserActor, input: UploadInput, stored: Stored): Promise<bigint> {
  try {
    return await queueStored(actor, input, stored, null);
  } catch (error) {
    await removeStored("uploads", stored.storedName);
    if (error instanceof UnreadableFile) throw refused(error.sentence);
    throw error;
  }
}

/** As enqueueFile, but a refused file stays where it is. The upload that it came by, if any, ends in the same transaction. */
export async function queueStored(
  actor: UserActor,
  input: UploadInput,
  stored: Stored,
  uploadId: bigint | null,
): Promise<bigint> {
  const kind = input.kind ?? (await kindOf(actor, input, stored));
  // The worker reads the file anew: it must know that nobody chose the kind.
  const doubted: Chosen = input.kind === null ? { doubted: true } : {};
  return within(actor, async (tx) => {
    const taken = uploadId === null ? null : await holdUpload(tx, uploadId);
    if (taken !== null) return taken;
    const place = await placeOf(actor, tx, { ...input, kind });
    const { region, bank } = place;
    const { sheet, chosen } = await wantedSheet(actor, tx, place, stored);
    const [row] = await tx.$queryRaw<{ id: bigint }[]>`
      insert into intakes (kind, region_code, bank_code, period_id, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by, uploaded_by_name, sheet, chosen)
      values (${kind}, ${region}, ${bank}, ${place.periodId}::smallint, ${stored.fileName}, ${stored.storedName}, ${stored.size},
        ${stored.sha256}, ${input.asOf}::date, ${actor.id}, ${actor.name}, ${sheet}, ${JSON.stringify({ ...doubted, ...chosen })}::jsonb)
      on conflict (sha256, kind, region_code, bank_code, coalesce(period_id, 0), sheet) where state in (${COUNTING})
      do nothing returning id`;
    if (!row) {
      await wantedSheet(actor, tx, place, stored);
      throw conflict("Berkas yang sama sedang diunggah dari halaman lain. Muat ulang daftar berkas.");
    }
    if (uploadId !== null) await tx.$executeRaw`update uploads set intake_id = ${row.id} where id = ${uploadId}`;
    await recordAudit(tx, actor, { action: "intake.uploaded", subject: `intake ${row.id}`, region, detail: { kind } });
    await tx.$executeRaw`select pg_notify('salur_intake', ${String(row.id)})`;
    return row.id;
  });
}

/** Holds an upload until the end of the transaction; the intake that it already became, or null. */
async function holdUpload(tx: Tx, uploadId: bigint): Promise<bigint | null> {
  const [held] = await tx.$queryRaw<{ intakeId: bigint | null }[]>`
    select intake_id as "intakeId" from uploads where id = ${uploadId} for update`;
  if (!held) throw notFound("Unggahan");
  return held.intakeId;
}

/** Where a file of this kind belongs; refused when the actor may not send it there. */
export async function placeOf(actor: UserActor, tx: Tx, input: UploadInput & { kind: Kind }): Promise<Place> {
  const { kind } = input;
  if (!uploadKinds(actor).includes(kind))
    throw refused(`Peran Anda tidak memuat ${RULES[kind].label}; minta pihak yang berwenang mengunggahnya.`);
  const region = regionFor(actor, kind, input.region);
  const period = needsPeriod(kind) ? await findPeriod(actor, input.period, tx) : null;
  if (needsPeriod(kind) && !period)
    throw refused(`Periode belum dipilih; ${RULES[kind].label} memerlukan satu periode.`);
  return { kind, region, bank: actor.bank ?? "", periodId: period?.id ?? null };
}

/** The kind that the file looks like; the nearest one that the actor may send, when it looks like none. */
async function kindOf(actor: UserActor, { region }: UploadInput, stored: Stored): Promise<Kind> {
  const learned = await findLearned(actor, region || (actor.regions[0] ?? ""));
  const recognised = await recognise(storedFile("uploads", stored.storedName), {
    kinds: KINDS,
    learned,
  });
  await release(recognised);
  const { header, certain } = recognised;
  const own = uploadKinds(actor);
  return certain || own.includes(header.kind) ? header.kind : (own[0] ?? header.kind);
}

/** A file by name belongs to one kab/kota inside the actor's scope; totals to any part of it. */
function regionFor(actor: UserActor, kind: Kind, chosen: string): string {
  const only = actor.regions.length === 1 ? (actor.regions[0] ?? "") : null;
  const region = chosen === "" && only !== null ? only : chosen;
  if (namesFamilies(kind) && region.length !== 4)
    throw refused("Kab/kota belum dipilih; berkas by name dimuat per kab/kota.");
  if (!actor.regions.some((prefix) => region.startsWith(prefix)))
    throw refused("Wilayah itu di luar wilayah kerja Anda; pilih wilayah dari daftar.");
  return region;
}

type Place = { kind: Kind; region: string; bank: string; periodId: number | null };
