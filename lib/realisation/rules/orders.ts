import type { RecapRow } from "@/lib/realisation/queries/recap-rows";
import { inOrder, ordering, type Sort } from "@/lib/values/order";
import type { PlaceGap } from "./place-gaps";

// The tables of kab/kota are put in order where all of their rows are at hand: by code as they come, silent ones last.

export type RecapColumn = "name" | "quota" | "sp2d" | "credited" | "transacted" | "asOf";
export type RecapSort = Sort<RecapColumn>;
export const RECAP_ORDER = ordering<RecapColumn>({
  columns: ["name", "quota", "sp2d", "credited", "transacted", "asOf"],
  first: "name",
  greatest: ["quota", "sp2d", "credited", "transacted", "asOf"],
});

export type GapColumn = "name" | "from" | "to" | "gap" | "explained" | "unexplained";
export type GapSort = Sort<GapColumn>;
export const GAP_ORDER = ordering<GapColumn>({
  columns: ["name", "from", "to", "gap", "explained", "unexplained"],
  first: "name",
  greatest: ["from", "to", "gap", "explained", "unexplained"],
});

const RECAP_VALUES: Record<RecapColumn, (row: RecapRow) => string | number | null> = {
  name: ({ code }) => code,
  quota: ({ quota }) => quota?.kpm ?? null,
  sp2d: ({ recap }) => recap?.sp2dKpm ?? null,
  credited: ({ recap }) => recap?.creditedKpm ?? null,
  transacted: ({ recap }) => recap?.transactedKpm ?? null,
  asOf: ({ recap }) => recap?.asOf ?? null,
};

const GAP_VALUES: Record<GapColumn, (row: PlaceGap) => string | number | null> = {
  name: ({ code }) => code,
  from: ({ fromKpm }) => fromKpm,
  to: ({ toKpm }) => toKpm,
  gap: ({ gapKpm }) => gapKpm,
  explained: ({ explainedKpm }) => explainedKpm,
  unexplained: ({ unexplainedKpm }) => unexplainedKpm,
};

/** Quotas and recaps in the order that the address asks for. */
export function inRecapOrder(rows: readonly RecapRow[], sort: RecapSort): RecapRow[] {
  const { column, descending } = RECAP_ORDER.orderOf(sort);
  // Who sees no recaps reads the dates of the quotas.
  const ofQuota = column === "asOf" && rows.every(({ recap }) => recap === null);
  return inOrder(rows, descending, ofQuota ? ({ quota }) => quota?.asOf ?? null : RECAP_VALUES[column]);
}

/** The places of a gap in the order that the address asks for. */
export function inGapOrder(rows: readonly PlaceGap[], sort: GapSort): PlaceGap[] {
  const { column, descending } = GAP_ORDER.orderOf(sort);
  return inOrder(rows, descending, GAP_VALUES[column]);
}
