import { barHtml } from "@/components/chart/bar";
import { Card } from "@/components/ui/page/card";
import { ExportLink } from "@/components/ui/table/export-link";
import { type Column, Table } from "@/components/ui/table/table";
import { html } from "@/components/ui/text/html";
import { formatRate } from "@/components/ui/text/numbers";
import { define } from "@/lib/glossary/define";
import { SOURCE_LABELS } from "@/lib/realisation/present/funnel";
import type { Source } from "@/lib/realisation/rules/figures";
import type { RankColumn, Ranked, RankOrder } from "@/lib/realisation/rules/ranking";
import { formatCount } from "@/lib/values/rupiah";
import { TermList } from "./term-list";

type RankingCardProps = {
  rows: readonly Ranked[];
  total: Ranked;
  what: string;
  source: Source;
  order: RankOrder;
  hrefOf: (code: string) => string;
  sortHrefOf: (key: RankColumn) => string;
  exportHref: string;
};

const count = (kpm: number | null): string | null => (kpm === null ? null : formatCount(kpm));

/** The places one level below, the slowest first unless sorted otherwise, with their total. */
export function RankingCard(props: RankingCardProps) {
  const { rows, total, what, source, order, hrefOf, sortHrefOf, exportHref } = props;
  const sort = (key: RankColumn) => ({
    href: sortHrefOf(key),
    order: order.column === key ? (order.descending ? ("desc" as const) : ("asc" as const)) : null,
  });
  const hasQuota = rows.some(({ quotaKpm }) => quotaKpm !== null);
  const hasNames = rows.some(({ dpmKpm }) => dpmKpm !== null);
  const columns: Column<Ranked>[] = [
    {
      key: "name",
      head: what.charAt(0).toUpperCase() + what.slice(1),
      frozen: true,
      sort: sort("name"),
      cell: (row) => (row.code === total.code ? "Jumlah" : { text: row.name, href: hrefOf(row.code) }),
    },
    {
      key: "rate",
      head: "Pencairan dari SP2D",
      sort: sort("rate"),
      cell: ({ rate }) =>
        rate &&
        html`${barHtml({ share: rate.rate ?? 0, words: formatRate(rate.numerator, rate.denominator) })}<span class='block text-xs text-ink-soft'>${formatCount(rate.numerator)} dari ${formatCount(rate.denominator)} KPM</span>`,
    },
    ...(hasQuota
      ? [{ key: "quota", head: "Kuota", numeric: true, sort: sort("quota"), cell: (r: Ranked) => count(r.quotaKpm) }]
      : []),
    ...(hasNames
      ? [{ key: "dpm", head: "DPM", numeric: true, sort: sort("dpm"), cell: (row: Ranked) => count(row.dpmKpm) }]
      : []),
    { key: "sp2d", head: "SP2D", numeric: true, sort: sort("sp2d"), cell: (row) => count(row.sp2dKpm) },
    {
      key: "credited",
      head: "Penyaluran",
      numeric: true,
      sort: sort("credited"),
      cell: (row) => count(row.creditedKpm),
    },
    {
      key: "transacted",
      head: "Pencairan",
      numeric: true,
      sort: sort("transacted"),
      cell: (r) => count(r.transactedKpm),
    },
    {
      key: "unexplained",
      head: define("belumTerjelaskan").label,
      numeric: true,
      sort: sort("unexplained"),
      cell: (row) => count(row.unexplainedKpm),
    },
  ];
  return (
    <Card
      flush
      title={`Peringkat ${what}`}
      id="peringkat"
      actions={<ExportLink href={exportHref} />}
      note={`Jumlah keluarga (KPM), ${SOURCE_LABELS[source].toLowerCase()}. Klik nama untuk turun satu tingkat, judul kolom untuk mengurutkan.`}
      footer={
        <TermList
          terms={[
            ...(hasQuota ? (["kuota"] as const) : []),
            ...(hasNames ? (["dpm"] as const) : []),
            "sp2d",
            "penyaluran",
            "pencairan",
            "realisasi",
            "belumTerjelaskan",
          ]}
        />
      }
    >
      <Table
        caption={`Peringkat ${what}`}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.code}
        total={total}
        tall
      />
    </Card>
  );
}
