import type { PoolClient } from "pg";
import { compareCopies } from "@/lib/repair/commands/compare-copies";

// Three copies of DTKS a kab/kota of Bali, made of its families: NIK are repaired from copy to copy, some people enter, some
// leave with a reason. Who is in which is decided by a hash of the NIK, so that every run gives the same. Whoever leaves is
// born half a century from anybody who is paid: else the next file of the kab/kota would open cases that the demo does not have.

const COPIES = [
  { on: "2026-07-15", invalid: 9, from: 6 },
  { on: "2026-09-15", invalid: 6, from: 3 },
  { on: "2026-11-15", invalid: 4, from: 0 },
];

/** Of a hundred people, those who have left by the newest copy. */
const LEAVERS = (COPIES.length - 1) * 2;

export async function seedCopies(client: PoolClient, national: string): Promise<void> {
  for (const [n, { on, invalid, from }] of COPIES.entries())
    await client.query(
      `insert into dtks_rows (regency_code, snapshot_on, person_key, region_code, nik, no_kk, dtks_id, name, nik_status, active,
         exit_reason, intake_id, row_no)
       select k.regency_code, $1, 'n' || person.nik, k.region_code, person.nik, k.no_kk, person.dtks_id, k.name,
         case when h % 100 < $2 or k.nik_matched = false then 'invalid' when h % 100 = 50 then 'unknown' else 'valid' end,
         not gone, case when gone then (array['Meninggal', 'Pindah', 'Sudah mampu', 'Ganda'])[1 + h % 4] else '' end, $3,
         row_number() over (partition by k.regency_code order by k.id) + 1
       from kpm k cross join lateral (select abs(hashint8(k.nik)) as h) x
       cross join lateral (select h / 100 % 100 < $4 as gone, h / 100 % 100 < $6 as leaves) y
       cross join lateral (select case when leaves then k.nik - 500000 else k.nik end as nik,
         case when leaves then k.dtks_id || '0' else k.dtks_id end as dtks_id) person
       where k.regency_code ^@ '51' and h / 10000 % 100 >= $5`,
      [on, invalid, national, n * 2, from, LEAVERS],
    );
  await client.query(
    `insert into dtks_snapshots (regency_code, snapshot_on, people, intake_id, active, valid, invalid)
     select regency_code, snapshot_on, count(*), $1, count(*) filter (where active),
       count(*) filter (where active and nik_status = 'valid'), count(*) filter (where active and nik_status = 'invalid')
     from dtks_rows group by 1, 2`,
    [national],
  );
  const { rows } = await client.query<{ regency: string; on: string }>(
    'select regency_code as regency, snapshot_on::text as "on" from dtks_snapshots order by 1, 2',
  );
  for (const copy of rows) await compareCopies(client, copy);
}
