import { type Column, Table } from "@/components/ui/table/table";
import { fieldWord, keyWord, rowName, rpOrDash, TERM_COLUMNS } from "@/lib/reconciliation/present/board";
import type { TermRow } from "@/lib/reconciliation/queries/term-rows";

const CELLS: readonly Omit<Column<TermRow>, "key" | "head">[] = [
  {
    cell: (row) => ({ text: rowName(row), ...(row.kpmId !== null && { href: `/kpm/${row.kpmId}` }) }),
    frozen: true,
    width: 160,
  },
  { cell: (row) => row.nik },
  { cell: (row) => row.village },
  { numeric: true, cell: (row) => rpOrDash(row.orderRp) },
  { numeric: true, cell: (row) => rpOrDash(row.creditedRp) },
  { numeric: true, cell: (row) => rpOrDash(row.transactedRp) },
  { numeric: true, cell: (row) => rpOrDash(row.balanceRp) },
  { numeric: true, cell: (row) => rpOrDash(row.returnedRp) },
  { cell: (row) => fieldWord(row.fieldStatus) },
  { cell: (row) => keyWord(row.matchedBy) },
  { cell: (row) => (row.caseId === null ? null : { text: `#${row.caseId}`, href: `/cases/${row.caseId}` }) },
];
const COLUMNS: readonly Column<TermRow>[] = CELLS.map((column, index) => ({
  ...column,
  key: String(index),
  head: TERM_COLUMNS[index] ?? "",
}));

/** The families of a term, the sources side by side, and by which key the bank's row was matched. */
export function TermTable({ caption, rows }: { caption: string; rows: readonly TermRow[] }) {
  return <Table caption={caption} columns={COLUMNS} rows={rows} rowKey={(row) => String(row.key)} />;
}
