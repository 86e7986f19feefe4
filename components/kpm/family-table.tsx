import { type Column, Table } from "@/components/ui/table/table";
import { cellHtml, type Sort } from "@/components/ui/table/table-parts";
import { type Html, html } from "@/components/ui/text/html";
import type { FamilyColumn } from "@/lib/kpm/filter";
import type { FamilyCells } from "@/lib/kpm/present/families";

type Sorted = Column<FamilyCells> & { key: FamilyColumn };

const WHO: readonly Sorted[] = [
  { key: "family", head: "Keluarga", frozen: true, width: 200, cell: (row) => row.family },
  { key: "place", head: "Wilayah", cell: (row) => row.place },
  { key: "bank", head: "Bank", cell: (row) => row.bank },
];
const MONEY: readonly Sorted[] = [
  { key: "ordered", head: "SP2D", numeric: true, cell: (row) => row.ordered },
  { key: "credited", head: "Penyaluran", numeric: true, cell: (row) => row.credited },
  { key: "transacted", head: "Pencairan", numeric: true, cell: (row) => row.transacted },
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
  /** The order that the head of a column leads to; undefined = none. */
  sortOf: (column: FamilyColumn) => Sort | undefined;
};

/** One line a family. */
export function FamilyTable({ rows, money, files = false, pick = false, sortOf }: FamilyTableProps) {
  const sorted = [...WHO, ...(money ? MONEY : [])].map((column) => {
    const sort = sortOf(column.key);
    const ticked = pick && column.key === "family" && { pick, cell: tickedHtml };
    return { ...column, ...ticked, ...(sort && { sort }) };
  });
  const columns: Column<FamilyCells>[] = [...sorted, ...(files ? FILES : CASES)];
  return <Table caption="Daftar keluarga" columns={columns} rows={rows} rowKey={(row) => row.key} tall />;
}
