import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { levelTold } from "@/lib/cases/reminders/rules";
import { AT_RISK_DAYS } from "@/lib/cases/rules/deadline";
import type { CaseOwner } from "@/lib/cases/rules/party";
import { TURN } from "./conditions";

/** Live cases of one type whose turn a party is; what is late is not at risk any more. */
export type TurnRow = { type: string; live: number; overdue: number; atRisk: number; amountRp: number };

/** What a party has on the table, by type, the most overdue first. today: YYYY-MM-DD. */
export const listTurns = (actor: UserActor, party: CaseOwner, today: string): Promise<TurnRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<TurnRow[]>`
      select type, count(*)::int as live, count(*) filter (where due_on < ${today}::date)::int as overdue,
        count(*) filter (where due_on between ${today}::date and ${today}::date + ${AT_RISK_DAYS}::int)::int as "atRisk",
        sum(amount_rp)::float8 as "amountRp"
      from cases c where state <> 'closed' and ${TURN} = ${party}
      group by type order by 3 desc, 2 desc, 1`,
  );

export type Steps = { mine: number; answered: number; verified: number; escalated: number };

/** Cases that wait for a step of the actor's own office: taken by the actor, answered, verified, risen to their level. */
export async function countSteps(actor: UserActor): Promise<Steps> {
  const level = levelTold(actor.role) ?? 99;
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<Steps[]>`
      select (select count(*)::int from cases where assignee_id = ${actor.id} and state <> 'closed') as mine,
        (select count(*)::int from cases where state = 'taken' and answered_by is not null) as answered,
        (select count(*)::int from cases where state = 'verified' and assignee_id is not null) as verified,
        (select count(*)::int from cases where state <> 'closed' and escalation >= ${level}) as escalated`,
  );
  return found ?? { mine: 0, answered: 0, verified: 0, escalated: 0 };
}

export type LateRow = {
  regencyCode: string;
  regency: string;
  live: number;
  overdue: number;
  escalated: number;
  oldestDueOn: string;
};

const MOST_PLACES = 15;

/** Where cases grow old: the kab/kota with the most that are overdue; most null = all of them. */
export const listLatePlaces = (
  actor: UserActor,
  today: string,
  most: number | null = MOST_PLACES,
): Promise<LateRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<LateRow[]>`
      select c.regency_code as "regencyCode", r.name as regency, c.live, c.overdue, c.escalated, c.oldest::text as "oldestDueOn"
      from (select regency_code, count(*)::int as live, count(*) filter (where due_on < ${today}::date)::int as overdue,
          count(*) filter (where escalation >= ${levelTold(actor.role) ?? 1})::int as escalated, min(due_on) as oldest
        from cases where state <> 'closed' group by regency_code) c
      join regions r on r.code = c.regency_code
      where c.overdue > 0 order by c.overdue desc, c.regency_code limit ${most}::int`,
  );
