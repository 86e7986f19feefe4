import { ComparisonChart } from "@/components/chart/comparison-chart";
import { TermList } from "@/components/realisation/term-list";
import { Card } from "@/components/ui/page/card";
import { type Column, Table } from "@/components/ui/table/table";
import type { AgeLine } from "@/lib/cases/numbers/present/numbers";

const COLUMNS: readonly Column<AgeLine>[] = [
  { key: "label", head: "Umur", frozen: true, width: 110, cell: ({ label }) => label },
  { key: "count", head: "Masalah", numeric: true, cell: ({ cell }) => cell },
  { key: "share", head: "Bagian", numeric: true, cell: ({ share }) => share },
];

/** How old the cases are that nobody has finished. */
export function AgeCard({ lines }: { lines: readonly AgeLine[] }) {
  return (
    <Card
      title="Umur yang belum selesai"
      note="Hari sejak pertama dibuka. 14 hari: tenggat kesepakatan; 30 hari: batas bank; 105 hari: dana kembali ke kas negara."
      footer={<TermList terms={["umurMasalah", "belumSelesai"]} />}
    >
      <ComparisonChart
        title="Masalah belum selesai menurut umur"
        head="Umur"
        height={220}
        data={{
          unit: "cases",
          labels: lines.map(({ label }) => label),
          series: [{ key: "count", label: "Belum selesai", values: lines.map(({ count }) => count) }],
        }}
        table={<Table caption="Umur masalah" columns={COLUMNS} rows={lines} rowKey={({ key }) => key} />}
      />
    </Card>
  );
}
