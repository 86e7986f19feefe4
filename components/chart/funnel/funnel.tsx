import { useId } from "react";
import { html, inside } from "@/components/ui/text/html";
import { channelHtml, STEP_FILL } from "./funnel-channel";
import { type Gap, gapHtml } from "./funnel-gap";
import { type Step, stepHtml } from "./funnel-step";

type FunnelProps = { steps: readonly Step[]; gaps: readonly Gap[] };

/**
 * Five steps and the four gaps between them, read in order: step, gap, step. On a wide screen the steps stand above
 * the channel and the gaps below it, where their stream ends; on a narrow one everything is one column of bars.
 */
export function Funnel({ steps, gaps }: FunnelProps) {
  const id = useId();
  const most = Math.max(1, ...steps.map((step) => step.kpm ?? 0));
  const pairs = steps.map((step, index) => {
    const look = { share: (step.kpm ?? 0) / most, fill: STEP_FILL[index] ?? "", id: `${id}${step.term}` };
    const gap = gaps[index];
    const next = steps[index + 1];
    const below =
      gap &&
      next &&
      html`<li class='lg:row-start-3 lg:[grid-column:var(--at)]' style='--at:${index * 2 + 2} / span 2'>${gapHtml(gap, next.label)}</li>`;
    return html`<li class='lg:row-start-1 lg:[grid-column:var(--at)]' style='--at:${index * 2 + 1} / span 2'>${stepHtml(step, look)}</li>${below}`;
  });
  const channel = channelHtml(
    steps.map((step) => step.kpm),
    gaps.map((gap) => Math.min(gap.explainedKpm, Math.max(0, gap.kpm ?? 0))),
    id,
  );
  const all = html`${pairs}<li class='hidden lg:col-span-10 lg:row-start-2 lg:block' aria-hidden='true'>${channel}</li>`;
  return <ol className="relative grid grid-cols-1 lg:grid-cols-10" {...inside(all)} />;
}
