import type { Place } from "@/lib/realisation/rules/figures";

type Sketch = {
  code?: string;
  quota?: number | null;
  unmet?: number;
  /** DPM, SP2D, penyaluran, pencairan. */
  names?: [number, number, number, number];
  explained?: [number, number, number];
  recap?: [number, number, number];
  asOf?: string;
};

const AMOUNT = 600_000;

/** A place with round figures: every family receives Rp600.000. */
export function place({ code = "5103", quota = null, unmet = 0, names, explained, recap, asOf }: Sketch): Place {
  const on = { asOfFrom: asOf ?? "2026-11-20", asOfTo: asOf ?? "2026-11-20" };
  const money = ([sp2d, credited, transacted]: [number, number, number]) => ({
    sp2dKpm: sp2d,
    sp2dRp: sp2d * AMOUNT,
    creditedKpm: credited,
    creditedRp: credited * AMOUNT,
    transactedKpm: transacted,
    transactedRp: transacted * AMOUNT,
  });
  return {
    code,
    name: code,
    quotaKpm: quota,
    unmetKpm: unmet,
    names: names
      ? {
          ...money([names[1], names[2], names[3]]),
          ...on,
          listed: { from: on.asOfFrom, to: on.asOfTo },
          dpmKpm: names[0],
          balanceRp: (names[2] - names[3]) * AMOUNT,
          unorderedKpm: names[0] - names[1],
          unorderedExplainedKpm: explained?.[0] ?? 0,
          uncreditedKpm: names[1] - names[2],
          uncreditedExplainedKpm: explained?.[1] ?? 0,
          untransactedKpm: names[2] - names[3],
          untransactedExplainedKpm: explained?.[2] ?? 0,
        }
      : null,
    recap: recap ? { ...money(recap), ...on } : null,
  };
}
