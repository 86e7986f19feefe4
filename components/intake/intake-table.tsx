import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLink } from "@/components/ui/export-link";
import { type Column, Table } from "@/components/ui/table";
import { asOfSentence, emptinessOf, kindLabel, placeSentence, STATES, uploadedSentence } from "@/lib/intake/present";
import type { IntakeRow } from "@/lib/intake/queries/intakes";
import { displayName } from "@/lib/regions/rules";
import { formatCount } from "@/lib/values/rupiah";

const COLUMNS: readonly Column<IntakeRow>[] = [
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

/** The list of files; what stands under it (the pager) is given as children. */
export const IntakeTable = ({ rows, children }: { rows: readonly IntakeRow[]; children: ReactNode }) => (
  <Card title="Berkas yang diunggah" actions={rows.length > 0 && <ExportLink href="/intake" />} flush>
    <EmptyState state={emptinessOf(rows.length)}>
      <Table caption="Berkas yang diunggah" columns={COLUMNS} rows={rows} rowKey={(row) => String(row.id)} tall />
      {children}
    </EmptyState>
  </Card>
);
