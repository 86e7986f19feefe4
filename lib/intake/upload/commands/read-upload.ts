import "server-only";
import { BadForm, boundaryOf, readForm } from "@/lib/intake/upload/read";
import { refused } from "@/lib/platform/errors";

export type Upload = {
  fields: Record<string, string>;
  fileName: string;
  bytes: AsyncGenerator<Uint8Array>;
};

/** What a request uploads: a form with one file. */
export async function readUpload(request: Request): Promise<Upload> {
  if (!request.body) throw refused("Berkas belum dipilih. Pilih berkas, lalu unggah.");
  const body: AsyncIterable<Uint8Array> = request.body;
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (!boundary) throw refused("Formulir ini tidak memuat berkas. Pilih berkas, lalu unggah.");
  try {
    const { fields, fileName, bytes } = await readForm(body, boundary);
    return { fields: Object.fromEntries(fields), fileName, bytes: whole(bytes) };
  } catch (error) {
    if (error instanceof BadForm)
      throw refused("Berkas belum dipilih atau terpotong di jalan. Pilih berkas, lalu unggah lagi.");
    throw error;
  }
}

async function* whole(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    if (error instanceof BadForm) throw refused("Berkas terpotong di jalan. Periksa sambungan, lalu unggah lagi.");
    throw error;
  }
}
