import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { sql } from "@/lib/platform/db";
import { bankCodeOf, type CaseFilter } from "../filter";
import { AT_RISK_DAYS } from "../rules/deadline";
import { levelTold } from "../rules/notice";
import { partyOf } from "../rules/party";

export type Condition = ReturnType<typeof sql>;

export const allOf = (conditions: readonly Condition[]): Condition =>
  conditions.reduce((all, next) => sql`${all} and ${next}`);

const hasSomeone = (state: CaseFilter["state"]): boolean =>
  state === "taken" || state === "waiting" || state === "verified";

/** Whose turn a case c is, in the words of its index; coalesce() would not use it under row-level security. */
export const TURN = sql`case when c.waiting_for is null then c.owner else c.waiting_for end`;

/** Few cases match, and a short index finds them: those that someone took, and for a role without names the kab/kota's. */
export function isSparse(actor: UserActor, { mine, state, q, list }: CaseFilter): boolean {
  return mine || q !== "" || list !== "" || hasSomeone(state) || !actor.byName;
}

const LIVE = sql`c.state <> 'closed'`;
const CLOSED = sql`c.state = 'closed'`;

const isClosed = ({ state, when }: CaseFilter): boolean => state === "closed" || when === "closed";
const isAnyState = ({ state, when }: CaseFilter): boolean =>
  state === "" && (when === "opened" || when === "reopened" || when === "standing");

/** Live and closed cases have an index each in the order of the list: what asks for both reads one after the other. */
export const armsOf = (filter: CaseFilter): Condition[] => (isAnyState(filter) ? [LIVE, CLOSED] : [sql`true`]);

const CLOSED_AT = sql`coalesce(c.closed_at, c.opened_at)`;

/** The days of a filter, of the clock of WIB as the numbers of cases are. */
function daysOf({ when, from, to }: CaseFilter): Condition[] {
  if (when === "") return [];
  const at = when === "closed" ? CLOSED_AT : when === "reopened" ? sql`c.reopened_at` : sql`c.opened_at`;
  const days: Condition[] = [sql`${at} is not null`];
  if (from !== "") days.push(sql`wib_day(${at}) >= ${from}::date`);
  if (to !== "") days.push(sql`wib_day(${at}) <= ${to}::date`);
  if (when === "standing") days.push(sql`(c.state <> 'closed' or wib_day(${CLOSED_AT}) > ${to || "2100-01-01"}::date)`);
  return days;
}

/** What the filter asks of a case c. */
export function conditionsOf(actor: UserActor, filter: CaseFilter, today: string): Condition[] {
  // Written out rather than passed, so that PostgreSQL sees which partial index applies.
  const conditions: Condition[] = [
    isAnyState(filter) ? sql`true` : isClosed(filter) ? CLOSED : LIVE,
    ...daysOf(filter),
  ];
  if (filter.state !== "" && filter.state !== "closed") conditions.push(sql`c.state = ${filter.state}`);
  if (!actor.byName) conditions.push(sql`c.kpm_id is null`);
  // Whatever is past its first state has someone: a short index.
  if (hasSomeone(filter.state)) conditions.push(sql`c.assignee_id is not null`);
  const region = filter.region || (actor.regions.length === 1 ? (actor.regions[0] ?? "") : "");
  if (region !== "") conditions.push(sql`c.region_code >= ${region} and c.region_code < ${`${region}:`}`);
  if (filter.period !== "") conditions.push(sql`c.period_id = (select id from periods where code = ${filter.period})`);
  if (filter.bank !== "") conditions.push(sql`c.bank_code = ${bankCodeOf(filter.bank)}`);
  if (filter.type !== "") conditions.push(sql`c.type = ${filter.type}`);
  if (filter.step !== "") conditions.push(sql`c.step = ${filter.step}`);
  // Whose turn it is, as the list shows it: who is waited for, else the owner.
  if (filter.owner !== "") conditions.push(sql`${TURN} = ${filter.owner}`);
  if (filter.answered) conditions.push(sql`c.state = 'taken' and c.answered_by is not null`);
  if (filter.turn) conditions.push(turnOfParty(actor));
  if (filter.mine) conditions.push(sql`c.assignee_id = ${actor.id}`);
  if (filter.atRisk)
    conditions.push(
      sql`c.due_on between ${today}::date and ${today}::date + ${AT_RISK_DAYS}::int and c.state <> 'closed'`,
    );
  // A directorate asks for what has passed the province too.
  if (filter.escalated) conditions.push(sql`c.escalation >= ${levelTold(actor.role) ?? 1}`);
  if (filter.overdue) conditions.push(sql`c.due_on < ${today}::date and c.state <> 'closed'`);
  if (filter.q !== "")
    conditions.push(sql`c.kpm_id = any (array(select find_names(${regencyOf(region)}, ${filter.q})))`);
  if (filter.list !== "")
    conditions.push(sql`c.kpm_id = any ((select kpm_ids from kpm_lists where id = ${filter.list})::bigint[])`);
  return conditions;
}

/** Cases that the actor's party can move: Dinsos also those that others answered, and those that wait to be closed. */
function turnOfParty(actor: UserActor): Condition {
  const party = partyOf(actor.role);
  const own = sql`coalesce(c.waiting_for, c.owner) = ${party}`;
  return party === "dinsos"
    ? sql`(${own} or c.state = 'verified' or (c.state = 'taken' and c.answered_by is not null))`
    : sql`(${own} and c.state <> 'verified')`;
}

/** A name is looked for inside one kab/kota; a wider place finds none (lib/cases/present says so). */
const regencyOf = (region: string): string => (region.length >= 4 ? region.slice(0, 4) : "");
