import "server-only";
import pg, { type PoolClient } from "pg";
import { type KindSteps, type Place, refuseDoubles, refuseRows, type Step } from "@/lib/intake/plan/commands/plan";
import { FAMILY_ROWS, keepRows, type RowShape, undoRows } from "@/lib/intake/records/commands/whole-row";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";

// What Dispendukcapil answered about people of one kab/kota: kept by person, and passed on to the family that a person
// heads: its NIK matches or not, or was another one. A copy of DTKS stays as Pusdatin gave it.

const ROWS: RowShape = {
  part: "answer",
  table: "nik_answers",
  key: ["regency_code", "person_key"],
  columns: ["answer", "right_nik", "note", "answered_on", "intake_id", "row_no"],
  free: "true",
};

async function resolve(client: PoolClient, step: Step): Promise<void> {
  const { intake, staging } = step;
  await client.query(
    `create unlogged table ${staging.resolved} with (autovacuum_enabled = off) as
     select s.row_no, coalesce('n' || s.nik, 'd' || s.dtks_id) collate "C" as person_key, s.answer, s.right_nik, s.note,
       k.id as kpm_id, k.name as kpm_name, t.name as person_name
     from ${staging.rows} s
     left join kpm k on k.nik = s.nik and k.regency_code = $1
     left join dtks_rows t on t.regency_code = $1 and t.person_key = coalesce('n' || s.nik, 'd' || s.dtks_id)
       and t.snapshot_on = (select max(snapshot_on) from dtks_snapshots where regency_code = $1)`,
    [intake.regionCode],
  );
  await refuseRows(client, step, {
    seq: REMARK_SEQ.unknown,
    column: "NIK",
    reason: "tidak-dikenal",
    select: `select row_no, 'Orang ini tidak ada dalam salinan DTKS terakhir maupun KPM kab/kota berkas ini.' as message
      from ${staging.resolved} where kpm_id is null and person_name is null`,
  });
  await client.query(`delete from ${staging.resolved} where kpm_id is null and person_name is null`);
  await refuseRows(client, step, {
    seq: REMARK_SEQ.takenNik,
    column: "NIK benar",
    reason: "nik-dipakai",
    select: `select r.row_no, 'NIK benar sudah dipakai keluarga lain di kab/kota ini; periksa keduanya sebagai data ganda.' as message
      from ${staging.resolved} r join kpm k on k.nik = r.right_nik and k.regency_code = $1 and k.id <> coalesce(r.kpm_id, 0)`,
    values: [intake.regionCode],
  });
  await client.query(
    `delete from ${staging.resolved} r using kpm k where k.nik = r.right_nik and k.regency_code = $1 and k.id <> coalesce(r.kpm_id, 0)`,
    [intake.regionCode],
  );
  await refuseDoubles(client, step, { key: "person_key", column: "NIK" });
}

const MATCHES = "(c.answer = 'padan')";

async function compare(client: PoolClient, { intake, staging }: Step): Promise<void> {
  await client.query(
    `create unlogged table ${staging.changes} with (autovacuum_enabled = off) as
     select c.*, case when a.person_key is null then 'added' else 'changed' end as verdict
     from ${staging.resolved} c
     left join nik_answers a on a.regency_code = $1 and a.person_key = c.person_key
     left join kpm k on k.id = c.kpm_id
     where a.person_key is null or (a.answer, a.right_nik, a.note) is distinct from (c.answer, c.right_nik, c.note)
       or (k.id is not null and k.nik_matched is distinct from ${MATCHES})`,
    [intake.regionCode],
  );
}

const describe = ({ intake }: Step, changes: string): string => `
  select c.row_no, c.verdict, coalesce(c.kpm_id, 0) as kpm_id, coalesce(c.kpm_name, c.person_name) as subject,
    case when a.person_key is not null then jsonb_build_object('answer', a.answer) end as before,
    jsonb_build_object('answer', c.answer, 'numbers', case when c.right_nik is not null then 'berubah' end) as after
  from ${changes} c left join nik_answers a on a.regency_code = ${pg.escapeLiteral(intake.regionCode)} and a.person_key = c.person_key`;

async function apply(client: PoolClient, { intake, staging }: Step): Promise<void> {
  const { id, regionCode, asOf } = intake;
  await keepRows(client, ROWS, {
    intakeId: id,
    changes: staging.changes,
    matching: `t.regency_code = ${pg.escapeLiteral(regionCode)} and t.person_key = c.person_key`,
  });
  await client.query(
    `insert into nik_answers (regency_code, person_key, answer, right_nik, note, answered_on, intake_id, row_no)
     select $1, person_key, answer, right_nik, note, $2, $3, row_no from ${staging.changes}
     on conflict (regency_code, person_key) do update set answer = excluded.answer, right_nik = excluded.right_nik,
       note = excluded.note, answered_on = excluded.answered_on, intake_id = excluded.intake_id, row_no = excluded.row_no`,
    [regionCode, asOf, id],
  );
  const families = `(select * from ${staging.changes} where kpm_id is not null)`;
  await keepRows(client, FAMILY_ROWS, { intakeId: id, changes: families, matching: "t.id = c.kpm_id" });
  await client.query(
    `update kpm k set nik_matched = ${MATCHES}, nik = coalesce(c.right_nik, k.nik), intake_id = $1, row_no = c.row_no
     from ${families} c where k.id = c.kpm_id`,
    [id],
  );
}

const placesOf = ({ periodId, regionCode }: { periodId: number | null; regionCode: string }): Place[] =>
  periodId === null ? [] : [{ periodId, prefix: regionCode }];

export const DUKCAPIL_REPLY: KindSteps = {
  resolve,
  compare,
  describe,
  apply,
  places: async (_client, { intake }) => placesOf(intake),
  async undo(client, intake) {
    const [families, answers] = [
      await undoRows(client, FAMILY_ROWS, intake.id),
      await undoRows(client, ROWS, intake.id),
    ];
    // A family stands for its person: counted once.
    return { reversed: answers.reversed, kept: answers.kept + families.kept, places: placesOf(intake) };
  },
};
