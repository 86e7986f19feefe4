import "server-only";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { access, open } from "node:fs/promises";
import type { UserActor } from "@/lib/auth/actor";
import { reading, within } from "@/lib/auth/scope";
import { UnreadableFile } from "@/lib/documents/read/row";
import type { FinishUploadInput, StartUploadInput } from "@/lib/intake/schema";
import { shownFileName } from "@/lib/intake/upload/rules/file-name";
import { CHUNK_BYTES, chunkCount, LARGEST_UPLOAD, MOST_OPEN } from "@/lib/intake/upload/rules/upload";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, notFound, Refusal, refused } from "@/lib/platform/errors";
import { newFileName, prepareStore, removeStored, storedFile } from "@/lib/platform/files/store";
import { placeOf, queueStored, TOO_LARGE } from "./receive";

// A file comes in chunks that may be cut off, repeated and out of order. Each is written at its own place of one file, and the
// ledger (upload_chunks) names it only after its bytes are on disk, so whatever dies in between costs that chunk at most.
// Rejected: appending at the end of the file, where a chunk that comes twice has to be told from the next one.

/** An upload and the SHA-256 of its chunks that are there; null = still to be sent. */
export type Started = { id: bigint; have: (string | null)[] };

/** Begins an upload, or finds the same person's unfinished one of the same file. What can be refused already is. */
export async function startUpload(actor: UserActor, input: StartUploadInput): Promise<Started> {
  if (input.size > LARGEST_UPLOAD) throw new Refusal("limit", TOO_LARGE);
  const { kind } = input;
  if (kind) await within(actor, (tx) => placeOf(actor, tx, { ...input, kind }));
  const open = await findOpen(actor, input);
  const missing = open ? open.have.filter((hash) => hash === null).length * CHUNK_BYTES : input.size;
  await prepareStore("uploads", missing);
  return open ?? within(actor, (tx) => begin(tx, actor, input));
}

async function findOpen(actor: UserActor, { fingerprint, size }: StartUploadInput): Promise<Started | null> {
  const [open] = await reading(
    actor,
    (tx) => tx.$queryRaw<{ id: bigint; storedName: string; size: number; chunks: Record<string, string> }[]>`
      select id, stored_name as "storedName", size_bytes::float8 as size, (select coalesce(json_object_agg(chunk_no, sha256), '{}')
        from upload_chunks where upload_id = u.id) as chunks
      from uploads u where uploaded_by = ${actor.id} and fingerprint = ${fingerprint} and intake_id is null`,
  );
  if (!open) return null;
  const there = await access(storedFile("uploads", open.storedName)).then(
    () => true,
    () => false,
  );
  if (there && open.size === size)
    return {
      id: open.id,
      have: Array.from({ length: chunkCount(size) }, (_, chunkNo) => open.chunks[chunkNo] ?? null),
    };
  // Its bytes were removed (a full disk, a tidy-up): it starts again.
  await dropUpload(actor, open.id).catch(() => {});
  return null;
}

