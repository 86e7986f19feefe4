import { type Column, Table } from "@/components/ui/table/table";
import type { LineCells } from "@/lib/answers/present/words";

const COLUMNS: readonly Column<LineCells>[] = [
  { key: "row", head: "Baris Excel", cell: (row) => row.row },
  { key: "case", head: "Masalah", width: 180, cell: (row) => row.case },
  { key: "state", head: "Status kini", cell: (row) => row.state },
  { key: "answer", head: "Jawaban dan keterangan", width: 260, cell: (row) => row.answer },
];
const DOES: Column<LineCells> = { key: "does", head: "Akibatnya", width: 160, cell: (row) => row.does };
const FAULT: Column<LineCells> = { key: "fault", head: "Mengapa ditolak", width: 320, cell: (row) => row.fault };

/** The rows of a file of answers: what each does, or why it does nothing. */
export function AnswerLines({ rows, refused }: { rows: readonly LineCells[]; refused: boolean }) {
  if (rows.length === 0) return <p className="px-4 py-6 text-ink-soft sm:px-5">Tidak ada baris di sini.</p>;
  return (
    <Table
      caption={refused ? "Baris yang ditolak" : "Baris yang diterapkan"}
      columns={[...COLUMNS, refused ? FAULT : DOES]}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}
