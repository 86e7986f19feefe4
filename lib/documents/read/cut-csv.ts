import fs from "node:fs";
import { checkLine, type Dialect, splitRows } from "./csv";

// Cuts a large CSV file into pieces of whole rows, so that several threads can parse them. As long as no quote has come,
// a piece ends at its last line break, found in the bytes; from the first quote on, the splitter itself finds the place.

const CHUNK = 1 << 20;
const LINE_BREAK = 10;
const QUOTE = 34;

export type Piece = { firstRowNo: number; content: Uint8Array<ArrayBuffer> | string };

export async function* cutCsv(
  path: string,
  { separator, encoding, told }: Dialect,
  chunkBytes = CHUNK,
): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(encoding);
  let rest: Buffer = Buffer.alloc(0);
  let text: string | null = null;
  let rowNo = told ? 0 : 1;
  for await (const chunk of fs.createReadStream(path, { highWaterMark: chunkBytes })) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (text === null && !bytes.includes(QUOTE)) {
      const end = bytes.lastIndexOf(LINE_BREAK) + 1;
      rest = bytes.subarray(end);
      checkLine(rest.length, rowNo);
      if (end === 0) continue;
      yield { firstRowNo: rowNo, content: new Uint8Array(bytes.subarray(0, end)) };
      rowNo += countLines(bytes, end);
      continue;
    }
    rest = Buffer.alloc(0);
    text = (text ?? "") + decoder.decode(bytes, { stream: true });
    const { left, next } = splitRows(text, separator, rowNo, false);
    const whole = text.slice(0, text.length - left.length);
    if (whole !== "") yield { firstRowNo: rowNo, content: whole };
    checkLine(left.length, next);
    text = left;
    rowNo = next;
  }
  const last = text === null ? new Uint8Array(rest) : text + decoder.decode();
  if (last.length > 0) yield { firstRowNo: rowNo, content: last };
}

function countLines(bytes: Buffer, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_BREAK); at >= 0 && at < end; at = bytes.indexOf(LINE_BREAK, at + 1)) lines++;
  return lines;
}
