import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { bankCodeOf, type CaseFilter, isOfFile } from "@/lib/cases/list/filter/cases";
import { CASE_ORDER, type CaseColumn } from "@/lib/cases/list/filter/order";
import { levelTold } from "@/lib/cases/reminders/rules";
import { AT_RISK_DAYS } from "@/lib/cases/rules/deadline";
import { partyOf } from "@/lib/cases/rules/party";
import { sql } from "@/lib/platform/database/db";
import { type Condition, type PageOrder, pageOrder, type SqlColumn } from "@/lib/platform/database/keyset";

export type { Condition };

export const allOf = (conditions: readonly Condition[]): Condition =>
  conditions.reduce((all, next) => sql`${all} and ${next}`);

/** Digits of the code of a kab/kota. */
const REGENCY = 4;

/** The one place that the filter or the actor is about; '' = several. */
const placeOf = (actor: UserActor, { region }: CaseFilter): string =>
  region || (actor.regions.length === 1 ? (actor.regions[0] ?? "") : "");

const hasSomeone = (state: CaseFilter["state"]): boolean =>
  state === "taken" || state === "waiting" || state === "verified";

/** Whose turn a case c is, in the words of its index; coalesce() would not use it under row-level security. */
export const TURN = sql`case when c.waiting_for is null then c.owner else c.waiting_for end`;

/**
 * Whether the list is read from an index in its order. Not where few cases match, which a short index finds: those that
 * someone took, and for a role without names the kab/kota's. Not, except by place, inside one kab/kota or type, whose
 * cases are soon sorted, nor among closed cases, which have an index by place only.
 */
export function isIndexed(actor: UserActor, filter: CaseFilter): boolean {
  const { mine, state, q, list, sort, type } = filter;
  if (mine || q !== "" || list !== "" || isOfFile(filter) || hasSomeone(state) || !actor.byName) return false;
  if (CASE_ORDER.orderOf(sort).column === "place") return true;
  return type === "" && placeOf(actor, filter).length < REGENCY && !isClosed(filter) && !isAnyState(filter);
}

const LIVE = sql`c.state <> 'closed'`;
const CLOSED = sql`c.state = 'closed'`;

const isClosed = ({ state, when }: CaseFilter): boolean => state === "closed" || when === "closed";
const isAnyState = (filter: CaseFilter): boolean => {
  const { state, when } = filter;
  if (state !== "") return false;
  return when === "" ? isOfFile(filter) : when === "opened" || when === "reopened" || when === "standing";
};

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
  const region = placeOf(actor, filter);
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
  if (filter.openedBy !== "") conditions.push(movedBy(filter.openedBy, OPENING));
  if (filter.closedBy !== "") conditions.push(movedBy(filter.closedBy, CLOSING));
  if (filter.q !== "")
    conditions.push(sql`c.kpm_id = any (array(select find_names(${regencyOf(region)}, ${filter.q})))`);
  if (filter.list !== "")
    conditions.push(sql`c.kpm_id = any ((select kpm_ids from kpm_lists where id = ${filter.list})::bigint[])`);
  return conditions;
}

const OPENING = sql`('open', 'reopen')`;
const CLOSING = sql`('close')`;

/** Cases that a file moved, by the steps that name it: as the page of the file counts them (commands/count-steps). */
const movedBy = (file: string, verbs: Condition): Condition => sql`c.id = any (array(
  select e.case_id from case_events e where e.intake_id = ${BigInt(file)} and e.actor_id is null and e.verb in ${verbs}))`;

/** Cases that the actor's party can move: Dinsos also those that others answered, and those that wait to be closed. */
function turnOfParty(actor: UserActor): Condition {
  const party = partyOf(actor.role);
  const own = sql`coalesce(c.waiting_for, c.owner) = ${party}`;
  return party === "dinsos"
    ? sql`(${own} or c.state = 'verified' or (c.state = 'taken' and c.answered_by is not null))`
    : sql`(${own} and c.state <> 'verified')`;
}

/** A name is looked for inside one kab/kota; a wider place finds none (lib/cases/present explains it). */
const regencyOf = (region: string): string => (region.length >= REGENCY ? region.slice(0, REGENCY) : "");

/** The states in the order of the lifecycle, in the words of the index. */
const STATE = sql`case c.state when 'open' then 1 when 'taken' then 2 when 'waiting' then 3 when 'verified' then 4 else 5 end`;

/** A column as the database orders by it, and its value in a cursor; null: the place, which ends every order. */
const COLUMNS: Record<CaseColumn, SqlColumn | null> = {
  type: { value: sql`c.type`, read: (key) => sql`${key}` },
  place: null,
  period: { value: sql`c.period_id`, read: (key) => sql`${Number(key)}::int` },
  amount: { value: sql`c.amount_rp`, read: (key) => sql`${BigInt(key)}::bigint` },
  owner: { value: TURN, read: (key) => sql`${key}` },
  due: { value: sql`c.due_on`, read: (key) => sql`${key}::date` },
  state: { value: STATE, read: (key) => sql`${Number(key)}::int` },
};

const REST = [
  { value: sql`c.region_code`, read: (code: string) => sql`${code}` },
  { value: sql`c.id`, read: (id: string) => sql`${BigInt(id)}` },
];

/** How one page of the list is put in order, and where it begins. */
export const casePageOrder = (filter: CaseFilter): PageOrder => pageOrder(CASE_ORDER, filter, COLUMNS, REST);
