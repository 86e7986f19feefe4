import "server-only";
import type { PoolClient } from "pg";
import { GONE, NO_REASON } from "@/lib/repair/rules";

export type Copy = { regency: string; on: string };

/**
 * Compares a copy of DTKS with the one before it and keeps who entered, who left and whose NIK was repaired or broke. A
 * person is known by the NIK, else by the ID DTKS, also when the NIK itself was mended: the few whom the first pairing
 * leaves alone on either side are paired by the ID.
 */
export async function compareCopies(client: PoolClient, { regency, on }: Copy): Promise<void> {
  await client.query("delete from dtks_moves where regency_code = $1 and snapshot_on = $2", [regency, on]);
  const { rows } = await client.query<{ before: string | null }>(
    "select max(snapshot_on)::text as before from dtks_snapshots where regency_code = $1 and snapshot_on < $2",
    [regency, on],
  );
  const before = rows[0]?.before ?? null;
  if (before !== null) await keepMoves(client, { regency, on, before });
  await client.query(
    `update dtks_snapshots s set compared = true, compared_with = $3, entered = m.entered, left_people = m.gone,
       repaired = m.repaired, broken = m.broken
     from (select count(*) filter (where move = 'entered') as entered, count(*) filter (where move = 'left') as gone,
         count(*) filter (where move = 'repaired') as repaired, count(*) filter (where move = 'broken') as broken
       from dtks_moves where regency_code = $1 and snapshot_on = $2) m
     where s.regency_code = $1 and s.snapshot_on = $2`,
    [regency, on, before],
  );
}

const KNOWN = ["person_key", "dtks_id", "region_code", "name", "nik_status", "active", "exit_reason"];
const side = (alias: string) => KNOWN.map((column) => `${alias}.${column} as ${alias}_${column}`).join(", ");
/** The columns of one side as the pairs name them: n_ for the newer copy, o_ for the older. */
const columnsOf = (relation: string, which: "n" | "o") =>
  KNOWN.map((column) => `${relation}.${which}_${column}`).join(", ");

async function keepMoves(client: PoolClient, { regency, on, before }: Copy & { before: string }): Promise<void> {
  await client.query(
    `create temp table pairs on commit drop as
     select ${side("n")}, ${side("o")}
     from (select * from dtks_rows where regency_code = $1 and snapshot_on = $2) n
     full join (select * from dtks_rows where regency_code = $1 and snapshot_on = $3) o on o.person_key = n.person_key
     where n.person_key is null or o.person_key is null or n.nik_status <> o.nik_status or n.active <> o.active`,
    [regency, on, before],
  );
  await client.query("analyze pairs");
  await client.query(
    `with mended as (
       select distinct on (n.n_dtks_id) n.n_person_key as key, ${columnsOf("o", "o")}
       from pairs n join pairs o on o.o_dtks_id = n.n_dtks_id and o.n_person_key is null
       where n.o_person_key is null and n.n_dtks_id is not null order by n.n_dtks_id, o.o_person_key
     ), alone as (
       select * from pairs p where not (p.n_person_key is null and p.o_person_key in (select o_person_key from mended))
         and not (p.o_person_key is null and p.n_person_key in (select key from mended))
       union all
       select ${columnsOf("p", "n")},
         ${columnsOf("m", "o")}
       from pairs p join mended m on m.key = p.n_person_key
     ), moved as (
       select coalesce(n_region_code, o_region_code) as region_code, coalesce(n_person_key, o_person_key) as person_key,
         coalesce(n_name, o_name) as name, case
           when coalesce(o_active, false) and not coalesce(n_active, false) then 'left'
           when not coalesce(n_active, false) then null
           when not coalesce(o_active, false) then 'entered'
           when o_nik_status <> 'valid' and n_nik_status = 'valid' then 'repaired'
           when o_nik_status = 'valid' and n_nik_status = 'invalid' then 'broken' end as move,
         case when n_person_key is null then '${GONE}' else coalesce(nullif(n_exit_reason, ''), '${NO_REASON}') end as why
       from alone
     )
     insert into dtks_moves (regency_code, snapshot_on, move, seq, region_code, person_key, name, reason)
     select $1, $2, move, row_number() over (partition by move order by region_code, person_key), region_code, person_key,
       name, case when move = 'left' then why else '' end
     from moved where move is not null`,
    [regency, on],
  );
  await client.query("drop table pg_temp.pairs");
}
