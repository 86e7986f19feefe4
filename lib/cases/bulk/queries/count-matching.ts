import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { BULK_MOST } from "@/lib/cases/bulk/rules";
import { type CaseFilter, isOfFile, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { allOf, armsOf, conditionsOf } from "@/lib/cases/list/queries/conditions";
import { type Reader, sql } from "@/lib/platform/database/db";

/** exact: counted; otherwise about so many, as the planner expects. */
export type Matching = { count: number; exact: boolean };

/** Counted one by one up to here on every page; beyond, only when all of them are selected. */
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
  // What a file did is found by the file, and its page counts it too.
  const most = filter.all || isOfFile(filter) ? BULK_MOST : COUNTED;
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

/** How many cases a file opened and closed, of those that the actor can open: what the lists of its page hold. */
export async function countOfFile(
  actor: UserActor,
  file: bigint,
  today: string,
): Promise<{ opened: Matching; closed: Matching }> {
  const [opened, closed] = await reading(actor, (tx) =>
    Promise.all([
      countMatching(actor, parseCaseFilter({ openedBy: String(file) }), today, tx),
      countMatching(actor, parseCaseFilter({ closedBy: String(file) }), today, tx),
    ]),
  );
  return { opened, closed };
}
