import type { Kind } from "@/lib/intake/kinds/rules";

/** Amounts that may come in several rows of one family, and the days that go with them. */
export const SUMMED: Partial<
  Record<Kind, { sums: readonly string[]; days: readonly string[]; last: readonly string[] }>
> = {
  "bank-report": {
    sums: ["ordered_rp", "credited_rp", "transacted_rp"],
    days: ["credited_on", "transacted_on"],
    last: ["ewarong", "ewarong_name"],
  },
  sp2d: { sums: ["ordered_rp"], days: [], last: ["order_no"] },
  return: { sums: ["returned_rp"], days: ["returned_on"], last: [] },
};

/** Several rows of one family: the first is used and the others are refused, or their amounts are added. */
export const TWICE = "ganda";
export const ADDED_UP = "dijumlah";
