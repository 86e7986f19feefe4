import "server-only";
import type { PoolClient } from "pg";
import { DOUBLE_OF_BANK } from "@/lib/cases/detection/rules";
import { CASE_TYPE_CODES, CASE_TYPES } from "@/lib/cases/rules/catalogue";
import {
  CLOSED_BY_ROWS,
  CLOSED_BY_UNDOING,
  IN_FILE,
  IN_ROW,
  NIK_SOURCES,
  SHOWN,
  SHOWN_AGAIN,
} from "@/lib/cases/rules/history";
import { CLOSED_BY_DATA, SYSTEM_NAME } from "@/lib/cases/rules/lifecycle";
import { type CaseRule, rulesNow } from "@/lib/cases/settings/queries/case-rules";
import { refreshSharedNumbers } from "@/lib/kpm/commands/shared-numbers";
import { phrase, sentence } from "@/lib/platform/database/sentence";
import { CAUSES } from "./causes";

// After every intake the cases of a period and region are made to follow the data: set-based, in the intake's own
// transaction. What the data shows is gathered first (causes.ts), then compared with the cases there are.
// A case that a person closed stays closed while the row that showed it stays as it is; a later file that changes the row
// and still shows the cause opens it again; a duplicate only once the case that stands for it is closed. Rejected: closing and opening anew, which would lose the history.

/**
 * alone: no other file came since the last time, so whatever moves moves because of this one. undone: the file was taken back,
 * so what goes now goes because of that, whatever rows are left.
 */
type Place = { periodId: number; prefix: string; intakeId: number | string; alone?: boolean; undone?: boolean };
/** files: those that the steps name, whose pages count them. */
export type Followed = { opened: number; closed: number; files: string[] };

/** Opens, updates, reopens and closes the cases that the rows show by themselves. Does not recount. */
export async function followData(client: PoolClient, place: Place): Promise<Followed> {
  await refreshSharedNumbers(client, place.prefix);
  return followCauses(client, place, {
    foundBy: "rows",
    causes: CAUSES.map((cause) => cause(place)),
  });
}

export type Cause = { text: string; values: unknown[] };

/**
 * The same for causes that another part of the product finds: selects of (type, kpm_id, regency_code, region_code,
 * bank_code, families, amount_rp, detail, intake_id, due_from or null = the date of the file). Cases found otherwise are
 * left alone.
 */
export async function followCauses(
  client: PoolClient,
  place: Place,
  { foundBy, causes }: { foundBy: "rows" | "comparison"; causes: readonly Cause[] },
): Promise<Followed> {
  // What a person opened is closed by the same rows that close what they opened themselves.
  const types = CASE_TYPE_CODES.filter(
    (type) => CASE_TYPES[type].foundBy === foundBy || (foundBy === "rows" && CASE_TYPES[type].foundBy === "person"),
  );
  await client.query("drop table if exists pg_temp.causes");
  await client.query(`create temp table causes (
    type text, kpm_id bigint, regency_code text collate "C", region_code text collate "C", bank_code text,
    families integer, amount_rp bigint, detail text, intake_id bigint, due_from date) on commit drop`);
  for (const { text, values } of causes)
    await client.query(
      `insert into causes select s.type, s.kpm_id, s.regency_code, s.region_code, s.bank_code, s.families, s.amount_rp, s.detail,
         coalesce(s.intake_id, 0), coalesce(s.due_from, i.as_of, current_date)
       from (${text}) s (type, kpm_id, regency_code, region_code, bank_code, families, amount_rp, detail, intake_id, due_from)
       left join intakes i on i.id = s.intake_id`,
      values,
    );
  await client.query("analyze causes");
  await keepDeadlines(client, await rulesNow(client));
  // What there is already before what is new, so that new cases are not compared with themselves.
  await refresh(client, place);
  const reopened = await reopen(client, place);
  const opened = await openNew(client, place);
  const closed = await closeGone(client, place, types);
  await client.query("drop table pg_temp.causes, pg_temp.deadlines");
  return {
    opened: sum(opened) + sum(reopened),
    closed: sum(closed),
    files: [...new Set([...opened, ...reopened, ...closed].map(({ file }) => file))],
  };
}

