import { type Html, html } from "@/components/ui/text/html";
import { iconHtml } from "@/components/ui/text/icon";
import { compactRp, formatCount } from "@/lib/values/rupiah";

export type Gap = {
  kpm: number | null;
  rp: number | null;
  explainedKpm: number;
  /** What the rupiah hold beside the money of the families in the gap. */
  rpNote?: string;
  /** The families in the gap; without it (no right to names) only the number is shown. */
  href?: string;
  /** The cases that explain them. */
  explainedHref?: string;
  unexplainedHref?: string;
};

const BOX = "my-2 ml-6 border-l-2 border-dashed border-line-strong pl-4 lg:mx-3 lg:my-0 lg:rounded-card lg:border";

/** What did not reach the next step, and how much of it a case explains. */
export function gapHtml(gap: Gap, reaching: string): Html {
  if (gap.kpm === null) {
    return html`<p class='${BOX} py-1 text-xs text-ink-faint lg:px-3 lg:py-2'>Selisih belum dapat dihitung</p>`;
  }
  if (gap.kpm <= 0) {
    const words =
      gap.kpm === 0 ? `Semua sampai ${reaching}` : `${formatCount(-gap.kpm)} KPM lebih banyak di ${reaching}`;
    return html`<p class='${BOX} flex items-center gap-1.5 py-1 text-xs font-semibold text-ok lg:px-3 lg:py-2'>${iconHtml("ok")}${words}</p>`;
  }
  const explained = Math.min(gap.explainedKpm, gap.kpm);
  const width = (explained / gap.kpm) * 100;
  const lost = html`−${formatCount(gap.kpm)}<span class='ml-1 text-xs font-semibold'>KPM</span>`;
  const rp = gap.rp !== null && html`<span class='text-xs font-medium text-ink-soft'>${compactRp(gap.rp)}</span>`;
  return html`<div class='${BOX} overflow-hidden lg:border-solid lg:border-line lg:bg-surface lg:pl-0'>
<div class='flex h-2 gap-px' aria-hidden='true'><div class='bg-watch-line' style='width:${width}%'></div><div class='unexplained grow'></div></div>
<div class='pt-1.5 lg:px-3 lg:pb-1.5'>
<p class='flex flex-wrap items-baseline justify-between gap-x-2'>${maybeLink(gap.href, "text-lg leading-6 font-extrabold", "hover:underline", lost)}${rp}</p>
<p class='text-xs text-ink-soft'>belum sampai ${reaching}${gap.rp !== null && gap.rpNote ? `; rupiah ${gap.rpNote}` : ""}</p>
${explanationHtml(gap, explained, gap.kpm - explained)}</div></div>`;
}

function explanationHtml(gap: Gap, explained: number, unexplained: number): Html {
  const known = `${formatCount(explained)} terjelaskan`;
  const knownWords =
    gap.explainedHref && explained > 0 ? html`<a href='${gap.explainedHref}' class='link'>${known}</a>` : known;
  const unknown = html`${formatCount(unexplained)} belum terjelaskan`;
  const rest =
    unexplained > 0
      ? html`<li class='flex min-h-6 items-center gap-1.5 font-bold text-accent'><span class='unexplained size-2.5' aria-hidden='true'></span>${maybeLink(gap.unexplainedHref, "py-[3px]", "underline underline-offset-2 hover:decoration-2", unknown)}</li>`
      : html`<li class='-ml-0.5 flex min-h-6 items-center gap-1 font-semibold text-ok'>${iconHtml("ok", 14)}semua terjelaskan</li>`;
  return html`<ul class='mt-1 text-xs'><li class='flex min-h-6 items-center gap-1.5'><span class='size-2.5 bg-watch-line' aria-hidden='true'></span>${knownWords}</li>${rest}</ul>`;
}

const maybeLink = (href: string | undefined, look: string, linkLook: string, words: Html): Html =>
  href ? html`<a href='${href}' class='${look} ${linkLook}'>${words}</a>` : html`<span class='${look}'>${words}</span>`;
