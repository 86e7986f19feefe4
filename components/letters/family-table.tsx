import { Pager } from "@/components/ui/table/pager";
import { type Column, Table } from "@/components/ui/table/table";
import type { FamilyLine } from "@/lib/letters/present/list";

const COLUMNS: Column<FamilyLine>[] = [
  { key: "who", head: "Nama dan NIK", frozen: true, width: 190, cell: ({ who }) => who },
  { key: "address", head: "Alamat", width: 180, cell: ({ address }) => address },
  { key: "type", head: "Kendala", cell: ({ type }) => type },
  { key: "amount", head: "Nominal", numeric: true, cell: ({ amount }) => amount },
  { key: "due", head: "Tenggat", cell: ({ due }) => due },
  { key: "caseNo", head: "Masalah", cell: ({ caseNo }) => caseNo },
];

type FamilyTableProps = {
  rows: readonly FamilyLine[];
  summary: string;
  firstHref: string | null;
  nextHref: string | null;
};

/** The families of a letter as its attachment lists them. */
export function FamilyTable({ rows, summary, firstHref, nextHref }: FamilyTableProps) {
  return (
    <>
      <Table caption="Keluarga dalam lampiran" columns={COLUMNS} rows={rows} rowKey={({ key }) => key} tall />
      <Pager previousHref={firstHref} nextHref={nextHref} summary={summary} />
    </>
  );
}
