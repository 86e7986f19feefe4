import { Table } from "@/components/ui/table";
import type { CaseCells } from "@/lib/cases/present/list";

const COLUMNS = [
  { key: "type", head: "Masalah", frozen: true, width: 176, cell: (row: CaseCells) => row.type },
  { key: "subject", head: "Keluarga", cell: (row: CaseCells) => row.subject },
  { key: "place", head: "Wilayah", cell: (row: CaseCells) => row.place },
  { key: "period", head: "Periode", cell: (row: CaseCells) => row.period },
  { key: "amount", head: "Nominal", numeric: true, cell: (row: CaseCells) => row.amount },
  { key: "owner", head: "Penyelesai", cell: (row: CaseCells) => row.owner },
  { key: "due", head: "Tenggat", cell: (row: CaseCells) => row.due },
  { key: "state", head: "Status", cell: (row: CaseCells) => row.state },
] as const;

/** One line a case: what, who, where, how much, who acts, by when. */
export function CaseTable({ rows }: { rows: readonly CaseCells[] }) {
  return <Table caption="Daftar masalah" columns={COLUMNS} rows={rows} rowKey={(row) => row.key} />;
}
