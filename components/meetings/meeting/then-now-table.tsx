import { type Column, Table } from "@/components/ui/table/table";
import type { ThenNowCells } from "@/lib/meetings/deck/present/then-now";

const columnsOf = (what: string): readonly Column<ThenNowCells>[] => [
  { key: "label", head: what, frozen: true, width: 110, cell: (row) => row.label },
  { key: "before", head: "Dulu", numeric: true, cell: (row) => row.before },
  { key: "now", head: "Sekarang", numeric: true, cell: (row) => row.now },
  { key: "moved", head: "Berubah", numeric: true, cell: (row) => row.moved },
];

/** Numbers of an earlier reading beside those of now, with the difference. */
export function ThenNowTable({ what, rows }: { what: string; rows: readonly ThenNowCells[] }) {
  return (
    <Table
      caption={`${what} dalam KPM, dulu dan sekarang`}
      columns={columnsOf(what)}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}
