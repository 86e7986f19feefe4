import { type Column, Table } from "@/components/ui/table/table";
import { BOARD_LABELS, boardDate, ORDER_FROM_DPM, rpOrDash } from "@/lib/reconciliation/present/board";
import { signedNote } from "@/lib/reconciliation/present/reminders";
import type { BoardRow } from "@/lib/reconciliation/queries/board";
import { displayName } from "@/lib/regions/rules";
import { formatCount } from "@/lib/values/rupiah";

const count = (n: number | null) => (n === null ? null : formatCount(n));

const COLUMNS: readonly Column<BoardRow>[] = [
  {
    key: "place",
    head: "Kab/kota",
    frozen: true,
    width: 160,
    cell: (row) => ({
      text: displayName(row.regency),
      note: row.bankCode,
      ...(row.id !== null && { href: `/reconciliation/${row.id}` }),
    }),
  },
  {
    key: "state",
    head: "Keadaan",
    cell: (row) => ({
      text: BOARD_LABELS[row.state].label,
      tone: BOARD_LABELS[row.state].tone,
      ...(signedNote(row) && { note: signedNote(row) }),
    }),
  },
  {
    key: "ordered",
    head: "Perintah bayar (KPM)",
    numeric: true,
    cell: (row) =>
      row.orderedKpm === null
        ? null
        : { text: formatCount(row.orderedKpm), ...(row.hasOrder === false && { note: ORDER_FROM_DPM }) },
  },
  { key: "credited", head: "Dana masuk (KPM)", numeric: true, cell: (row) => count(row.creditedKpm) },
  { key: "difference", head: "Selisih (KPM)", numeric: true, cell: (row) => count(row.differenceKpm) },
  {
    key: "rupiah",
    head: "Selisih (Rp)",
    numeric: true,
    cell: (row) => (row.differenceRp === null ? null : rpOrDash(row.differenceRp)),
  },
  { key: "cases", head: "Masalah terbuka", numeric: true, cell: (row) => formatCount(row.openCases) },
  { key: "when", head: "Dihitung", cell: (row) => boardDate(row) },
];

/** Who has reconciled, when, and what is left. */
export function BoardTable({ rows }: { rows: readonly BoardRow[] }) {
  return (
    <Table
      caption="Papan rekonsiliasi"
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => `${row.regencyCode}-${row.bankCode}`}
    />
  );
}
