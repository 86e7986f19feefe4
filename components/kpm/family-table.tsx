import { type Html, html } from "@/components/ui/html";
import { pickHead } from "@/components/ui/pick-page";
import { Table } from "@/components/ui/table";
import { cellHtml } from "@/components/ui/table-parts";
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

const FILES = [
  { key: "known", head: "Ada dalam", cell: (row: FamilyCells) => row.known },
  { key: "unknown", head: "Tidak ada dalam", cell: (row: FamilyCells) => row.unknown },
];

function tickedHtml(row: FamilyCells): Html {
  return html`<span class='pick'><input type='checkbox' name='family' value='${row.key}' aria-label='Pilih ${row.family.text}'><span>${cellHtml(row.family)}</span></span>`;
}

type FamilyTableProps = {
  rows: readonly FamilyCells[];
  /** With what each received, when the list is of one period. */
  money: boolean;
  /** With the files that know a family and those that do not: what there is to go by where nothing explains it. */
  files?: boolean;
  pick?: boolean;
};

/** One line a family. */
export function FamilyTable({ rows, money, files = false, pick = false }: FamilyTableProps) {
  const who = pick
    ? WHO.map((column) =>
        column.key === "family" ? { ...column, head: pickHead(column.head), cell: tickedHtml } : column,
      )
    : WHO;
  const columns = [...who, ...(money ? MONEY : []), ...(files ? FILES : CASES)];
  return <Table caption="Daftar keluarga" columns={columns} rows={rows} rowKey={(row) => row.key} tall />;
}
