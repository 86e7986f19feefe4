import { buffer } from "node:stream/consumers";
import { SaxesParser } from "saxes";
import yauzl from "yauzl";

export type WordFile = {
  parts: Map<string, string>;
  /** Paragraph by paragraph, cells too. */
  paragraphs: string[];
  /** Each table as rows of cells. */
  tables: string[][][];
};

/** What another reader makes of a Word file: every part must be well-formed XML. */
export async function readWord(bytes: Buffer): Promise<WordFile> {
  const parts = await unzipped(bytes);
  for (const [name, content] of parts)
    if (/\.(xml|rels)$/.test(name)) {
      const parser = new SaxesParser();
      parser.on("error", (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(content).close();
    }
  const body = parts.get("word/document.xml") ?? "";
  return {
    parts,
    paragraphs: [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => textOf(xml)),
    tables: [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
        [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
      ),
    ),
  };
}

/** The entries of an archive as text. */
export async function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  return new Map([...(await entriesOf(bytes))].map(([name, content]) => [name, content.toString()]));
}

/** The entries of an archive as bytes. */
export async function entriesOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return entries;
}

const SIGNS: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const textOf = (xml: string): string =>
  xml
    .replace(/<w:br\/>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&\w+;/g, (sign) => SIGNS[sign] ?? sign);
