import { Table } from "@/components/ui/table";
import type { FamilyCells } from "@/lib/kpm/present";

const WHO = [
  { key: "family", head: "Keluarga", frozen: true, width: 200, cell: (row: FamilyCells) => row.family },
  { key: "place", head: "Wilayah", cell: (row: FamilyCells) => row.place },
  { key: "bank", head: "Bank", cell: (row: FamilyCells) => row.bank },
];
const MONEY = [
  { key: "ordered", head: "SP2D", numeric: true, cell: (row: FamilyCells) => row.ordered },
  { key: "credited", head: "Penyaluran", numeric: true, cell: (row: FamilyCells) => row.credited },
  { key: "transacted", head: "Pencairan", numeric: true, cell: (row: FamilyCells) => row.transacted },
];
const CASES = [{ key: "cases", head: "Masalah terbuka", cell: (row: FamilyCells) => row.cases }];

/** One line a family; with what it received when the list is of one period. */
export function FamilyTable({ rows, money }: { rows: readonly FamilyCells[]; money: boolean }) {
  const columns = [...WHO, ...(money ? MONEY : []), ...CASES];
  return <Table caption="Daftar keluarga" columns={columns} rows={rows} rowKey={(row) => row.key} />;
}
