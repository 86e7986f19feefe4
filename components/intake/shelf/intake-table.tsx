import type { ReactNode } from "react";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { headSort } from "@/components/ui/table/head-sort";
import { type Column, Table } from "@/components/ui/table/table";
import { FILE_ORDER, type FileColumn, type IntakeListFilter, intakesHref } from "@/lib/intake/filter";
import { asOfSentence, emptinessOf, placeSentence, STATES, uploadedSentence } from "@/lib/intake/shelf/present/intake";
import { kindLabel } from "@/lib/intake/shelf/present/kind";
import type { IntakeRow } from "@/lib/intake/shelf/queries";
import { displayName } from "@/lib/regions/rules";
import { formatCount } from "@/lib/values/rupiah";

const COLUMNS: readonly (Column<IntakeRow> & { key: FileColumn })[] = [
  {
    key: "file",
    head: "Berkas",
    cell: (row) => ({ text: `#${row.id} ${row.fileName}`, href: `/intake/${row.id}`, note: kindLabel(row.kind) }),
  },
  {
    key: "place",
    head: "Wilayah dan periode",
    cell: (row) => ({
      text: placeSentence(row, row.regionName ? displayName(row.regionName) : "Nasional"),
      note: `Data per ${asOfSentence(row)}`,
    }),
  },
  { key: "state", head: "Keadaan", cell: (row) => ({ text: STATES[row.state].label, tone: STATES[row.state].tone }) },
  { key: "read", head: "Baris", numeric: true, cell: (row) => formatCount(row.rowsRead) },
  { key: "added", head: "Ditambah", numeric: true, cell: (row) => formatCount(row.added) },
  { key: "changed", head: "Diubah", numeric: true, cell: (row) => formatCount(row.changed) },
  { key: "refused", head: "Ditolak", numeric: true, cell: (row) => formatCount(row.refused) },
  { key: "who", head: "Pengunggah", cell: (row) => ({ text: row.uploadedByName, note: uploadedSentence(row) }) },
];

type IntakeTableProps = { rows: readonly IntakeRow[]; filter: IntakeListFilter; children: ReactNode };

/** The list of files; what is below it (the pager) is given as children. */
export function IntakeTable({ rows, filter, children }: IntakeTableProps) {
  const columns = COLUMNS.map((column) => ({
    ...column,
    sort: headSort(FILE_ORDER, filter.sort, column.key, (sort) => intakesHref(filter, { sort })),
  }));
  return (
    <Card title="Berkas yang diunggah" actions={rows.length > 0 && <ExportLink href={intakesHref(filter)} />} flush>
      <EmptyState state={emptinessOf(rows.length)}>
        <Table caption="Berkas yang diunggah" columns={columns} rows={rows} rowKey={(row) => String(row.id)} tall />
        {children}
      </EmptyState>
    </Card>
  );
}
