import { Card } from "@/components/ui/page/card";
import { type Column, Table } from "@/components/ui/table/table";
import type { FileCells } from "@/lib/answers/present/words";

const COLUMNS: readonly Column<FileCells>[] = [
  { key: "file", head: "Berkas", width: 200, cell: (row) => row.file },
  { key: "at", head: "Diunggah", cell: (row) => row.at },
  { key: "accepted", head: "Diterima", numeric: true, cell: (row) => row.accepted },
  { key: "refused", head: "Ditolak", numeric: true, cell: (row) => row.refused },
  { key: "state", head: "Status", cell: (row) => row.state },
];

/** The files that the person sent before. */
export function AnswerFiles({ rows }: { rows: readonly FileCells[] }) {
  return (
    <Card title="Berkas jawaban Anda" flush>
      <Table caption="Berkas jawaban" columns={COLUMNS} rows={rows} rowKey={(row) => row.key} />
    </Card>
  );
}
