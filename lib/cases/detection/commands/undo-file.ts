import "server-only";
import type { PoolClient } from "pg";
import { FILE_UNDONE } from "@/lib/cases/rules/history";
import { SYSTEM_NAME } from "@/lib/cases/rules/lifecycle";
import { sentence } from "@/lib/platform/database/sentence";

// What a file did to cases is told by the steps that name it, each with the case as it was before. Taken back, the case is
// again as it was before the first of them. What a person did since is never overwritten: such a case stays as it stands and
// from then on only follows the data. Where a later file moved the case, that one remembers from now on what this one
// remembered, so that both can be taken back in any order.

/**
 * How many cases were put back, were taken away because the file alone had opened them, and stayed because of a person;
 * the other files whose steps went with them, and where all of them lie.
 */
export type CasesUndone = { restored: number; removed: number; worked: number; files: string[]; places: Place[] };
type Place = { periodId: number; prefix: string };

const RESTORED = [
  "step",
  "region_code",
  "bank_code",
  "state",
  "owner",
  "waiting_for",
  "answered_by",
  "assignee_id",
  "assignee_name",
  "families",
  "amount_rp",
  "detail",
  "opened_at",
  "due_from",
  "due_on",
  "closed_at",
  "closed_reason",
  "duplicate_of",
  "reopened",
  "reopened_at",
  "escalation",
  "intake_id",
];

/** Takes back what a file did to cases. The rows that they stand on are put back by the caller, who then lets cases follow them. */
export async function undoFile(client: PoolClient, intakeId: string): Promise<CasesUndone> {
  await findMoved(client, intakeId);
  const places = await client.query<Place>(
    `select distinct c.period_id::int as "periodId", c.regency_code as prefix from moved m join cases c on c.id = m.case_id order by 1, 2`,
  );
  const files = await client.query<{ file: string }>(
    `select distinct e.intake_id::text as file from moved m join case_events e using (case_id) where e.intake_id is not null`,
  );
  await client.query(
    "update case_events e set before = m.before from moved m where m.next_id = e.id and m.before is not null and not m.worked",
  );
  // A case that only later files speak of, and only to close it, would not be there without this one.
  await client.query(
    `update moved m set next_id = null from cases c
     where c.id = m.case_id and m.next_id is not null and m.before = 'null' and c.state = 'closed' and not m.worked`,
  );
  const restored = await client.query(
    `with restored as (
       update cases c set ${RESTORED.map((column) => `${column} = b.${column}`).join(", ")}, version = c.version + 1
       from moved m, jsonb_populate_record(null::cases, m.before) b
       where c.id = m.case_id and not m.worked and m.next_id is null and jsonb_typeof(m.before) = 'object'
       returning c.id, m.state as from_state, c.state)
     insert into case_events (case_id, actor_name, verb, from_state, to_state, note)
     select id, '${SYSTEM_NAME}', 'undo', from_state, state, ${sentence(FILE_UNDONE, { file: "$1::bigint" })} from restored`,
    [intakeId],
  );
  const gone = "select case_id from moved where not worked and next_id is null and before = 'null'";
  await client.query(`delete from case_events where case_id in (${gone})`);
  const removed = await client.query(`delete from cases where id in (${gone})`);
  const { rows } = await client.query<{ n: number }>("select count(*)::int as n from moved where worked");
  await client.query("drop table pg_temp.moved");
  return {
    restored: restored.rowCount ?? 0,
    removed: removed.rowCount ?? 0,
    worked: rows[0]?.n ?? 0,
    files: files.rows.map(({ file }) => file),
    places: places.rows,
  };
}

/** Each case that the file moved: as it was before, the next step of a file that stands, and whether a person came since. */
async function findMoved(client: PoolClient, intakeId: string): Promise<void> {
  // Held first: whoever works on one of them right now is seen, or waits.
  await client.query(
    `with held as (select 1 from cases where id in (select case_id from case_events where intake_id = $1) order by id for update)
     select count(*) from held`,
    [intakeId],
  );
  await client.query(
    `create temp table moved on commit drop as
     select f.case_id, f.before, c.state, (
         select min(n.id) from case_events n join intakes i on i.id = n.intake_id and i.state = 'done'
         where n.case_id = f.case_id and n.id > f.id and n.actor_id is null) as next_id,
       exists (select 1 from case_events p where p.case_id = f.case_id and p.id > f.id and p.actor_id is not null)
         or exists (select 1 from cases o where o.duplicate_of = f.case_id) as worked
     from (
       select distinct on (case_id) case_id, id, coalesce(before, case verb when 'open' then 'null'::jsonb end) as before
       from case_events where intake_id = $1 and actor_id is null order by case_id, id
     ) f join cases c on c.id = f.case_id`,
    [intakeId],
  );
  await client.query("analyze moved");
}
