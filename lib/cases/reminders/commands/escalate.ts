import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { ESCALATION_DAYS, ESCALATION_LEVELS } from "@/lib/cases/rules/deadline";
import { ESCALATED } from "@/lib/cases/rules/history";
import { SYSTEM_NAME } from "@/lib/cases/rules/lifecycle";
import { phrase, sentence } from "@/lib/platform/database/sentence";

const BATCH = 5_000;

const LEVEL = ESCALATION_DAYS.map((days) => `(due_on <= $1::date - ${days})::int`).join(" + ");
const LEVEL_NAMES = `case n.level ${ESCALATION_LEVELS.map((name, level) => `when ${level} then ${phrase(name)}`).join(" ")} end`;

/**
 * Lets cases that are late for long enough rise to the level above, some thousands at a time; false when none is left.
 * The version stays, so that the person working on the case is not interrupted.
 */
export const escalateOnce = (actor: SystemActor, today: string): Promise<boolean> =>
  inBulk(actor, async (client) => {
    const { rowCount } = await client.query(
      `with late as materialized (
         select id, ${LEVEL} as level from cases
         where state <> 'closed' and escalation < ${ESCALATION_DAYS.length} and due_on <= $1::date - ${ESCALATION_DAYS[0]}
           and escalation < ${LEVEL}
         order by due_on limit ${BATCH} for update skip locked
       ), n as (
         update cases c set escalation = late.level from late where late.id = c.id
         returning c.id, c.state, c.escalation as level, $1::date - c.due_on as days)
       insert into case_events (case_id, actor_name, verb, from_state, to_state, note)
       select n.id, '${SYSTEM_NAME}', 'escalate', n.state, n.state,
         ${sentence(ESCALATED, { days: "n.days", level: LEVEL_NAMES })} from n`,
      [today],
    );
    return (rowCount ?? 0) > 0;
  });
