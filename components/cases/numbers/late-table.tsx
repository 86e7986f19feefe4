import { type Column, Table } from "@/components/ui/table/table";
import type { LateCells } from "@/lib/cases/list/present/today";

const COLUMNS: readonly Column<LateCells>[] = [
  { key: "place", head: "Kab/kota", frozen: true, width: 150, cell: (row) => row.place },
  { key: "overdue", head: "Lewat tenggat", numeric: true, cell: (row) => row.overdue },
  { key: "escalated", head: "Naik tingkat", numeric: true, cell: (row) => row.escalated },
  { key: "live", head: "Belum selesai", numeric: true, cell: (row) => row.live },
  { key: "oldest", head: "Tenggat tertua", cell: (row) => row.oldest },
];

/** Kab/kota in the order of what is overdue. */
export function LateTable({ rows }: { rows: readonly LateCells[] }) {
  return (
    <Table
      caption="Kab/kota menurut masalah yang lewat tenggat"
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}