/** Steps that name a file. */
type Named = { file: string; n: number };
const sum = (named: readonly Named[]): number => named.reduce((all, { n }) => all + n, 0);
const BY_FILE = "select intake_id::text as file, count(*)::int as n from told group by 1";

// What these show lies outside the rows of the family itself.
const ELSEWHERE = "'{GANDA,TIDAK_AKTIF_DTKS}'";

/**
 * SQL: the file that a step names. $1 = period, $3 = the file in hand; row: the case, of: a file that its cause names. What
 * appears because a file was taken back is shown by the rows of others.
 */
const fileOf = ({ alone, undone }: Place, row: string, of: string): string => {
  if (alone && !undone) return "$3::bigint";
  const elsewhere = `${row}.kpm_id is null or ${row}.type = any(${ELSEWHERE})`;
  const named = undone ? elsewhere : `${row}.kpm_id is null and ${row}.type = any('{${COMPARED}}')`;
  return `case when ${of} = $3::bigint then $3::bigint when ${named} then coalesce(${of}, $3::bigint) when ${elsewhere} then $3::bigint
    else coalesce(file_behind(${undone ? "null" : "$3::bigint"}, $1::smallint, ${row}.kpm_id), ${of}, $3::bigint) end`;
};

// Equality on both columns, so that PostgreSQL can hash: an "or" over families and kab/kota would compare every pair.
const MATCHES = `c.period_id = $1 and c.region_code >= $2 and c.region_code < $2 || ':' and c.type = s.type and coalesce(c.kpm_id, 0) = coalesce(s.kpm_id, 0)
  and (s.kpm_id is not null or c.region_code = s.region_code)`;

/** Owner and deadline by type and first day: a file has a million causes and a handful of first days. */
async function keepDeadlines(client: PoolClient, rules: readonly CaseRule[]): Promise<void> {
  await client.query("drop table if exists pg_temp.deadlines");
  await client.query(
    `create temp table deadlines on commit drop as
     select c.type, c.due_from, r.step, r.owner, due_after(c.due_from, r.days, r.unit) as due_on
     from (select distinct type, due_from from causes) c
     join jsonb_to_recordset($1::jsonb) as r(type text, step text, owner text, days integer, unit text) using (type)`,
    [JSON.stringify(rules.map((rule) => ({ ...rule, step: CASE_TYPES[rule.type].step })))],
  );
  await client.query("analyze deadlines");
}

async function openNew(client: PoolClient, place: Place): Promise<Named[]> {
  const { periodId, prefix, intakeId } = place;
  const { rows } = await client.query<Named>(
    `with opened as (
       insert into cases (type, step, period_id, kpm_id, regency_code, region_code, bank_code, owner, families, amount_rp,
         detail, due_from, due_on, intake_id)
       select s.type, t.step, $1, s.kpm_id, s.regency_code, s.region_code, s.bank_code, t.owner, s.families, s.amount_rp,
         s.detail, s.due_from, t.due_on, s.intake_id
       from causes s join deadlines t using (type, due_from)
       where not exists (select 1 from cases c where ${MATCHES})
       on conflict do nothing
       returning id, type, kpm_id, detail, intake_id
     ), told as (
       insert into case_events (case_id, actor_name, verb, to_state, note, intake_id)
       select o.id, '${SYSTEM_NAME}', 'open', 'open', o.detail, ${fileOf(place, "o", "o.intake_id")} from opened o
       returning intake_id
     ) ${BY_FILE}`,
    [periodId, prefix, intakeId],
  );
  return rows;
}

