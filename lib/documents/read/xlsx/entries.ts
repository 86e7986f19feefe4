import { StringDecoder } from "node:string_decoder";
import type { SaxesParser } from "saxes";
import type yauzl from "yauzl";
import { UnreadableFile } from "@/lib/documents/read/row";

// The parts of a workbook: listed within limits, and walked one at a time.

const MOST_ENTRIES = 2_000;
const MOST_BYTES = 4 * 2 ** 30;
const MOST_RATIO = 200;

/** Excel ends a cell at 32,767 characters: what goes on for a megabyte without a tag only fills the memory. */
export const MOST_TEXT = 1 << 20;

export type Entries = Map<string, yauzl.Entry>;

export const broken = () =>
  new UnreadableFile("Berkas Excel atau ZIP ini rusak atau terpotong. Simpan ulang dari Excel, lalu unggah lagi.");

export async function listEntries(zip: yauzl.ZipFile): Promise<Entries> {
  const entries: Entries = new Map();
  let bytes = 0;
  if (zip.entryCount > MOST_ENTRIES)
    throw new UnreadableFile(
      "Berkas ini berisi terlalu banyak bagian dan ditolak demi keamanan. Simpan ulang dari Excel, lalu unggah lagi.",
    );
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize;
    const bomb =
      entry.uncompressedSize > 2 ** 20 && entry.uncompressedSize / Math.max(1, entry.compressedSize) > MOST_RATIO;
    if (bytes > MOST_BYTES || bomb)
      throw new UnreadableFile(
        "Isi berkas ini mengembang terlalu besar dan ditolak demi keamanan. Simpan ulang dari Excel, lalu unggah lagi.",
      );
    entries.set(entry.fileName, entry);
  }
  return entries;
}

export const definition = () =>
  new UnreadableFile("Berkas ini memuat definisi XML yang tidak diizinkan. Simpan ulang dari Excel, lalu unggah lagi.");

/** Walks a small XML part, if the workbook has it. */
export async function run(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined, parser: SaxesParser): Promise<void> {
  if (!entry) return;
  let tags = 0;
  let bare = 0;
  parser.on("doctype", () => {
    throw definition();
  });
  parser.on("error", () => {
    throw broken();
  });
  parser.on("opentagstart", () => {
    tags++;
  });
  const decoder = new StringDecoder("utf8");
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    tags = 0;
    parser.write(decoder.write(chunk));
    bare = tags > 0 ? 0 : bare + chunk.length;
    if (bare > MOST_TEXT) throw broken();
  }
  parser.close();
}

/** A tag without its namespace. */
export function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
