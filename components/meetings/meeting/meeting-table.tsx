import { type Column, Table } from "@/components/ui/table/table";
import type { MeetingCells } from "@/lib/meetings/present/list";

const COLUMNS: readonly Column<MeetingCells>[] = [
  { key: "title", head: "Rakor", frozen: true, width: 240, cell: (row) => row.title },
  { key: "when", head: "Tanggal", width: 150, cell: (row) => row.when },
  { key: "regions", head: "Wilayah", width: 150, cell: (row) => row.regions },
  { key: "period", head: "Periode angka", width: 140, cell: (row) => row.period },
  { key: "people", head: "Peserta", numeric: true, cell: (row) => row.people },
  { key: "open", head: "Keputusan berjalan", numeric: true, cell: (row) => row.open },
  { key: "late", head: "Lewat tenggat", numeric: true, cell: (row) => row.late },
  { key: "done", head: "Selesai", numeric: true, cell: (row) => row.done },
];

/** Meetings that were held, with the progress of their decisions. */
export function MeetingTable({ rows }: { rows: readonly MeetingCells[] }) {
  return <Table caption="Rakor yang sudah lewat" columns={COLUMNS} rows={rows} rowKey={(row) => row.key} />;
}
