import { type Correction, numberByOrigin } from "@/lib/intake/rules/correction";
import type { FileRow } from "./row";

type Opened = { header: { headerRow: number }; first: FileRow[]; corrects: Correction | null };

/** The rows below the header, in batches; those of a correction under the numbers of the file they come from. */
export async function* rowsBelow(
  { header, first, corrects }: Opened,
  rest: AsyncIterable<FileRow[]>,
): AsyncGenerator<FileRow[]> {
  const number = corrects ? numberByOrigin(corrects) : ({ rowNo }: FileRow) => rowNo;
  const below = (rows: FileRow[]) =>
    rows.filter(({ rowNo }) => rowNo > header.headerRow).map((row) => ({ ...row, rowNo: number(row) }));
  yield below(first);
  for await (const batch of rest) yield corrects ? below(batch) : batch;
}
