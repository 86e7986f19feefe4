import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { KpmFilter } from "@/lib/kpm/filter";
import type { FamilyStep } from "@/lib/kpm/rules";
import { sql } from "@/lib/platform/database/db";

export type Condition = ReturnType<typeof sql>;
export const allOf = (conditions: readonly Condition[]): Condition =>
  conditions.reduce((all, next) => sql`${all} and ${next}`);

const PASSED: Record<FamilyStep, Condition> = {
  dpm: sql`d.listed`,
  sp2d: sql`d.ordered_rp is not null`,
  credited: sql`d.credited_rp > 0`,
  transacted: sql`d.transacted_rp > 0`,
};

export function insideOf(actor: UserActor, filter: KpmFilter, column: Condition): Condition[] {
  const region = filter.region || (actor.regions.length === 1 ? (actor.regions[0] ?? "") : "");
  return region === "" ? [] : [sql`${column} >= ${region} and ${column} < ${`${region}:`}`];
}

/** What a filter asks of the families of a period: rows d of disbursements. */
export function conditionsOfPeriod(actor: UserActor, periodId: number, filter: KpmFilter): Condition[] {
  const conditions = [sql`d.period_id = ${periodId}`, ...insideOf(actor, filter, sql`d.region_code`)];
  if (filter.bank !== "") conditions.push(sql`d.bank_code = ${filter.bank}`);
  if (filter.step !== "") conditions.push(PASSED[filter.step]);
  if (filter.gap !== "") conditions.push(sql`stands_before(d, ${filter.gap})`);
  if (filter.explained !== "") {
    const explains = filter.gap === "" ? sql`c.step <> 'dpm'` : sql`explains(c.step, ${filter.gap})`;
    // One look-up a family until the page is full; "exists" would be turned into a join with every case there is.
    const known = sql`(select true from cases c where c.kpm_id = d.kpm_id and c.period_id = ${periodId}
      and c.state <> 'closed' and ${explains} limit 1)`;
    conditions.push(filter.explained === "yes" ? sql`${known} is true` : sql`${known} is null`);
  }
  return conditions;
}
