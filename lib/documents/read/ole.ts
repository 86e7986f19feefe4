import fs from "node:fs";
import { UnreadableFile } from "./row";

// OLE2 compound files: old workbooks, and the wrapping that Excel puts around an encrypted one. Which one it is can be read from
// the names of its directory: entries of 128 bytes, names in UTF-16 at their beginning ([MS-CFB] 2.6.1).

const CHUNK = 1 << 20;
const ENTRY = 128;
const MAGIC = "d0cf11e0a1b11ae1";

export const isOle = (sample: Buffer): boolean => sample.toString("hex", 0, 8) === MAGIC;

export const locked = () =>
  new UnreadableFile(
    "Berkas dikunci kata sandi. Buka di Excel, hapus kata sandinya (File, Info, Lindungi Buku Kerja), simpan, lalu unggah lagi.",
  );

/** Throws unless the compound file holds a workbook that is not locked. */
export async function checkOle(path: string): Promise<void> {
  const names = ["EncryptedPackage", "Workbook", "Book"].map((name) => Buffer.from(`${name}\0`, "utf16le"));
  const found = names.map(() => false);
  // Sectors are at multiples of 512 bytes, and a chunk is a multiple of that.
  for await (const chunk of fs.createReadStream(path, { highWaterMark: CHUNK })) {
    const bytes: Buffer = chunk;
    for (const [index, name] of names.entries()) found[index] ||= hasEntry(bytes, name);
  }
  if (found[0]) throw locked();
  if (!found.some(Boolean))
    throw new UnreadableFile(
      "Berkas ini bukan lembar kerja, atau terpotong. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.",
    );
}

function hasEntry(bytes: Buffer, name: Buffer): boolean {
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 2)) if (at % ENTRY === 0) return true;
  return false;
}
