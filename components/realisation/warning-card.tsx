import { Card } from "@/components/ui/page/card";
import { Notice } from "@/components/ui/page/notice";
import { ToneIcon } from "@/components/ui/text/icon";
import { paceText } from "@/lib/realisation/present/funnel";
import type { Pace } from "@/lib/realisation/rules/pace";
import { formatCount } from "@/lib/values/rupiah";
import { TermList } from "./term-list";

type WarningCardProps = {
  slow: readonly Pace[];
  places: number;
  what: string;
  /** Where all of them are listed in order, when this page has them. */
  rankingHref: string | null;
  hrefOf: (code: string) => string;
};

const SHOWN = 5;

/** Places whose pace does not reach the end of the period in time, in words. */
export function WarningCard({ slow, places, what, rankingHref, hrefOf }: WarningCardProps) {
  const rest = slow.length - SHOWN;
  return (
    <Card
      title="Peringatan dini"
      note={`${formatCount(slow.length)} dari ${formatCount(places)} ${what} terlalu lambat untuk selesai pada akhir periode.`}
      footer={<TermList terms={["peringatanDini"]} />}
    >
      {slow.length === 0 ? (
        <Notice tone="ok">Dengan laju sekarang semua {what} selesai pada waktunya.</Notice>
      ) : (
        <ul className="grid gap-2.5">
          {slow.slice(0, SHOWN).map((pace) => (
            <li key={pace.code} className="flex gap-2 text-sm">
              <span className="mt-0.5 text-watch">
                <ToneIcon tone="watch" size={16} />
              </span>
              <span>
                <a href={hrefOf(pace.code)} className="link font-semibold">
                  {pace.name}
                </a>
                <span className="block text-xs text-ink-soft">{paceText(pace)}</span>
              </span>
            </li>
          ))}
          {rest > 0 && (
            <li>
              {rankingHref ? (
                <a href={rankingHref} className="link text-sm">
                  {formatCount(rest)} {what} lainnya dalam peringkat
                </a>
              ) : (
                <span className="text-sm text-ink-soft">
                  dan {formatCount(rest)} {what} lainnya
                </span>
              )}
            </li>
          )}
        </ul>
      )}
    </Card>
  );
}
