import { definitionHtml } from "@/components/ui/text/definition";
import { type Html, html } from "@/components/ui/text/html";
import { compactRp, formatCount } from "@/lib/values/rupiah";

export type Step = {
  term: string;
  label: string;
  kpm: number | null;
  /** Only from SP2D on: before it no money is ordered. */
  rp: number | null;
  href?: string;
  /** Why there is no number, when it is not that the data has not come yet. */
  missing?: string;
  definition: string;
  source?: string;
};

/** One step of the funnel: its word, its families, its money. `id` is its own on the page. */
export function stepHtml(step: Step, { share, fill, id }: { share: number; fill: string; id: string }): Html {
  const rp = step.rp !== null && html`<p class='text-xs font-medium text-ink-soft'>${compactRp(step.rp)}</p>`;
  return html`<div class='h-full border-l-4 pb-2.5 pl-3' style='border-color:${fill}'>
<p class='flex items-center text-sm font-bold'>${step.label}${definitionHtml(step, id)}</p>
${numberHtml(step)}${rp}<div class='mt-1.5 h-3.5 bg-paper-deep lg:hidden' aria-hidden='true'><div class='h-full' style='width:${share * 100}%;background:${fill}'></div></div></div>`;
}

function numberHtml({ kpm, href, missing }: Step): Html {
  if (kpm === null) return html`<p class='text-base font-semibold text-ink-faint'>${missing ?? "belum ada data"}</p>`;
  const number = formatCount(kpm);
  const linked = href
    ? html`<a href='${href}' class='inline-block leading-7 hover:underline hover:decoration-2'>${number}</a>`
    : number;
  return html`<p class='text-2xl leading-7 font-extrabold tracking-tight'>${linked}<span class='ml-1 text-xs font-semibold tracking-normal text-ink-soft'>KPM</span></p>`;
}
