import { barHtml } from "@/components/chart/bar";
import { cellHtml, headHtml, rowHtml, tableClass } from "@/components/ui/table/table-parts";
import { type Html, html } from "@/components/ui/text/html";
import { type Line, lineCell, shareText } from "@/lib/transparency/present/words";
import { rupiahOf } from "@/lib/transparency/rules/small-cells";
import { compactRp, formatCount } from "@/lib/values/rupiah";

const heads = (what: string) => [
  { head: what, frozen: true, width: 150 },
  { head: "Uang dipakai dari perintah bayar" },
  { head: "Kuota", numeric: true },
  { head: "Diperintahkan dibayar (SP2D)", numeric: true },
  { head: "Uang masuk (penyaluran)", numeric: true },
  { head: "Uang dipakai (pencairan)", numeric: true },
  { head: "Perkiraan nilai dipakai", numeric: true },
];

type Money = (line: Line) => number | null;

function cellsOf(line: Line, amountOf: Money): (Html | ReturnType<typeof lineCell> | string | null)[] {
  const { totals, name, href, note } = line;
  const { sp2d, transacted } = totals;
  const share = shareText(transacted.kpm, sp2d.kpm, totals.places);
  const rate =
    share === null
      ? html`<span class='flex items-center gap-2 text-ink-soft'><span class='hatch size-3.5 border border-ink/25' aria-hidden='true'></span>disamarkan</span>`
      : barHtml({ share: (transacted.kpm ?? 0) / Math.max(1, sp2d.kpm ?? 1), words: share });
  const rp = rupiahOf(transacted.kpm, amountOf(line));
  return [
    cellHtml({ text: name, ...(href && { href }), ...(note && { note }) }),
    rate,
    totals.quota === null ? null : formatCount(totals.quota),
    lineCell(line, "sp2d"),
    lineCell(line, "credited"),
    lineCell(line, "transacted"),
    rp === null ? null : compactRp(rp),
  ];
}

type LinesProps = { caption: string; what: string; lines: readonly Line[]; total?: Line; amountOf: Money };

/** Places or periods side by side, with their total. */
export function linesHtml({ caption, what, lines, total, amountOf }: LinesProps): Html {
  const columns = heads(what);
  const foot = total && html`<tfoot>${rowHtml(cellsOf(total, amountOf))}</tfoot>`;
  return html`<section class='scroll-region' aria-label='${caption}' tabindex='0'><table class='${tableClass(columns)}'><caption class='sr-only'>${caption}</caption><thead>${headHtml(columns)}</thead><tbody>${lines.map((line) => rowHtml(cellsOf(line, amountOf)))}</tbody>${foot}</table></section>`;
}
