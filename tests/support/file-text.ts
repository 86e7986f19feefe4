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
export function pdfPages(bytes: Uint8Array): string[] {
  const pages: string[] = [];
  const file = Buffer.from(bytes);
  for (let at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 1)) {
    if (file.subarray(at - 3, at).toString() === "end") continue;
    const content = inflated(file.subarray(at + 7, file.indexOf("\nendstream", at)));
    if (/\bBT\b/.test(content)) pages.push(shownText(content));
  }
  return pages;
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
