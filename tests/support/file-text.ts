import { inflateSync } from "node:zlib";
import { SaxesParser } from "saxes";

// What stands in a file, read by other means than those that wrote it.

/** The text of an XML part, a space between its pieces; throws when it is not well-formed. */
export function xmlText(xml: string): string {
  const pieces: string[] = [];
  const parser = new SaxesParser();
  parser.on("text", (text) => pieces.push(text));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return pieces.join(" ");
}

/** Each page of a PDF that pdfkit wrote in the fonts of every reader. */
export const pdfPages = (bytes: Uint8Array): string[] =>
  streamsOf(bytes)
    .filter((content) => /\bBT\b/.test(content))
    .map(shownText);

/** What its streams hold, unpacked; those that are no text of drawing are empty. */
function streamsOf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes);
  const found: string[] = [];
  for (let at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 1)) {
    if (file.subarray(at - 3, at).toString() === "end") continue;
    found.push(inflated(file.subarray(at + 7, file.indexOf("endstream", at))));
  }
  return found;
}

function inflated(packed: Buffer): string {
  try {
    return inflateSync(packed).toString("latin1");
  } catch {
    return "";
  }
}

const shownText = (content: string): string =>
  [...content.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, strings = ""]) =>
      [...strings.matchAll(/<([0-9a-f]*)>/g)]
        .map(([, hex = ""]) => Buffer.from(hex, "hex").toString("latin1"))
        .join(""),
    )
    .join(" ")
    .replace(/\x96/g, "–");

/** The pages of a PDF that Chromium printed: whether each lies on its side, and how many pieces of text stand on it. */
export function printedPages(bytes: Uint8Array): { wide: boolean; pieces: number }[] {
  const file = Buffer.from(bytes).toString("latin1");
  const boxes = [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const texts = streamsOf(bytes).filter((content) => /\bBT\b/.test(content));
  return texts.map((content, page) => ({
    wide: Number(boxes[page]?.[1]) > Number(boxes[page]?.[2]),
    pieces: content.match(/ Tj\b/g)?.length ?? 0,
  }));
}
