import { type Dialect, splitRows, withoutZeros } from "./csv";
import type { Piece } from "./cut-csv";
import type { FileRow } from "./row";

/** The rows of a piece that cutCsv() gave. */
export function pieceRows({ content, firstRowNo }: Piece, { separator, encoding }: Dialect): FileRow[] {
  const text = typeof content === "string" ? content : new TextDecoder(encoding).decode(content);
  return splitRows(withoutZeros(text), separator, firstRowNo, true).rows;
}