async function reopen(client: PoolClient, place: Place): Promise<Named[]> {
  const { periodId, prefix, intakeId } = place;
  const { rows } = await client.query<Named>(
    `with again as materialized (
       select c.id as case_id, to_jsonb(c) - 'id' as before, s.*, t.due_on, t.owner
       from cases c join causes s on ${MATCHES} join deadlines t on t.type = s.type and t.due_from = s.due_from
       where c.state = 'closed' and (c.closed_reason = '${CLOSED_BY_DATA}' or s.intake_id > c.intake_id)
         and not exists (select 1 from cases o where o.id = c.duplicate_of and o.state <> 'closed')
       for update of c
     ), reopened as (
       update cases c set state = 'open', closed_at = null, closed_reason = null, amount_rp = a.amount_rp,
         families = a.families, detail = a.detail, intake_id = a.intake_id, due_from = a.due_from,
         due_on = a.due_on, owner = a.owner, escalation = 0,
         assignee_id = null, assignee_name = null, duplicate_of = null, reopened = reopened + 1, reopened_at = now(), version = version + 1
       from again a where c.id = a.case_id
     ), told as (
       insert into case_events (case_id, actor_name, verb, from_state, to_state, note, intake_id, before)
       select a.case_id, '${SYSTEM_NAME}', 'reopen', 'closed', 'open', ${sentence(SHOWN_AGAIN, { detail: "a.detail" })}, ${fileOf(place, "a", "a.intake_id")}, a.before
       from again a returning intake_id
     ) ${BY_FILE}`,
    [periodId, prefix, intakeId],
  );
  return rows;
}

async function refresh(client: PoolClient, { periodId, prefix }: Place): Promise<void> {
  await client.query(
    `update cases c set amount_rp = s.amount_rp, families = s.families, detail = s.detail, intake_id = s.intake_id,
       bank_code = s.bank_code, region_code = s.region_code
     from causes s
     where c.state <> 'closed' and ${MATCHES}
       and (c.amount_rp, c.families, c.detail, c.intake_id, c.bank_code, c.region_code)
         is distinct from (s.amount_rp, s.families, s.detail, s.intake_id, s.bank_code, s.region_code)`,
    [periodId, prefix],
  );
}

const COMPARED = Object.entries(CASE_TYPES).flatMap(([type, { foundBy }]) => (foundBy === "comparison" ? [type] : []));

const NIK_SOURCE = `case v.kind when 'verval' then ${phrase(NIK_SOURCES.verval)}
  when 'dukcapil-reply' then ${phrase(NIK_SOURCES["dukcapil-reply"])} else ${phrase(NIK_SOURCES.other)} end`;

/** SQL: so much of the family's money, as the report of its bank has it. */
const atBank = (words: (typeof SHOWN)["transacted" | "balance" | "credited"], column: string): string =>
  sentence(words, { amount: `rp(d.${column})`, bank: "d.bank_code" });

// What the file shows instead, as a sentence for the history.
const SHOWN_INSTEAD = `case
  when g.type = any('{${COMPARED}}') then ${phrase(SHOWN.reconciled)}
  when g.kpm_id is null then ${phrase(SHOWN.quotaReached)}
  when d.kpm_id is null or not (d.listed or d.ordered_rp is not null) then ${phrase(SHOWN.unlisted)}
  when g.type = 'NIK_TIDAK_PADAN' and coalesce(d.transacted_rp, 0) = 0 then ${sentence(SHOWN.matched, { source: NIK_SOURCE })}
  when g.type = 'TIDAK_AKTIF_DTKS' then ${phrase(SHOWN.active)}
  when g.type = 'GANDA' and g.before->>'detail' = '${DOUBLE_OF_BANK}' and coalesce(d.transacted_rp, 0) = 0 then ${phrase(SHOWN.noDoubleAtBank)}
  when g.type = 'GANDA' and g.before->>'detail' <> '${DOUBLE_OF_BANK}' then ${phrase(SHOWN.noDouble)}
  when g.type = 'KKS_TIDAK_TERDISTRIBUSI' and h.kpm_id is not null
    then ${sentence(SHOWN.handedOver, { date: "to_char(h.distributed_on, 'DD-MM-YYYY')" })}
  when g.type = any('{MENINGGAL,MENOLAK}') and d.returned_rp > 0 then ${sentence(SHOWN.returned, { amount: "rp(d.returned_rp)" })}
  when d.transacted_rp > 0 then ${atBank(SHOWN.transacted, "transacted_rp")}
  when d.balance_rp > 0 then ${atBank(SHOWN.balance, "balance_rp")}
  when d.credited_rp > 0 then ${atBank(SHOWN.credited, "credited_rp")}
  else ${phrase(SHOWN.other)} end`;

