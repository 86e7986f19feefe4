import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { OWNER_CHANGED, RULE_CHANGED } from "@/lib/cases/rules/history";
import { SYSTEM_NAME } from "@/lib/cases/rules/lifecycle";
import { phrase, sentence } from "@/lib/platform/database/sentence";

// A changed rule reaches the cases that live in small transactions, so that nobody who works on one of them waits. Each
// looks for cases that do not yet follow the rule: interrupted, it goes on where it was. The version stays, because a new
// deadline is no reason to refuse the form that somebody is filling in.

const BATCH = 5_000;

const TOLD = sentence(RULE_CHANGED, {
  before: "to_char(b.due_was, 'DD-MM-YYYY')",
  after: "to_char(b.due_on, 'DD-MM-YYYY')",
  owner: `case when b.owner <> b.owner_was then ${phrase(OWNER_CHANGED)} else '' end`,
  by: "rule.by_name",
  reason: "rule.reason",
});

/** Brings some live cases under a rule that an administrator wanted for them too; false when there is nothing to do. */
export const applyRuleOnce = (actor: SystemActor): Promise<boolean> =>
  inBulk(actor, async (client) => {
    const { rows } = await client.query<{ id: string; type: string }>(
      `select id, type from case_rule_changes where to_live and applied_at is null order by id limit 1 for update skip locked`,
    );
    const [change] = rows;
    if (!change) return false;
    // A newer rule of the type has overtaken this one.
    const { rowCount } = await client.query(
      `with rule as materialized (
         select o.type, o.owner, o.days, o.unit, r.by_name, r.reason
         from case_rule_overrides o join case_rule_changes r on r.id = o.id where o.type = $1
       ), first_days as materialized (
         select d.due_from, due_after(d.due_from, rule.days, rule.unit) as due_on
         from rule, (select distinct due_from from cases where type = $1 and state <> 'closed') d
       ), behind as materialized (
         select c.id, c.state, c.owner as owner_was, c.due_on as due_was, d.due_on,
           case when c.state = 'open' then rule.owner else c.owner end as owner
         from cases c join first_days d using (due_from) cross join rule
         where c.type = $1 and c.state <> 'closed'
           and (c.due_on <> d.due_on or (c.state = 'open' and c.owner <> rule.owner))
         order by c.id limit ${BATCH} for update of c
       ), moved as (
         update cases c set owner = b.owner, due_on = b.due_on, escalation = case when b.due_on >= current_date then 0 else c.escalation end
         from behind b where b.id = c.id
       )
       insert into case_events (case_id, actor_name, verb, from_state, to_state, note)
       select b.id, '${SYSTEM_NAME}', 'rule', b.state, b.state, ${TOLD}
       from behind b cross join rule`,
      [change.type],
    );
    await client.query(
      `update case_rule_changes set applied_cases = coalesce(applied_cases, 0) + $2, applied_at = case when $3 then now() end where id = $1`,
      [change.id, rowCount, (rowCount ?? 0) < BATCH],
    );
    return true;
  });
