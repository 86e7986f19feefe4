import "server-only";
import type { PoolClient } from "pg";
import { dropRefused, type KindSteps, refuseDoubles, refuseRows, type Step } from "@/lib/intake/plan/commands/plan";
import { placeFamilies } from "@/lib/intake/records/commands/place-families";
import { EWARONG_ROWS, keepRows, undoRows } from "@/lib/intake/records/commands/whole-row";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";

// e-Warong of a kab/kota by the number that their bank gives them. A list completes what bank reports named first.

async function resolve(client: PoolClient, step: Step): Promise<void> {
  await placeFamilies(client, step, "e-Warong");
  await refuseDoubles(client, step, { key: "bank, code", column: "ID e-Warong" });
  // Says nothing of where the other one stands: the answer is the same wherever it is.
  await refuseRows(client, step, {
    seq: REMARK_SEQ.takenId,
    column: "ID e-Warong",
    reason: "dipakai",
    select: `select r.row_no, 'ID ini tidak dapat dipakai untuk kab/kota berkas ini; periksa ID-nya ke bank.' as message
      from ${step.staging.resolved} r join ewarongs w on w.bank_code = r.bank and w.code = r.code where w.regency_code <> $1`,
    values: [step.intake.regionCode],
  });
  await dropRefused(client, step, "dipakai");
}

async function compare(client: PoolClient, { staging }: Step): Promise<void> {
  await client.query(
    `create unlogged table ${staging.changes} with (autovacuum_enabled = off) as
     with merged as (
       select r.row_no, w.id as ewarong_id, r.bank as bank_code, r.code, r.name,
         coalesce(nullif(r.address, ''), w.address, '') as address, coalesce(nullif(r.agent_status, ''), w.status, '') as status,
         case when r.placed or w.id is null or r.district <> '' then r.region_code else w.region_code end as region_code
       from ${staging.resolved} r left join ewarongs w on w.bank_code = r.bank and w.code = r.code
     )
     select m.*, case when w.id is null then 'added' else 'changed' end as verdict
     from merged m left join ewarongs w on w.id = m.ewarong_id
     where w.id is null or (w.name, w.address, w.status, w.region_code) is distinct from (m.name, m.address, m.status, m.region_code)`,
  );
}

const shownOf = (row: string, place: string) =>
  `jsonb_build_object('name', ${row}.name, 'address', ${row}.address, 'village', ${place}.name, 'agent_status', ${row}.status)`;

const describe = (_step: Step, changes: string): string => `
  select c.row_no, c.verdict, null::bigint as kpm_id, c.name || ' · ' || c.bank_code as subject,
    case when w.id is not null then ${shownOf("w", "o")} end as before, ${shownOf("c", "v")} as after
  from ${changes} c left join ewarongs w on w.id = c.ewarong_id
  left join regions v on v.code = regexp_replace(c.region_code, '0000$', '')
  left join regions o on o.code = regexp_replace(w.region_code, '0000$', '')`;

async function apply(client: PoolClient, { intake, staging }: Step): Promise<void> {
  await keepRows(client, EWARONG_ROWS, {
    intakeId: intake.id,
    changes: staging.changes,
    matching: "t.id = c.ewarong_id",
  });
  await client.query(
    `insert into ewarongs (bank_code, code, regency_code, region_code, name, address, status, intake_id, row_no)
     select bank_code, code, $1, region_code, name, address, status, $2, row_no from ${staging.changes}
     on conflict (bank_code, code) do update set region_code = excluded.region_code, name = excluded.name,
       address = excluded.address, status = excluded.status, intake_id = excluded.intake_id, row_no = excluded.row_no`,
    [intake.regionCode, intake.id],
  );
}

export const EWARONG: KindSteps = {
  resolve,
  compare,
  describe,
  apply,
  places: async () => [],
  undo: async (client, { id }) => ({ ...(await undoRows(client, EWARONG_ROWS, id)), places: [] }),
};
