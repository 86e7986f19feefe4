import { type Column, Table } from "@/components/ui/table/table";
import type { PartyCells } from "@/lib/meetings/follow-ups/present/follow";

const COLUMNS: readonly Column<PartyCells>[] = [
  { key: "party", head: "Pihak", frozen: true, width: 150, cell: (row) => row.party },
  { key: "open", head: "Berjalan", numeric: true, cell: (row) => row.open },
  { key: "late", head: "di antaranya lewat tenggat", numeric: true, cell: (row) => row.late },
  { key: "done", head: "Selesai", numeric: true, cell: (row) => row.done },
  { key: "dropped", head: "Dibatalkan", numeric: true, cell: (row) => row.dropped },
];

/** The progress of decisions by who carries them out. */
export function PartyTable({ rows, total }: { rows: readonly PartyCells[]; total: PartyCells }) {
  return (
    <Table
      caption="Tindak lanjut menurut pihak"
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => row.key}
      total={total}
    />
  );
}