async function begin(tx: Tx, actor: UserActor, { name, size, fingerprint }: StartUploadInput): Promise<Started> {
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from uploads where uploaded_by = ${actor.id} and intake_id is null`;
  if (count >= MOST_OPEN)
    throw new Refusal(
      "limit",
      `Ada ${count} unggahan Anda yang belum selesai. Lanjutkan atau batalkan salah satunya, lalu unggah lagi.`,
    );
  const storedName = newFileName();
  const [row] = await tx.$queryRaw<{ id: bigint }[]>`
    insert into uploads (uploaded_by, fingerprint, file_name, size_bytes, stored_name)
    values (${actor.id}, ${fingerprint}, ${shownFileName(name)}, ${size}, ${storedName})
    on conflict (uploaded_by, fingerprint) where intake_id is null do nothing returning id`;
  const have = Array.from({ length: chunkCount(size) }, () => null);
  if (row) {
    await (await open(storedFile("uploads", storedName), "wx", 0o600)).close();
    return { id: row.id, have };
  }
  // Another window began the same file at this moment.
  const [other] = await tx.$queryRaw<{ id: bigint }[]>`
    select id from uploads where uploaded_by = ${actor.id} and fingerprint = ${fingerprint} and intake_id is null`;
  if (!other) throw conflict("Berkas ini sedang diunggah di jendela lain. Muat ulang halaman.");
  return { id: other.id, have };
}

type Held = { storedName: string; fileName: string; size: number; intakeId: bigint | null; hashes: string[] };

async function getUpload(actor: UserActor, id: bigint): Promise<Held> {
  const [held] = await reading(
    actor,
    (tx) => tx.$queryRaw<Held[]>`
      select stored_name as "storedName", file_name as "fileName", size_bytes::float8 as size, intake_id as "intakeId",
        array(select sha256 from upload_chunks where upload_id = u.id order by chunk_no) as hashes
      from uploads u where id = ${id}`,
  );
  if (!held) throw notFound("Unggahan");
  return held;
}

/**
 * Puts a whole file into the worker's queue and gives the intake's number; asked again, the same number. A file that
 * cannot be taken is removed; one that lacks only a right choice (kind, region, period) stays, to be finished with it.
 */
export async function finishUpload(actor: UserActor, id: bigint, input: FinishUploadInput): Promise<bigint> {
  const held = await getUpload(actor, id);
  if (held.intakeId !== null) return held.intakeId;
  if (held.hashes.length !== chunkCount(held.size))
    throw conflict("Berkas belum sampai seluruhnya. Unggah lagi; yang sudah sampai tidak dikirim ulang.");
  const sha256 = await wholeHash(actor, id, held);
  if (createHash("sha256").update(held.hashes.join("")).digest("hex") !== input.whole) {
    await dropUpload(actor, id);
    throw conflict("Berkas berubah selama dikirim. Tutup berkas itu di Excel, lalu unggah lagi.");
  }
  try {
    return await queueStored(actor, input, { ...held, sha256 }, id);
  } catch (error) {
    const unreadable = error instanceof UnreadableFile;
    if (unreadable || (error instanceof Refusal && error.reason === "conflict")) await dropUpload(actor, id);
    throw unreadable ? refused(error.sentence) : error;
  }
}

/** The hash of the file on disk, each chunk held against the ledger; one that went bad is asked for again. */
async function wholeHash(actor: UserActor, id: bigint, { storedName, hashes }: Held): Promise<string> {
  const whole = createHash("sha256");
  for (const [chunkNo, expected] of hashes.entries()) {
    const start = chunkNo * CHUNK_BYTES;
    const chunk = createHash("sha256");
    const bytes: AsyncIterable<Buffer> = fs.createReadStream(storedFile("uploads", storedName), {
      start,
      end: start + CHUNK_BYTES - 1,
      highWaterMark: 256 << 10,
    });
    for await (const piece of bytes) {
      chunk.update(piece);
      whole.update(piece);
    }
    if (chunk.digest("hex") === expected) continue;
    await within(
      actor,
      (tx) => tx.$executeRaw`delete from upload_chunks where upload_id = ${id} and chunk_no = ${chunkNo}`,
    );
    throw conflict("Sebagian berkas rusak di server. Unggah lagi; hanya bagian itu yang dikirim ulang.");
  }
  return whole.digest("hex");
}

/** Forgets an unfinished upload and frees its space. */
export async function dropUpload(actor: UserActor, id: bigint): Promise<void> {
  const [dropped] = await within(
    actor,
    (tx) => tx.$queryRaw<{ storedName: string }[]>`
      delete from uploads where id = ${id} and intake_id is null returning stored_name as "storedName"`,
  );
  if (!dropped) throw notFound("Unggahan");
  await removeStored("uploads", dropped.storedName);
}
