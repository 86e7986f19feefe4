import "server-only";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { UserActor } from "@/lib/auth/actor";
import { reading, within } from "@/lib/auth/scope";
import type { ChunkInput } from "@/lib/intake/schema";
import { CHUNK_BYTES, chunkLength } from "@/lib/intake/upload/rules/upload";
import { conflict, notFound, Refusal } from "@/lib/platform/errors";
import { asRefusal, isDiskFull } from "@/lib/platform/files/disk-space";
import { removeStored, storedFile } from "@/lib/platform/files/store";
import { logSurprise } from "@/lib/platform/log";
import { dropUpload } from "./upload";

const lies = () => new Refusal("invalid", "Potongan berkas rusak di jalan. Periksa sambungan, lalu unggah lagi.");

/**
 * Keeps one chunk of an upload. One that is there already changes nothing; one that is not as long as it must be, or has
 * another hash than declared, is refused. The bytes are read before the transaction: a slow line holds no connection.
 */
export async function receiveChunk(
  actor: UserActor,
  input: ChunkInput,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  const [upload] = await reading(
    actor,
    (tx) => tx.$queryRaw<{ storedName: string; size: number }[]>`
      select stored_name as "storedName", size_bytes::float8 as size from uploads where id = ${input.id}`,
  );
  if (!upload) throw notFound("Unggahan");
  const length = chunkLength(upload.size, input.chunkNo);
  if (length === 0 || length !== input.length) throw lies();
  const bytes = await readExactly(body, length);
  if (!bytes || createHash("sha256").update(bytes).digest("hex") !== input.sha256) throw lies();
  try {
    await keep(actor, input, upload.storedName, bytes);
  } catch (error) {
    if (isDiskFull(error)) await makeRoom(actor, input.id, upload.storedName);
    throw asRefusal(error);
  }
}

async function readExactly(body: AsyncIterable<Uint8Array>, length: number): Promise<Buffer | null> {
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  for await (const piece of body) {
    if (at + piece.length > length) return null;
    bytes.set(piece, at);
    at += piece.length;
  }
  return at === length ? bytes : null;
}

/** The row of the ledger is the lock: a second sender of the same chunk waits for the first, and then has nothing to do. */
async function keep(actor: UserActor, { id, chunkNo, sha256 }: ChunkInput, name: string, bytes: Buffer): Promise<void> {
  await within(actor, async (tx) => {
    const added = await tx.$executeRaw`
      insert into upload_chunks (upload_id, chunk_no, sha256)
      select id, ${chunkNo}, ${sha256} from uploads where id = ${id} and intake_id is null on conflict do nothing`;
    if (added === 0) {
      const [there] = await tx.$queryRaw<{ sha256: string }[]>`
        select sha256 from upload_chunks where upload_id = ${id} and chunk_no = ${chunkNo}`;
      if (!there) throw notFound("Unggahan");
      if (there.sha256 !== sha256)
        throw conflict("Berkas berubah selama dikirim. Batalkan unggahan ini, lalu mulai lagi.");
      return;
    }
    const file = await open(storedFile("uploads", name), "r+").catch((error) => {
      throw error.code === "ENOENT" ? notFound("Unggahan") : error;
    });
    try {
      await file.write(bytes, 0, bytes.length, chunkNo * CHUNK_BYTES);
      await file.datasync();
    } finally {
      await file.close();
    }
  });
}

/** Frees the space of an upload that filled the disk. The bytes go first: the database may have no space to forget it. */
async function makeRoom(actor: UserActor, id: bigint, name: string): Promise<void> {
  try {
    await removeStored("uploads", name);
    await dropUpload(actor, id);
  } catch (error) {
    logSurprise("upload room", error);
  }
}
