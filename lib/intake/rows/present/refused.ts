import { type CellAt, fixHref } from "@/lib/intake/filter";
import { type Kind, RULES } from "@/lib/intake/kinds/rules";
import type { CorrectedCell, FileColumn, RefusedCells } from "@/lib/intake/rows/queries/refused";
import type { RemarkRow } from "@/lib/intake/rows/queries/remarks";
import { rowLabel } from "@/lib/intake/shelf/present/intake";
import { formatInstant } from "@/lib/values/dates";

/** A cell of a refused row; fix: where it is corrected, '' when it is not bad or can no longer be. */
export type ShownCell = { text: string; bad: boolean; fix: string };
export type RefusedLine = { row: number; label: string; messages: string[]; cells: ShownCell[] };

type Refused = { id: bigint; kind: Kind; remarks: readonly RemarkRow[]; found: RefusedCells; open: boolean };

/** The columns that are read, and each refused row with what is wrong; a row that was not kept has no cells. */
export function refusedLines(given: Refused): { columns: FileColumn[]; lines: RefusedLine[] } {
  const { id, kind, remarks, found, open } = given;
  const columns = found.columns.filter(({ field }) => field !== "");
  const kept = new Map(found.rows.map(({ row, cells }) => [row, cells]));
  const lines = [...Map.groupBy(remarks, ({ rowNo }) => rowNo)].map(([row, own]): RefusedLine => {
    const cells = kept.get(row);
    return {
      row,
      label: rowLabel(row),
      messages: own.map(({ message }) => message),
      cells: cells
        ? columns.map(({ column, field }) => {
            const bad = own.some(({ columnLabel }) => columnLabel === labelOf(kind, field));
            return { text: cells[column] ?? "", bad, fix: bad && open ? fixHref(id, { row, column }) : "" };
          })
        : [],
    };
  });
  return { columns, lines };
}

const labelOf = (kind: Kind, field: string): string | undefined =>
  RULES[kind].fields.find((known) => known.field === field)?.label;

/** The cell that the address asks to correct, when it is one of the bad ones on the page. */
export function cellToFix({ columns, lines }: ReturnType<typeof refusedLines>, at: CellAt | null, found: RefusedCells) {
  if (!at) return null;
  const line = lines.find(({ row }) => row === at.row);
  const index = columns.findIndex(({ column }) => column === at.column);
  const cell = line?.cells[index];
  if (!line || cell?.fix === "" || !cell) return null;
  const last = found.corrected.find(({ row, column }) => row === at.row && column === at.column);
  return {
    ...at,
    seen: last?.version ?? 0,
    title: `Perbaiki baris ${line.label}, kolom ${columns[index]?.heading ?? ""}`,
    now: cell.text.trim() === "" ? "kosong" : cell.text,
    messages: line.messages,
  };
}
export type CellToFix = NonNullable<ReturnType<typeof cellToFix>>;

/** Which cells were corrected, by whom and when. */
export const correctedSentences = (
  corrected: readonly CorrectedCell[],
  columns: readonly FileColumn[],
  region: string,
): { key: string; text: string }[] =>
  corrected.map(({ row, column, name, at }) => ({
    key: `${row}-${column}`,
    text: `Baris ${rowLabel(row)}, kolom ${columns.find((known) => known.column === column)?.heading ?? column + 1}: oleh ${name}, ${formatInstant(at, region)}`,
  }));
