import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { type Reader, sql } from "@/lib/platform/db";
import type { CaseFilter } from "../filter";
import { BULK_MOST } from "../rules/bulk";
import { allOf, armsOf, conditionsOf } from "./conditions";

/** exact: counted; otherwise about so many, as the planner expects. */
export type Matching = { count: number; exact: boolean };

/** Counted one by one up to here on every page; beyond, only for whoever selects them all. */
export const COUNTED = 10_000;

/** How many cases match a filter that the roll-up does not know. */
export async function countMatching(
  actor: UserActor,
  filter: CaseFilter,
  today: string,
  outer?: Reader,
): Promise<Matching> {
  const where = allOf(conditionsOf(actor, filter, today));
  const arms = armsOf(filter)
    .map((arm) => sql`select 1 from cases c where ${where} and ${arm}`)
    .reduce((one, other) => sql`${one} union all ${other}`);
  const most = filter.all ? BULK_MOST : COUNTED;
  return reading(
    actor,
    async (tx) => {
      const [counted] = await tx.$queryRaw<{ n: number }[]>`
        select count(*)::int as n from (${arms} limit ${most + 1}) found`;
      const count = counted?.n ?? 0;
      if (count <= most) return { count, exact: true };
      const [plan] = await tx.$queryRaw<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }[]>`
        explain (format json) ${arms}`;
      return { count: Math.max(count, plan?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? 0), exact: false };
    },
    outer,
  );
}
