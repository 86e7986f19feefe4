import { type Dialect, eachRow, withoutZeros } from "./csv";
import type { Piece } from "./cut-csv";
import type { FileRow } from "./row";

/** The rows of a piece that cutCsv() gave. */
export function pieceRows({ content, firstRowNo }: Piece, { separator, encoding }: Dialect): Iterable<FileRow> {
  const text = typeof content === "string" ? content : new TextDecoder(encoding).decode(content);
  return eachRow(withoutZeros(text), separator, firstRowNo, true);
}
