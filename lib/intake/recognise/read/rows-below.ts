import type { FileRow } from "@/lib/documents/read/row";
import {
  type Correction,
  numberByOrigin,
  type Uncorrected,
  uncorrectedOrigin,
} from "@/lib/intake/rows/rules/correction";

type Opened = { header: { headerRow: number }; first: FileRow[]; corrects: Correction | null };

/** The rows below the header, in batches; those of a correction under the numbers of the file they come from. */
export async function* rowsBelow(
  { header, first, corrects }: Opened,
  rest: AsyncIterable<FileRow[]>,
  onUncorrected: (row: Uncorrected) => void = () => {},
): AsyncGenerator<FileRow[]> {
  const number = corrects ? numberByOrigin(corrects) : ({ rowNo }: FileRow) => rowNo;
  const numbered = (row: FileRow): FileRow => {
    const rowNo = number(row);
    const originNo = corrects && uncorrectedOrigin(corrects, row);
    if (originNo) onUncorrected({ rowNo, originNo });
    return { ...row, rowNo };
  };
  const below = (rows: FileRow[]) => rows.filter(({ rowNo }) => rowNo > header.headerRow).map(numbered);
  yield below(first);
  for await (const batch of rest) yield corrects ? below(batch) : batch;
}
