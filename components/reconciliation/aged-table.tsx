import { Table } from "@/components/ui/table/table";
import { AGED_COLUMNS, agedCells } from "@/lib/reconciliation/present/ageing";
import type { AgedRow } from "@/lib/reconciliation/queries/ageing";
import { formatRp } from "@/lib/values/rupiah";

type AgedTableProps = { caption: string; rows: readonly AgedRow[]; today: string };

/** The families of a band, each leading to its own page and its case. */
export function AgedTable({ caption, rows, today }: AgedTableProps) {
  const columns = AGED_COLUMNS.map((head, index) => ({
    key: head,
    head,
    frozen: index === 0,
    numeric: index >= 4 && index <= 6,
    ...(index === 0 && { width: 160 }),
    cell: (row: AgedRow) => {
      const value = agedCells(row, today)[index] ?? null;
      if (index === 0) return { text: row.name, href: `/kpm/${row.kpmId}` };
      if (index === 7 && row.caseId !== null) return { text: `#${row.caseId}`, href: `/cases/${row.caseId}` };
      return typeof value === "number" ? formatRp(value) : value;
    },
  }));
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ kpmId }) => String(kpmId)} />;
}
