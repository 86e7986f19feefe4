import { definitionHtml } from "@/components/ui/text/definition";
import { type Html, html } from "@/components/ui/text/html";
import type { StepPicture } from "@/lib/transparency/present/words";

const FILLS = ["bg-step-quota", "bg-step-sp2d", "bg-step-credited", "bg-step-transacted"];

/** The steps from the order to the family as bars, each with what did not arrive at it. */
export function stepsHtml(steps: readonly StepPicture[]): Html {
  const shift = FILLS.length - steps.length;
  return html`<ol class='grid gap-4'>${steps.map((step, index) => stepHtml(step, FILLS[index + shift] ?? "", index))}</ol>`;
}

function stepHtml(step: StepPicture, fill: string, index: number): Html {
  const { plain, label, count, rp, share, of, width, lost, left } = step;
  const percent =
    share &&
    html`<span class='ml-auto text-right'><b class='text-lg leading-6 font-extrabold'>${share}</b> <span class='text-xs text-ink-soft'>dari ${of}</span></span>`;
  const small = [rp && `perkiraan ${rp}`, left].filter(Boolean).join(" · ");
  const bar = html`<div class='h-5 overflow-hidden rounded-sm bg-paper-deep' aria-hidden='true'><div class='h-full ${fill}' style='width:${(width * 100).toFixed(2)}%'></div></div>`;
  return html`<li class='grid gap-x-6 gap-y-1 md:grid-cols-[13rem_minmax(0,1fr)]'><div><p class='text-base leading-6 font-bold'>${plain}</p><p class='flex items-center text-xs text-ink-soft'>${label}${definitionHtml(step, `arti-${index}`)}</p></div><div class='min-w-0'><p class='flex flex-wrap items-baseline gap-x-2'><span class='text-xl leading-7 font-extrabold tracking-tight'>${count}</span><span class='text-xs font-semibold text-ink-soft'>keluarga</span>${percent}</p>${bar}${small !== "" && html`<p class='mt-1 text-xs text-ink-soft'>${small}</p>`}${lost && html`<p class='mt-1 flex items-start gap-1.5 text-xs font-semibold text-ink'><span class='hatch mt-1 size-2.5 shrink-0 border border-ink/25' aria-hidden='true'></span>${lost}</p>`}</div></li>`;
}
