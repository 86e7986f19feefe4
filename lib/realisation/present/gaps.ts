import { define } from "@/lib/glossary/define";
import { type Funnel, unexplainedIn } from "@/lib/realisation/rules/funnel";
import { formatCount, ratio } from "@/lib/values/rupiah";
import { type Behind, pictureOf, STEP_TERMS } from "./funnel";

const linked = (count: number, href: string | undefined) =>
  count > 0 && href ? { text: formatCount(count), href } : formatCount(count);

/** The gaps of a funnel, each with how much of it cases explain; null where the source does not know it. */
export function gapLines(funnel: Funnel, behind: Behind) {
  const { gaps } = pictureOf(funnel, behind);
  return funnel.gaps.map(({ to }, index) => {
    const from = define(STEP_TERMS[funnel.steps[index]?.key ?? "quota"]).label;
    const { kpm = null, explainedKpm = 0, href, explainedHref, unexplainedHref } = gaps[index] ?? {};
    const name = `${from} → ${define(STEP_TERMS[to]).label}`;
    if (kpm === null) return { key: to, name, known: null };
    const gap = Math.max(0, kpm);
    return {
      key: to,
      name,
      known: {
        gap: linked(gap, href),
        explained: linked(explainedKpm, explainedHref),
        share: ratio(explainedKpm, gap),
        unexplained: linked(unexplainedIn({ kpm, explainedKpm }), unexplainedHref),
      },
    };
  });
}
export type GapLine = ReturnType<typeof gapLines>[number];
