import { Card } from "@/components/ui/page/card";
import { Notice } from "@/components/ui/page/notice";
import { EmptyState } from "@/components/ui/table/empty-state";
import { type Column, Table } from "@/components/ui/table/table";
import { define } from "@/lib/glossary/define";
import type { Difference } from "@/lib/realisation/rules/difference";
import { formatCount, formatRp } from "@/lib/values/rupiah";
import { TermList } from "./term-list";

type DifferenceCardProps = { difference: Difference | null; hrefOf: (code: string) => string; recapsHref: string };
type Line = { key: string; label: string; names: number; recap: number; write: (value: number) => string };

const NAMED_AT_MOST = 6;

/** By name and recap side by side for the kab/kota that have both. */
export function DifferenceCard({ difference, hrefOf, recapsHref }: DifferenceCardProps) {
  if (!difference) {
    const hint = "Perbandingan muncul setelah ada DPM, laporan bank, dan rekap untuk periode yang sama.";
    return (
      <Card title="By name dan rekap">
        <EmptyState state={{ tag: "no-data-yet", what: "kab/kota yang memiliki keduanya", hint }} />
      </Card>
    );
  }
  const { names, recap, places, differing } = difference;
  const step = (label: string, key: "sp2d" | "credited" | "transacted"): Line[] => [
    {
      key: `${key}-kpm`,
      label: `${label}, KPM`,
      names: names[`${key}Kpm`],
      recap: recap[`${key}Kpm`],
      write: formatCount,
    },
    { key: `${key}-rp`, label: `${label}, Rp`, names: names[`${key}Rp`], recap: recap[`${key}Rp`], write: formatRp },
  ];
  const lines = [
    ...step(define("sp2d").label, "sp2d"),
    ...step(define("penyaluran").label, "credited"),
    ...step(define("pencairan").label, "transacted"),
  ];
  const columns: Column<Line>[] = [
    { key: "label", head: "Langkah", frozen: true, cell: ({ label }) => label },
    { key: "names", head: "By name", numeric: true, cell: ({ names, write }) => write(names) },
    { key: "recap", head: "Rekap", numeric: true, cell: ({ recap, write }) => write(recap) },
    { key: "difference", head: "Beda", numeric: true, cell: (line) => signed(line) },
  ];
  return (
    <Card
      flush
      title="By name dan rekap"
      note={`Hanya ${formatCount(places)} kab/kota yang memiliki keduanya dihitung di sini. Beda = by name dikurangi rekap.`}
      actions={
        <a href={recapsHref} className="link min-h-6">
          Rekap semua kab/kota
        </a>
      }
      footer={<TermList terms={["byName", "rekap", "bedaSumber"]} />}
    >
      <Table caption="By name dan rekap" columns={columns} rows={lines} rowKey={({ key }) => key} />
      <div className="p-4">
        {differing.length === 0 ? (
          <Notice tone="ok">Keduanya sama di semua kab/kota.</Notice>
        ) : (
          <Notice tone="watch" title={`Berbeda di ${formatCount(differing.length)} kab/kota`}>
            {differing.slice(0, NAMED_AT_MOST).map((place, index) => (
              <span key={place.code}>
                {index > 0 && ", "}
                <a href={hrefOf(place.code)} className="link">
                  {place.name}
                </a>
              </span>
            ))}
            {differing.length > NAMED_AT_MOST && ` dan ${formatCount(differing.length - NAMED_AT_MOST)} lainnya`}.
          </Notice>
        )}
      </div>
    </Card>
  );
}

function signed({ names, recap, write }: Line): string {
  const difference = names - recap;
  if (difference === 0) return "0";
  return difference > 0 ? `+${write(difference)}` : `−${write(-difference)}`;
}
