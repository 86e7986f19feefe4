import { Card } from "@/components/ui/page/card";
import { Notice } from "@/components/ui/page/notice";
import { type Column, Table } from "@/components/ui/table/table";
import { AGED_WORDS, bandLabel, breachNotices } from "@/lib/reconciliation/present/ageing";
import {
  AGED,
  type Aged,
  ageByBand,
  ageTotal,
  type BandAge,
  breaches,
  type DayAge,
} from "@/lib/reconciliation/rules/ageing";
import { formatShortDate } from "@/lib/values/dates";
import { formatCount, formatRp } from "@/lib/values/rupiah";

type AgeingCardProps = {
  days: readonly DayAge[];
  today: string;
  /** Where the families of a band are listed; null = nobody may read them, or there are too many places. */
  href: ((what: Aged, band: string) => string) | null;
};

/** What is waiting, for how long, what went back, and what must go back by which day. */
export function AgeingCard({ days, today, href }: AgeingCardProps) {
  const notices = breachNotices(breaches(days, today));
  return (
    <Card
      id="umur"
      title="Umur dana dan kartu"
      note={`Hari dihitung sampai ${formatShortDate(today)} dari laporan bank yang terakhir dibandingkan.`}
      flush
    >
      {notices.length > 0 && (
        <div className="grid gap-2 px-4 py-3 sm:px-5">
          {notices.map(({ key, tone, text }) => (
            <Notice key={key} tone={tone}>
              {text}
            </Notice>
          ))}
        </div>
      )}
      {AGED.map((what) => (
        <AgeTable key={what} what={what} days={days} today={today} href={href} />
      ))}
    </Card>
  );
}

type Line = BandAge & { key: string; label: string };

function AgeTable({ what, days, today, href }: AgeingCardProps & { what: Aged }) {
  const bands = ageByBand(what, days, today);
  const { title, definition } = AGED_WORDS[what];
  const total = { ...ageTotal(bands), band: { key: "", from: null, to: null }, key: "total", label: "Jumlah" };
  const money: Column<Line>[] =
    what === "card"
      ? []
      : [
          { key: "backKpm", head: "Kembali (KPM)", numeric: true, cell: ({ backKpm }) => formatCount(backKpm) },
          { key: "backRp", head: "Kembali (Rp)", numeric: true, cell: ({ backRp }) => formatRp(backRp) },
          { key: "leftKpm", head: "Belum kembali (KPM)", numeric: true, cell: ({ leftKpm }) => formatCount(leftKpm) },
          { key: "leftRp", head: "Belum kembali (Rp)", numeric: true, cell: ({ leftRp }) => formatRp(leftRp) },
        ];
  const columns: Column<Line>[] = [
    { key: "band", head: "Umur", width: 150, cell: ({ label }) => label },
    {
      key: "kpm",
      head: "KPM",
      numeric: true,
      cell: ({ band, kpm }) =>
        href && kpm > 0 ? { text: formatCount(kpm), href: href(what, band.key) } : formatCount(kpm),
    },
    { key: "rp", head: "Rupiah", numeric: true, cell: ({ rp }) => formatRp(rp) },
    ...money,
  ];
  return (
    <>
      <div className="px-4 pt-3 sm:px-5">
        <h3 className="font-bold">{title}</h3>
        <p className="max-w-prose text-xs text-ink-soft">{definition}</p>
      </div>
      <Table
        caption={title}
        columns={columns}
        rows={bands.map((line) => ({ ...line, key: line.band.key, label: bandLabel(line.band) }))}
        rowKey={({ key }) => key}
        total={total}
      />
    </>
  );
}
