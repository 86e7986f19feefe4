import { define } from "@/lib/glossary/define";
import { type MeetingFigures, sourceOf } from "@/lib/meetings/deck/rules/figures";
import type { Figure, Slide } from "@/lib/meetings/deck/rules/slide";
import { coverageText, headlineOf, STEP_TERMS } from "@/lib/realisation/present/funnel";
import type { Place } from "@/lib/realisation/rules/figures";
import { type Funnel, funnelOf, unexplainedIn, unexplainedOf } from "@/lib/realisation/rules/funnel";
import { formatCount, formatKpm } from "@/lib/values/rupiah";
import { column, footOf, kpm, regionLink, rp, share, words } from "./figure";

// The funnel of the whole, and where families stop in it.

/** A slide that nobody touched yet. */
export const slide = (made: Pick<Slide, "key" | "topic" | "title" | "body" | "foot">): Slide => ({
  ...made,
  remark: "",
  note: "",
  hidden: false,
});

/** The five steps as bars: families, rupiah, and the share of SP2D. */
export function funnelBars(places: readonly Place[], figures: MeetingFigures, href?: string): Slide["body"] {
  const funnel = funnelOf({ places, source: sourceOf(figures), amountRp: figures.period.amountRp });
  const ordered = funnel.steps.find(({ key }) => key === "sp2d")?.kpm ?? null;
  return {
    is: "bars",
    columns: ["KPM", "Rupiah", "dari SP2D"],
    rows: funnel.steps
      .filter(({ kpm: families }) => families !== null)
      .map(({ key, kpm: families, rp: money }) => ({
        label: define(STEP_TERMS[key]).label,
        figures: [kpm(families, href), rp(money), ofOrdered(key, families, ordered)],
      })),
  };
}

const ofOrdered = (key: string, families: number | null, ordered: number | null): Figure =>
  key === "credited" || key === "transacted" ? share(families, ordered) : { value: null, unit: "rate", text: "" };

export function wholeSlides(figures: MeetingFigures): Slide[] {
  const source = sourceOf(figures);
  const funnel = funnelOf({ places: figures.basis, source, amountRp: figures.period.amountRp });
  const [only] = figures.groups;
  const href = figures.groups.length === 1 && only ? regionLink(only.code, figures) : undefined;
  const coverage = coverageText(funnel);
  const whole = slide({
    key: "whole",
    topic: "Kuota dan realisasi",
    title: headlineOf(funnel),
    body: funnelBars(figures.basis, figures, href),
    foot: footOf(figures, source, coverage ?? "persen dihitung dari KPM dalam SP2D"),
  });
  return [whole, gapsSlide(figures, funnel)];
}

function gapsSlide(figures: MeetingFigures, funnel: Funnel): Slide {
  const known = funnel.gaps.filter(({ kpm: families }) => families !== null);
  const open = unexplainedOf({ gaps: known });
  const all = known.reduce((sum, gap) => sum + Math.max(0, gap.kpm ?? 0), 0);
  return slide({
    key: "gaps",
    topic: "Yang belum sampai",
    title:
      open === 0
        ? `Semua ${formatKpm(all)} yang belum sampai sudah terjelaskan`
        : `${formatCount(open)} dari ${formatKpm(all)} yang belum sampai belum terjelaskan`,
    body: {
      is: "table",
      columns: [
        words("Berhenti sebelum", 3),
        column("KPM", 2),
        column("Rupiah", 3),
        column("Terjelaskan", 2),
        column("Belum terjelaskan", 2),
      ],
      rows: known.map((gap) => [
        define(STEP_TERMS[gap.to]).label,
        kpm(gap.kpm),
        rp(gap.rp),
        kpm(gap.explainedKpm),
        kpm(unexplainedIn(gap)),
      ]),
      charted: 1,
    },
    foot: footOf(figures, funnel.source, "KPM yang melewati satu tahap tetapi belum sampai ke tahap sesudahnya"),
  });
}
