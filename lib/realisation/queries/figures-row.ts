import { sql } from "@/lib/platform/database/db";
import type { Place } from "@/lib/realisation/rules/figures";

/** The sums of roll-up rows, as columns. */
export const NAMES_SUMS = sql`sum(dpm_kpm)::int as dpm_kpm, sum(sp2d_kpm)::int as sp2d_kpm,
  sum(sp2d_rp)::float8 as sp2d_rp, sum(credited_kpm)::int as credited_kpm, sum(credited_rp)::float8 as credited_rp,
  sum(transacted_kpm)::int as transacted_kpm, sum(transacted_rp)::float8 as transacted_rp,
  sum(balance_rp)::float8 as balance_rp, sum(unordered_kpm)::int as unordered_kpm,
  sum(unordered_explained_kpm)::int as unordered_explained_kpm, sum(uncredited_kpm)::int as uncredited_kpm,
  sum(uncredited_explained_kpm)::int as uncredited_explained_kpm, sum(untransacted_kpm)::int as untransacted_kpm,
  sum(untransacted_explained_kpm)::int as untransacted_explained_kpm, min(as_of)::text as as_of_from,
  max(as_of)::text as as_of_to, min(listed_on)::text as listed_from, max(listed_on)::text as listed_to`;

export type NamesColumns = {
  dpm_kpm: number;
  sp2d_kpm: number;
  sp2d_rp: number;
  credited_kpm: number;
  credited_rp: number;
  transacted_kpm: number;
  transacted_rp: number;
  balance_rp: number;
  unordered_kpm: number;
  unordered_explained_kpm: number;
  uncredited_kpm: number;
  uncredited_explained_kpm: number;
  untransacted_kpm: number;
  untransacted_explained_kpm: number;
  as_of_from: string;
  as_of_to: string;
  listed_from: string | null;
  listed_to: string | null;
};

/** A row of a left join on roll-ups: all columns are there, or none. */
export type MaybeNames = NamesColumns | { [Key in keyof NamesColumns]: null };

export const hasNames = (row: MaybeNames): row is NamesColumns => row.as_of_to !== null;

/** The columns of one row as figures by name. */
export function namesOf(row: MaybeNames): Place["names"] {
  if (!hasNames(row)) return null;
  return {
    dpmKpm: row.dpm_kpm,
    sp2dKpm: row.sp2d_kpm,
    sp2dRp: row.sp2d_rp,
    creditedKpm: row.credited_kpm,
    creditedRp: row.credited_rp,
    transactedKpm: row.transacted_kpm,
    transactedRp: row.transacted_rp,
    balanceRp: row.balance_rp,
    unorderedKpm: row.unordered_kpm,
    unorderedExplainedKpm: row.unordered_explained_kpm,
    uncreditedKpm: row.uncredited_kpm,
    uncreditedExplainedKpm: row.uncredited_explained_kpm,
    untransactedKpm: row.untransacted_kpm,
    untransactedExplainedKpm: row.untransacted_explained_kpm,
    asOfFrom: row.as_of_from,
    asOfTo: row.as_of_to,
    listed: row.listed_from && row.listed_to ? { from: row.listed_from, to: row.listed_to } : null,
  };
}
