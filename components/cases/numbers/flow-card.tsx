import { TrendChart } from "@/components/chart/trend-chart";
import { TermList } from "@/components/realisation/term-list";
import { Card } from "@/components/ui/page/card";
import { type Column, Table } from "@/components/ui/table/table";
import type { FlowLine } from "@/lib/cases/numbers/present/numbers";

const columns = (head: string): readonly Column<FlowLine>[] => [
  { key: "label", head, frozen: true, width: 110, cell: ({ label }) => label },
  { key: "opened", head: "Dibuka", numeric: true, cell: ({ cells }) => cells.opened },
  { key: "closed", head: "Selesai", numeric: true, cell: ({ cells }) => cells.closed },
  { key: "reopened", head: "Dibuka lagi", numeric: true, cell: ({ cells }) => cells.reopened },
  { key: "stock", head: "Belum selesai", numeric: true, cell: ({ cells }) => cells.stock },
];

const SERIES = [
  { key: "opened", label: "Dibuka" },
  { key: "closed", label: "Selesai" },
  { key: "reopened", label: "Dibuka lagi" },
] as const;

type FlowCardProps = { lines: readonly FlowLine[]; weekly: boolean };

/** What came, what was finished and what came back, with what was left at the end of each week or month. */
export function FlowCard({ lines, weekly }: FlowCardProps) {
  const head = weekly ? "Minggu mulai" : "Bulan";
  return (
    <Card
      title={weekly ? "Arus masalah per minggu" : "Arus masalah per bulan"}
      note={`${weekly ? "Minggu" : "Bulan"} terakhir belum penuh. Belum selesai: pada akhir ${weekly ? "minggu" : "bulan"} itu.`}
      footer={<TermList terms={["dibuka", "selesai", "dibukaLagi", "belumSelesai"]} />}
    >
      <TrendChart
        title="Masalah yang dibuka, selesai, dan dibuka lagi"
        head={head}
        data={{
          unit: "cases",
          labels: lines.map(({ label }) => label),
          series: SERIES.map(({ key, label }) => ({ key, label, values: lines.map(({ values }) => values[key]) })),
        }}
        table={
          <Table
            caption="Arus masalah"
            columns={columns(head)}
            rows={lines.toReversed()}
            rowKey={({ cells }) => cells.key}
          />
        }
      />
    </Card>
  );
}
