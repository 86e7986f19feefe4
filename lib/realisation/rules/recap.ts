import type { RecapRow } from "@/lib/realisation/queries/recap-rows";

type Figure = "sp2dKpm" | "sp2dRp" | "creditedKpm" | "creditedRp" | "transactedKpm" | "transactedRp";
export type RecapSum = { quotaKpm: number | null; recap: Record<Figure, number> | null };

/** Quotas and recaps of all kab/kota; null where not one of them has any, which is not zero. */
export function sumRecaps(rows: readonly RecapRow[]): RecapSum {
  const quotas = rows.flatMap(({ quota }) => (quota ? [quota.kpm] : []));
  const recaps = rows.flatMap(({ recap }) => recap ?? []);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const of = (key: Figure): number => sum(recaps.map((recap) => recap[key]));
  return {
    quotaKpm: quotas.length > 0 ? sum(quotas) : null,
    recap:
      recaps.length > 0
        ? {
            sp2dKpm: of("sp2dKpm"),
            sp2dRp: of("sp2dRp"),
            creditedKpm: of("creditedKpm"),
            creditedRp: of("creditedRp"),
            transactedKpm: of("transactedKpm"),
            transactedRp: of("transactedRp"),
          }
        : null,
  };
}
