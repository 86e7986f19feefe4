import { type Column, Table } from "@/components/ui/table/table";
import { AT_RISK_HEAD, type TurnCells } from "@/lib/cases/list/present/today";

const COLUMNS: readonly Column<TurnCells>[] = [
  { key: "type", head: "Masalah", frozen: true, width: 160, cell: (row) => row.type },
  { key: "overdue", head: "Lewat tenggat", numeric: true, cell: (row) => row.overdue },
  { key: "atRisk", head: AT_RISK_HEAD, numeric: true, cell: (row) => row.atRisk },
  { key: "live", head: "Semua", numeric: true, cell: (row) => row.live },
  { key: "amount", head: "Nominal", numeric: true, cell: (row) => row.amount },
];

/** The cases assigned to a party, by type: each number opens its cases. */
export function TurnTable({ caption, rows }: { caption: string; rows: readonly TurnCells[] }) {
  return <Table caption={caption} columns={COLUMNS} rows={rows} rowKey={(row) => row.key} />;
}
