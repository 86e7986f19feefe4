import { Table } from "@/components/ui/table/table";
import type { RuleHistoryLine } from "@/lib/cases/settings/present";

const COLUMNS = [
  { key: "when", head: "Kapan", cell: (row: RuleHistoryLine) => ({ text: row.when, note: row.who }) },
  { key: "type", head: "Jenis", cell: (row: RuleHistoryLine) => row.type },
  { key: "to", head: "Menjadi", cell: (row: RuleHistoryLine) => ({ text: row.to, note: `semula ${row.from}` }) },
  { key: "reason", head: "Dasar", cell: (row: RuleHistoryLine) => row.reason },
  { key: "reach", head: "Berlaku untuk", cell: (row: RuleHistoryLine) => row.reach },
] as const;

/** Who changed which rule, when, from what to what, and why. */
export function RuleHistory({ lines }: { lines: readonly RuleHistoryLine[] }) {
  if (lines.length === 0)
    return <p className="p-4 text-ink-soft">Belum ada perubahan; semua jenis memakai aturan bawaan.</p>;
  return <Table caption="Riwayat aturan jenis masalah" columns={COLUMNS} rows={lines} rowKey={(row) => row.key} />;
}
