import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { allOf, type Condition, conditionsOf } from "@/lib/cases/list/queries/conditions";
import type { Chosen } from "@/lib/letters/filter";
import { sql } from "@/lib/platform/database/db";

/** The chosen ones among cases c, and which of them are in another letter; the policies decide which there are at all. */
export function chosenCases(actor: UserActor, chosen: Chosen, today: string): Condition {
  if ("ids" in chosen) return sql`c.id = any (${[...chosen.ids]}::bigint[])`;
  const conditions = conditionsOf(actor, chosen.filter, today);
  if (chosen.except.length > 0) conditions.push(sql`c.id <> all (${[...chosen.except]}::bigint[])`);
  return allOf(conditions);
}

export const WRITTEN = sql`exists (select 1 from letter_cases w join letters o on o.id = w.letter_id
  where w.case_id = c.id and o.state <> 'cancelled')`;
