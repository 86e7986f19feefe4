import "server-only";
import type { PoolClient } from "pg";
import type { KindSteps, Place } from "@/lib/intake/plan/commands/plan";
import { resolveRegencies } from "@/lib/intake/records/commands/regencies";
import { keepRows, type RowShape, undoRows } from "@/lib/intake/records/commands/whole-row";

const ROWS: RowShape = {
  part: "quota",
  table: "quotas",
  key: ["regency_code", "program_code", "from_on", "to_on"],
  columns: ["kpm", "decree_no", "as_of", "intake_id", "row_no"],
  free: "true",
};

/** Only where families are listed can a quota be unmet. */
async function listedPlaces(client: PoolClient, quotas: string): Promise<Place[]> {
  const { rows } = await client.query<Place>(
    `select distinct p.id as "periodId", c.regency as prefix
     from (${quotas}) c
     join periods p on p.program_code = c.program and p.starts_on between c.from_on and c.to_on
     where exists (select 1 from realisations r where r.period_id = p.id and r.region_code = c.regency)
     order by 1, 2`,
  );
  return rows;
}

export const QUOTA: KindSteps = {
  resolve: (client, step) => resolveRegencies(client, step, "regency, program, from_on, to_on"),

  async compare(client, { staging }) {
    await client.query(
      `create unlogged table ${staging.changes} as
       select r.*, case when q.regency_code is null then 'added' else 'changed' end as verdict
       from ${staging.resolved} r left join quotas q on q.regency_code = r.regency and q.program_code = r.program
         and q.from_on = r.from_on and q.to_on = r.to_on
       where (q.kpm, q.decree_no) is distinct from (r.kpm, r.decree)`,
    );
  },

  describe: (_step, changes) => `
    select c.row_no, c.verdict, null::bigint as kpm_id, coalesce(r.name, c.regency) || ' · ' || c.program as subject,
      case when q.regency_code is not null then jsonb_build_object('kpm', q.kpm, 'decree', q.decree_no) end as before,
      jsonb_build_object('kpm', c.kpm, 'decree', c.decree) as after
    from ${changes} c left join regions r on r.code = c.regency
    left join quotas q on q.regency_code = c.regency and q.program_code = c.program and q.from_on = c.from_on and q.to_on = c.to_on`,

  async apply(client, { intake, staging }) {
    await keepRows(client, ROWS, {
      intakeId: intake.id,
      changes: staging.changes,
      matching:
        "t.regency_code = c.regency and t.program_code = c.program and t.from_on = c.from_on and t.to_on = c.to_on",
    });
    await client.query(
      `insert into quotas (regency_code, program_code, from_on, to_on, kpm, decree_no, as_of, intake_id, row_no)
       select regency, program, from_on, to_on, kpm, decree, $1, $2, row_no from ${staging.changes}
       on conflict (regency_code, program_code, from_on, to_on) do update set kpm = excluded.kpm,
         decree_no = excluded.decree_no, as_of = excluded.as_of, intake_id = excluded.intake_id, row_no = excluded.row_no`,
      [intake.asOf, intake.id],
    );
  },

  places: (client, { staging }) =>
    listedPlaces(client, `select regency, program, from_on, to_on from ${staging.changes}`),

  async undo(client, { id }) {
    const places = await listedPlaces(
      client,
      `select regency_code as regency, program_code as program, from_on, to_on from quotas where intake_id = ${BigInt(id)}`,
    );
    return { ...(await undoRows(client, ROWS, id)), places };
  },
};
