import { type Column, Table } from "@/components/ui/table/table";
import type { MoveCells } from "@/lib/repair/present/copies";

const COLUMNS: readonly Column<MoveCells>[] = [
  { key: "name", head: "Nama", frozen: true, width: 180, cell: (row) => row.name },
  { key: "place", head: "Wilayah", cell: (row) => row.place },
];
const REASON: Column<MoveCells> = { key: "reason", head: "Alasan", cell: (row) => row.reason };

/** Who moved so since the copy before; who left, with the reason. */
export function MoveTable({
  caption,
  rows,
  reasons,
}: {
  caption: string;
  rows: readonly MoveCells[];
  reasons: boolean;
}) {
  return (
    <Table caption={caption} columns={reasons ? [...COLUMNS, REASON] : COLUMNS} rows={rows} rowKey={(row) => row.key} />
  );
}
