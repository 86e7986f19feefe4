import { barHtml } from "@/components/chart/bar";
import { Card } from "@/components/ui/page/card";
import { type Column, Table } from "@/components/ui/table/table";
import { DataStamp } from "@/components/ui/text/data-stamp";
import { asOfText, type Behind, sourceFiles } from "@/lib/realisation/present/funnel";
import { type GapLine, gapLines } from "@/lib/realisation/present/gaps";
import type { Funnel } from "@/lib/realisation/rules/funnel";
import { formatPercent } from "@/lib/values/rupiah";
import { TermList } from "./term-list";

const COLUMNS: readonly Column<GapLine>[] = [
  {
    key: "name",
    head: "Selisih",
    frozen: true,
    width: 150,
    cell: ({ name, known }) => (known ? name : { text: name, note: "tidak ada dalam rekap" }),
  },
  { key: "gap", head: "KPM", numeric: true, cell: ({ known }) => known?.gap ?? null },
  { key: "explained", head: "Terjelaskan", numeric: true, cell: ({ known }) => known?.explained ?? null },
  { key: "share", head: "Bagian", width: 130, cell: ({ known }) => known && shareCell(known.share.rate) },
  { key: "unexplained", head: "Belum terjelaskan", numeric: true, cell: ({ known }) => known?.unexplained ?? null },
];

const shareCell = (rate: number | null) =>
  rate === null ? "tidak ada selisih" : barHtml({ share: rate, words: formatPercent(rate) });

type GapCardProps = { funnel: Funnel; behind: Behind; periodLabel: string };

/** What share of each gap of the funnel is explained by cases that are open. */
export function GapCard({ funnel, behind, periodLabel }: GapCardProps) {
  return (
    <Card
      flush
      title="Berapa bagian selisih yang terjelaskan"
      note={`Tiap tahap, keluarga pada periode ${periodLabel}. Yang belum terjelaskan seharusnya nol.`}
      footer={
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
          {funnel.asOf && (
            <DataStamp asOf={asOfText(funnel.asOf)} source={sourceFiles(funnel.source, funnel.asOf, funnel.listed)} />
          )}
          <TermList terms={["selisih", "terjelaskan", "belumTerjelaskan"]} />
        </div>
      }
    >
      <Table
        caption="Bagian selisih yang terjelaskan"
        columns={COLUMNS}
        rows={gapLines(funnel, behind)}
        rowKey={({ key }) => key}
      />
    </Card>
  );
}
