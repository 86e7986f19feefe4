import "server-only";
import pg, { type PoolClient } from "pg";
import { type KindSteps, type Place, refuseDoubles, type Step } from "@/lib/intake/plan/commands/plan";
import { placeFamilies } from "@/lib/intake/records/commands/place-families";
import { keepRows, type RowShape, undoRows } from "@/lib/intake/records/commands/whole-row";

// A copy of DTKS as it stood on the data date. Several files of one kab/kota and day are one copy. It is kept beside the
// families and changes none of them: what differs between two copies is for people to repair.

const ROWS: RowShape = {
  part: "dtks",
  table: "dtks_rows",
  key: ["regency_code", "snapshot_on", "person_key"],
  columns: [
    "region_code",
    "nik",
    "no_kk",
    "dtks_id",
    "name",
    "nik_status",
    "active",
    "exit_reason",
    "intake_id",
    "row_no",
  ],
  free: "true",
};

const KEPT = ["region_code", "nik", "no_kk", "dtks_id", "name", "nik_status", "active", "exit_reason"];
const of = (row: string) => KEPT.map((column) => `${row}.${column}`).join(", ");

async function resolve(client: PoolClient, step: Step): Promise<void> {
  const { resolved } = step.staging;
  await placeFamilies(client, step, "orang");
  await client.query(`alter table ${resolved} add person_key text collate "C"`);
  await client.query(`update ${resolved} set person_key = coalesce('n' || nik, 'd' || dtks_id)`);
  await refuseDoubles(client, step, { key: "person_key", column: "NIK" });
}

async function compare(client: PoolClient, { intake, staging }: Step): Promise<void> {
  await client.query(
    `create unlogged table ${staging.changes} with (autovacuum_enabled = off) as
     select r.row_no, r.person_key, ${of("r")}, case when t.person_key is null then 'added' else 'changed' end as verdict
     from ${staging.resolved} r
     left join dtks_rows t on t.regency_code = $1 and t.snapshot_on = $2 and t.person_key = r.person_key
     where t.person_key is null or (${of("t")}) is distinct from (${of("r")})`,
    [intake.regionCode, intake.asOf],
  );
}

const SHOWN = ["name", "nik_status", "active", "exit_reason"];
const shownOf = (row: string) =>
  `jsonb_build_object(${SHOWN.map((column) => `'${column}', ${row}.${column}`).join(", ")})`;

/** 0 stands for a person: the list is by name. */
const describe = ({ intake }: Step, changes: string): string => `
  select c.row_no, c.verdict, 0::bigint as kpm_id, c.name as subject,
    case when t.person_key is not null then ${shownOf("t")} end as before, ${shownOf("c")} as after
  from ${changes} c left join dtks_rows t on t.regency_code = ${pg.escapeLiteral(intake.regionCode)}
    and t.snapshot_on = date ${pg.escapeLiteral(intake.asOf)} and t.person_key = c.person_key`;

async function apply(client: PoolClient, { intake, staging }: Step): Promise<void> {
  const { id, regionCode, asOf } = intake;
  await keepRows(client, ROWS, {
    intakeId: id,
    changes: staging.changes,
    matching: `t.regency_code = ${pg.escapeLiteral(regionCode)} and t.snapshot_on = date ${pg.escapeLiteral(asOf)} and t.person_key = c.person_key`,
  });
  await client.query(
    `insert into dtks_rows (regency_code, snapshot_on, person_key, ${KEPT.join(", ")}, intake_id, row_no)
     select $1, $2, person_key, ${KEPT.join(", ")}, $3, row_no from ${staging.changes}
     on conflict (regency_code, snapshot_on, person_key) do update set
       ${KEPT.map((column) => `${column} = excluded.${column}`).join(", ")}, intake_id = excluded.intake_id, row_no = excluded.row_no`,
    [regionCode, asOf, id],
  );
  await countSnapshot(client, { id, regionCode, asOf });
}

type Snapshot = { id: string; regionCode: string; asOf: string };

/** The line that lists a copy follows its rows, and names the file that came last; a copy without rows is gone. */
async function countSnapshot(client: PoolClient, { id, regionCode, asOf }: Snapshot): Promise<void> {
  const place = [regionCode, asOf];
  await client.query("delete from dtks_snapshots where regency_code = $1 and snapshot_on = $2", place);
  await client.query(
    `insert into dtks_snapshots (regency_code, snapshot_on, people, intake_id, active, valid, invalid)
     select $1, $2, count(*), $3, count(*) filter (where active), count(*) filter (where active and nik_status = 'valid'),
       count(*) filter (where active and nik_status = 'invalid')
     from dtks_rows where regency_code = $1 and snapshot_on = $2 having count(*) > 0`,
    [...place, id],
  );
  // The copy after this one now differs in something else.
  await client.query(
    `update dtks_snapshots set compared = false where regency_code = $1 and snapshot_on = (
       select min(snapshot_on) from dtks_snapshots where regency_code = $1 and snapshot_on > $2)`,
    place,
  );
}

/** The file applied last of those whose copy it still is. */
async function lastFileOf(client: PoolClient, { id, regionCode, asOf }: Snapshot): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select id::text from intakes where kind = 'dtks' and state = 'done' and region_code = $1 and as_of = $2
     order by finished_at desc, id desc limit 1`,
    [regionCode, asOf],
  );
  return rows[0]?.id ?? id;
}

/** The newest period of the kab/kota, whose cases ask DTKS. */
async function newestPlaces(client: PoolClient, regionCode: string): Promise<Place[]> {
  const { rows } = await client.query<Place>(
    `select r.period_id::int as "periodId", r.region_code as prefix
     from realisations r join periods p on p.id = r.period_id where r.region_code = $1
     order by p.starts_on desc, 1 limit 1`,
    [regionCode],
  );
  return rows;
}

export const DTKS: KindSteps = {
  resolve,
  compare,
  describe,
  apply,
  places: (client, { intake }) => newestPlaces(client, intake.regionCode),
  async undo(client, intake) {
    const undone = await undoRows(client, ROWS, intake.id);
    await countSnapshot(client, { ...intake, id: await lastFileOf(client, intake) });
    return { ...undone, places: await newestPlaces(client, intake.regionCode) };
  },
};
