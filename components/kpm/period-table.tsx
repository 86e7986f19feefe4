import { Table } from "@/components/ui/table/table";
import type { PeriodCells } from "@/lib/kpm/present/families";

const COLUMNS = [
  { key: "period", head: "Periode", frozen: true, width: 150, cell: (row: PeriodCells) => row.period },
  { key: "listed", head: "DPM", cell: (row: PeriodCells) => row.listed },
  { key: "ordered", head: "SP2D", numeric: true, cell: (row: PeriodCells) => row.ordered },
  { key: "credited", head: "Penyaluran", numeric: true, cell: (row: PeriodCells) => row.credited },
  { key: "transacted", head: "Pencairan", numeric: true, cell: (row: PeriodCells) => row.transacted },
  { key: "balance", head: "Saldo", numeric: true, cell: (row: PeriodCells) => row.balance },
  { key: "status", head: "Kata bank", cell: (row: PeriodCells) => row.status },
  { key: "dpmFile", head: "Berkas DPM", cell: (row: PeriodCells) => row.dpmFile },
  { key: "bankFile", head: "Laporan bank", cell: (row: PeriodCells) => row.bankFile },
] as const;

/** The funnel of one family, a line a period. */
export function PeriodTable({ rows }: { rows: readonly PeriodCells[] }) {
  return <Table caption="Bantuan per periode" columns={COLUMNS} rows={rows} rowKey={(row) => row.key} />;
}
