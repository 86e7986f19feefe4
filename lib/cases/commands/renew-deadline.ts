import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Condition } from "@/lib/cases/list/queries/conditions";
import { listCaseRules } from "@/lib/cases/settings/queries/case-rules";
import type { Tx } from "@/lib/platform/database/db";
import { dateIn } from "@/lib/values/dates";

/** Cases that a person opened again get a new deadline from today, by the present rule of their type, and return to the kab/kota. */
export async function renewDeadlines(tx: Tx, actor: UserActor, which: Condition): Promise<void> {
  const rules = (await listCaseRules(actor, tx)).map(({ type, days, unit }) => ({ type, days, unit }));
  const today = dateIn(new Date(), actor.regions[0]);
  await tx.$executeRaw`
    with rules as materialized (
      select type, due_after(${today}::date, days, unit) as due_on
      from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as r (type text, days integer, unit text))
    update cases c set due_from = ${today}::date, due_on = r.due_on, escalation = 0
    from rules r where ${which} and r.type = c.type`;
}
