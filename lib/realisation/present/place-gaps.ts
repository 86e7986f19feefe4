import { define } from "@/lib/glossary/define";
import { casesHref, kpmHref, type PlaceGapChoice, type Rows } from "@/lib/realisation/filter";
import { type PlaceGap, type PlaceGaps, stepBefore } from "@/lib/realisation/rules/place-gaps";
import { formatCount, formatRp } from "@/lib/values/rupiah";
import { STEP_TERMS } from "./funnel";

/** What the table shows, as its title: "Kuota → DPM tiap kab/kota". */
export const placeGapTitle = ({ source, to }: PlaceGapChoice): string =>
  `${labelOf(stepBefore(source, to))} → ${labelOf(to)} tiap kab/kota`;

export const placeGapHeads = ({ source, to }: PlaceGapChoice): { from: string; to: string } => ({
  from: labelOf(stepBefore(source, to)),
  to: labelOf(to),
});

const labelOf = (step: keyof typeof STEP_TERMS): string => define(STEP_TERMS[step]).label;

/** Why the places add up, and which are not among them. */
export function placeGapNote({ rows, silent }: PlaceGaps): string {
  const counted = `${formatCount(rows.length)} kab/kota dihitung; jumlahnya sama dengan angka pada corong.`;
  const left = `${formatCount(silent)} kab/kota tanpa data dari sumber ini tidak dihitung, juga kuotanya.`;
  return silent > 0 ? `${counted} ${left}` : counted;
}

/** Negative where a place has more than was expected of it: then nothing is left to explain. */
const count = (n: number | null): string | null => (n === null ? null : n < 0 ? `−${formatCount(-n)}` : formatCount(n));

/** The cells of a place; what cases explain opens them, and it is noted where more is known than the gap has. */
export function placeGapCells(
  row: PlaceGap,
  { source, to }: PlaceGapChoice,
  { rows, names }: { rows: Rows; names: boolean },
) {
  const here = { ...rows, region: row.code };
  const quota = source === "names" ? casesHref(here, { type: "KUOTA_BELUM_TERPENUHI" }) : null;
  const families = row.byNameKpm > 0 ? kpmHref(here, { gap: to, explained: "yes" }) : null;
  const href = names ? (quota ?? families) : null;
  const beyond = row.byNameKpm !== row.explainedKpm && row.byNameKpm > 0;
  return {
    key: row.code,
    name: row.name,
    ...sums(row),
    explained: {
      text: formatCount(row.explainedKpm),
      ...(href && row.explainedKpm > 0 && !beyond && { href }),
      ...(beyond && { note: `${formatCount(row.byNameKpm)} keluarga menurut nama` }),
    },
  };
}
export type PlaceGapCells = Omit<ReturnType<typeof placeGapCells>, "explained"> & {
  explained: { text: string; href?: string; note?: string };
};

const sums = (row: Omit<PlaceGap, "code" | "name" | "byNameKpm">) => ({
  from: count(row.fromKpm),
  to: count(row.toKpm),
  gap: { text: count(row.gapKpm) ?? "", ...(row.rp !== null && { note: formatRp(row.rp) }) },
  unexplained: count(row.unexplainedKpm),
});

export const placeGapTotal = ({ total }: PlaceGaps): PlaceGapCells => ({
  key: "total",
  name: "Jumlah",
  ...sums(total),
  explained: { text: formatCount(total.explainedKpm) },
});
