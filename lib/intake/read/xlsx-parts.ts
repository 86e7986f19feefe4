import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import type { SaxesParser } from "saxes";
import type yauzl from "yauzl";
import { UnreadableFile } from "./row";

// The parts of a workbook: listed within limits, and walked one at a time.

const MOST_ENTRIES = 2_000;
const MOST_BYTES = 4 * 2 ** 30;
const MOST_RATIO = 200;
/** No cell is as long: what goes on for so many characters without a tag only fills the memory. */
const MOST_WITHOUT_TAG = 4 << 20;

/** Excel ends a cell at 32,767 characters; no text is a megabyte long. */
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

/** Feeds one XML part to a parser; `afterChunk` may yield what has gathered so far. */
export async function* parse<T>(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  parser: SaxesParser,
  afterChunk: () => T | null,
): AsyncGenerator<T> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const decoder = new StringDecoder("utf8");
  parser.on("doctype", () => {
    throw new UnreadableFile(
      "Berkas ini memuat definisi XML yang tidak diizinkan. Simpan ulang dari Excel, lalu unggah lagi.",
    );
  });
  parser.on("error", () => {
    throw broken();
  });
  let tags = 0;
  let bare = 0;
  parser.on("opentagstart", () => {
    tags++;
  });
  for await (const chunk of stream) {
    tags = 0;
    parser.write(decoder.write(chunk));
    bare = tags > 0 ? 0 : bare + chunk.length;
    if (bare > MOST_WITHOUT_TAG) throw broken();
    const gathered = afterChunk();
    if (gathered !== null) yield gathered;
  }
  parser.close();
  const gathered = afterChunk();
  if (gathered !== null) yield gathered;
}

export async function run(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined, parser: SaxesParser): Promise<void> {
  if (!entry) return;
  for await (const _ of parse(zip, entry, parser, () => null));
}

/** A tag without its namespace. */
export const local = (name: string) => name.slice(name.indexOf(":") + 1);
