import "server-only";
import { dropRefused, type KindSteps, refuseRows } from "@/lib/intake/plan/commands/plan";
import { resolveRegencies } from "@/lib/intake/records/commands/regencies";
import { keepRows, type RowShape, undoRows } from "@/lib/intake/records/commands/whole-row";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";

const ROWS: RowShape = {
  part: "recap",
  table: "recaps",
  key: ["period_id", "regency_code"],
  columns: [
    "sp2d_kpm",
    "sp2d_rp",
    "credited_kpm",
    "credited_rp",
    "transacted_kpm",
    "transacted_rp",
    "as_of",
    "intake_id",
    "row_no",
  ],
  free: "true",
};

const FIGURES = ["sp2d_kpm", "sp2d_rp", "credited_kpm", "credited_rp", "transacted_kpm", "transacted_rp"];

const shownOf = (row: string) => FIGURES.map((column) => `'${column}', ${row}.${column}`).join(", ");

export const RECAP: KindSteps = {
  async resolve(client, step) {
    await resolveRegencies(client, step, "regency, period_id");
    const refused = await refuseRows(client, step, {
      seq: REMARK_SEQ.outdated,
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
    await keepRows(client, ROWS, {
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
    return { ...(await undoRows(client, ROWS, id)), places: [] };
  },
};
