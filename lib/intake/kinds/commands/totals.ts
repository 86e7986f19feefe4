import "server-only";
import type { PoolClient } from "pg";
import {
  dropRefused,
  type KindSteps,
  type Place,
  refuseDoubles,
  refuseRows,
  type Step,
} from "@/lib/intake/plan/commands/plan";
import { keepRows, undoRows } from "./whole-row";

// Kuota and rekap: at most a few thousand rows, keyed by kab/kota and period.

/** Refuses rows whose kab/kota does not exist; the others are resolved. */
async function resolveRegencies(client: PoolClient, step: Step, key: string): Promise<void> {
  const { staging } = step;
  await client.query(
    `create unlogged table ${staging.resolved} as select s.*, concat_ws(' ', ${key}) as place
     from ${staging.rows} s join regions r on r.code = s.regency and r.level = 2`,
  );
  await refuseRows(client, step, {
    seq: 101,
    column: "Kode kab/kota",
    reason: "kode-wilayah",
    select: `select row_no, 'Kode kab/kota ' || regency || ' tidak dikenal; periksa kode Kemendagri-nya.' as message
      from ${staging.rows} s where not exists (select 1 from ${staging.resolved} r where r.row_no = s.row_no)`,
  });
  await refuseDoubles(client, step, { key: "place", column: "Kode kab/kota" });
}

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
    await keepRows(client, "quota", {
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
    return { ...(await undoRows(client, "quota", id)), places };
  },
};

const FIGURES = ["sp2d_kpm", "sp2d_rp", "credited_kpm", "credited_rp", "transacted_kpm", "transacted_rp"];

const shownOf = (row: string) => FIGURES.map((column) => `'${column}', ${row}.${column}`).join(", ");

export const RECAP: KindSteps = {
  async resolve(client, step) {
    await resolveRegencies(client, step, "regency, period_id");
    const refused = await refuseRows(client, step, {
      seq: 103,
      column: "Tanggal data",
      reason: "rekap-lama",
      select: `select r.row_no, 'Rekap yang tersimpan lebih baru (' || to_char(e.as_of, 'DD-MM-YYYY')
          || '); periksa tanggal data berkas ini.' as message
        from ${step.staging.resolved} r join recaps e on e.period_id = r.period_id and e.regency_code = r.regency
        where e.as_of > $1`,
      values: [step.intake.asOf],
    });
    if (refused > 0) await dropRefused(client, step, "rekap-lama");
  },

  async compare(client, { staging }) {
    const figures = (table: string) => FIGURES.map((name) => `${table}.${name}`).join(", ");
    await client.query(
      `create unlogged table ${staging.changes} as
       select r.*, case when e.regency_code is null then 'added' else 'changed' end as verdict
       from ${staging.resolved} r left join recaps e on e.period_id = r.period_id and e.regency_code = r.regency
       where (${figures("e")}) is distinct from (${figures("r")})`,
    );
  },

  describe: (_step, changes) => `
    select c.row_no, c.verdict, null::bigint as kpm_id, coalesce(r.name, c.regency) || ' · ' || p.label as subject,
      case when e.regency_code is not null then jsonb_build_object(${shownOf("e")}) end as before,
      jsonb_build_object(${shownOf("c")}) as after
    from ${changes} c left join regions r on r.code = c.regency join periods p on p.id = c.period_id
    left join recaps e on e.period_id = c.period_id and e.regency_code = c.regency`,

  async apply(client, { intake, staging }) {
    await keepRows(client, "recap", {
      intakeId: intake.id,
      changes: staging.changes,
      matching: "t.period_id = c.period_id and t.regency_code = c.regency",
    });
    await client.query(
      `insert into recaps (period_id, regency_code, ${FIGURES.join(", ")}, as_of, intake_id, row_no)
       select period_id, regency, ${FIGURES.join(", ")}, $1, $2, row_no from ${staging.changes}
       on conflict (period_id, regency_code) do update set
         ${FIGURES.map((name) => `${name} = excluded.${name}`).join(", ")},
         as_of = excluded.as_of, intake_id = excluded.intake_id, row_no = excluded.row_no`,
      [intake.asOf, intake.id],
    );
  },

  places: async () => [],

  async undo(client, { id }) {
    return { ...(await undoRows(client, "recap", id)), places: [] };
  },
};