/** SQL: a row of a file, or nothing where it is not known. */
const inRow = (file: string, row: string): string => `coalesce(${sentence(IN_ROW, { file, row })}, '')`;

const SHOWN_AT = `case
  when g.type = any('{KUOTA_BELUM_TERPENUHI,GANDA,TIDAK_AKTIF_DTKS,${COMPARED}}') or d.kpm_id is null
    then ${sentence(IN_FILE, { file: "$3::bigint" })}
  when g.type = 'NIK_TIDAK_PADAN' and coalesce(d.transacted_rp, 0) = 0
    then ${inRow("coalesce(v.id, d.dpm_intake_id)", "coalesce(v.row_no, d.dpm_row_no)")}
  when g.type = 'KKS_TIDAK_TERDISTRIBUSI' and h.kpm_id is not null then ${sentence(IN_FILE, { file: "h.distributed_intake_id" })}
  when g.type = any('{MENINGGAL,MENOLAK}') and d.returned_rp > 0 then ${inRow("d.return_intake_id", "d.return_row_no")}
  else ${inRow("d.bank_intake_id", "d.bank_row_no")} end`;

/** Closes live cases whose cause the data no longer shows, and says what it shows instead. */
async function closeGone(client: PoolClient, place: Place, types: readonly string[]): Promise<Named[]> {
  const { periodId, prefix, intakeId, undone } = place;
  const speaks =
    "$3::bigint in (d.bank_intake_id, d.dpm_intake_id, d.order_intake_id, d.field_intake_id, d.return_intake_id)";
  const shown = { shown: SHOWN_INSTEAD, place: SHOWN_AT };
  const told = undone ? sentence(CLOSED_BY_UNDOING, { ...shown, file: "$3::bigint" }) : sentence(CLOSED_BY_ROWS, shown);
  const { rows } = await client.query<Named>(
    `with live as (
       select c.id, c.type, c.kpm_id, c.state, to_jsonb(c) - 'id' as before from cases c
       where c.period_id = $1 and c.region_code >= $2 and c.region_code < $2 || ':' and c.state <> 'closed'
         and c.type = any($4) and not exists (select 1 from causes s where ${MATCHES})
       for update
     ), gone as (
       update cases c set state = 'closed', closed_at = now(), closed_reason = '${CLOSED_BY_DATA}', waiting_for = null, version = version + 1
       from live where live.id = c.id
       returning c.id, c.type, c.kpm_id, live.state as from_state, live.before
     ), told as (
       insert into case_events (case_id, actor_name, verb, from_state, to_state, note, intake_id, before)
       select g.id, '${SYSTEM_NAME}', 'close', g.from_state, 'closed', ${told},
         ${undone ? "$3::bigint" : fileOf(place, "g", `case when ${speaks} then $3::bigint end`)}, g.before
       from gone g left join disbursements d on d.period_id = $1 and d.kpm_id = g.kpm_id
       left join lateral (select i.id, i.kind, k.row_no from kpm k join intakes i on i.id = k.intake_id and i.kind in ('verval', 'dukcapil-reply')
         where k.id = g.kpm_id) v on true
       left join cards h on h.kpm_id = d.kpm_id and h.bank_code = d.bank_code and h.distributed_on is not null
         and h.distributed_intake_id > coalesce(d.bank_intake_id, 0)
       returning intake_id
     ) ${BY_FILE}`,
    [periodId, prefix, intakeId, types],
  );
  return rows;
}
