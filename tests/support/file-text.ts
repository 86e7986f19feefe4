import { inflateRawSync, inflateSync } from "node:zlib";
import { SaxesParser } from "saxes";

// What stands in a file, read by other means than those that wrote it.

/** The parts of a zip archive by name, found by its directory. */
export function unzipped(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes);
  const parts = new Map<string, Buffer>();
  const end = file.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place));
    const head = file.readUInt32LE(at + 42);
    const name = file.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const from = head + 30 + file.readUInt16LE(head + 26) + file.readUInt16LE(head + 28);
    const content = file.subarray(from, from + packed);
    parts.set(name, method === 0 ? content : inflateRawSync(content));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

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
