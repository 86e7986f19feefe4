import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { BadForm, boundaryOf, readForm } from "@/lib/intake/read/multipart";
import { refused } from "@/lib/platform/errors";

export type Upload = {
  fields: Record<string, string>;
  fileName: string;
  /** The size that the sender promised for the file itself; null when the form does not say. */
  size: number | null;
  bytes: AsyncGenerator<Uint8Array>;
};

/** What a request uploads: a form with one file, or (PUT) the raw file with its fields in the query. */
export async function readUpload(_actor: UserActor, request: Request): Promise<Upload> {
  if (!request.body) throw refused("Berkas belum dipilih. Pilih berkas, lalu unggah.");
  const body: AsyncIterable<Uint8Array> = request.body;
  if (request.method === "PUT") {
    const fields = Object.fromEntries(new URL(request.url).searchParams);
    const promised = Number(request.headers.get("x-file-size") ?? request.headers.get("content-length") ?? Number.NaN);
    return {
      fields,
      fileName: fields.name ?? "",
      size: Number.isFinite(promised) ? promised : null,
      bytes: passOn(body),
    };
  }
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (!boundary) throw refused("Formulir ini tidak memuat berkas. Pilih berkas, lalu unggah.");
  try {
    const { fields, fileName, bytes } = await readForm(body, boundary);
    return { fields: Object.fromEntries(fields), fileName, size: null, bytes: whole(bytes) };
  } catch (error) {
    if (error instanceof BadForm)
      throw refused("Berkas belum dipilih atau terpotong di jalan. Pilih berkas, lalu unggah lagi.");
    throw error;
  }
}

async function* passOn(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* body;
}

async function* whole(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    if (error instanceof BadForm) throw refused("Berkas terpotong di jalan. Periksa sambungan, lalu unggah lagi.");
    throw error;
  }
}
