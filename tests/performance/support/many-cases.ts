// What the benchmark of cases works on: families spread over every desa of the country, one in five with a live case, one in
// twenty-five with a closed one, a history and the roll-ups. Indexes are built after the rows, which takes a third of the time.
import type { PoolClient } from "pg";
import { systemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { CASE_TYPES } from "@/lib/cases/rules/catalogue";
import { ownerPool } from "@/lib/platform/database/db";
import { readerOn } from "@/lib/platform/database/reader";
import { recount, recountTallies } from "@/lib/realisation/commands";
import { seedReference } from "@/prisma/seed/reference/index";

export const worker = systemActor("uji kecepatan");
export const TODAY = "2026-11-24";
const PERIOD = "sembako-2026-10-3";

const FIRST = "NI,I,SITI,MUHAMMAD,ANAK AGUNG,DEWI,ABDUL,SRI,NUR,AGUS";
const SECOND =
  "WAYAN,MADE,NYOMAN,KETUT,PUTU,KADEK,KOMANG,LUH,GEDE,AMINAH,FATIMAH,MARIA,YOHANES,BAMBANG,JOKO,SLAMET,ENDANG,TUTI,RATNA,YANTI";
const THIRD =
  "SUWARTA,RAHAYU,SARI,WATI,NINGSIH,SUPRIYADI,HANDAYANI,LESTARI,KUSUMA,PRATAMA,SUARDANA,ARTINI,HASANAH,MARPAUNG,SIREGAR,NASUTION,TANJUNG,LUBIS,WIBOWO,SANTOSO,HIDAYAT,RAMADHAN,SULASTRI,PUSPITA,ASTUTI,MULYANI,SUTRISNO,PURNOMO,WAHYUNI,SETIAWAN";

/** Builds the indexes of a table, other than its keys, after `fill`. */
async function filledBare(client: PoolClient, table: string, fill: () => Promise<unknown>): Promise<void> {
  const { rows } = await client.query<{ name: string; text: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as text from pg_index i
     where i.indrelid = $1::regclass and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    [table],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await fill();
  for (const { text } of rows) await client.query(text);
}

/** So many families, and of them so many with a case that lives. */
export async function prepareCases(families: number, live: number): Promise<void> {
  await inBulk(worker, seedReference);
  await inBulk(worker, async (client) => {
    await client.query("set local maintenance_work_mem = '1GB'; set local work_mem = '256MB'");
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, case_batches, case_batch_rows, realisations, case_counts, users cascade",
    );
    await client.query(
      `insert into users (id, email, name, role, password_hash) overriding system value
       values (1, 'uji@salur.test', 'Uji', 'dinsos-provinsi', '')`,
    );
    await filledBare(client, "kpm", () => addFamilies(client, families));
    await addDisbursements(client);
    // Numbers of cases are counted once at the end, as after a restore.
    await client.query("alter table cases disable trigger user");
    await filledBare(client, "cases", () => addCases(client, families, live));
    await client.query("alter table cases enable trigger user");
    await recountTallies(client);
    await filledBare(client, "case_events", () =>
      client.query(
        `insert into case_events (case_id, at, actor_name, verb, to_state) select id, opened_at, 'Salur', 'open', 'open' from cases`,
      ),
    );
    const { rows } = await client.query<{ period: number; province: string }>(
      `select p.id::int as period, r.code as province from periods p, regions r where p.code = '${PERIOD}' and r.level = 1`,
    );
    await client.query("analyze cases; analyze disbursements");
    for (const { period, province } of rows) await recount(readerOn(client), period, province, { many: true });
  });
  for (const table of ["kpm", "disbursements", "cases", "case_events", "case_counts", "case_tallies", "realisations"])
    await ownerPool().query(`vacuum analyze ${table}`);
  await ownerPool().query("checkpoint");
}

const addFamilies = (client: PoolClient, families: number) =>
  client.query(
    `insert into kpm (id, regency_code, region_code, nik, name, bank_code, nik_matched, intake_id, row_no)
     select n, left(code, 4), code, 9900000000000000 + n,
       f[1 + n * 7 % cardinality(f)] || ' ' || s[1 + n * 13 / 3 % cardinality(s)] || ' ' || t[1 + n * 17 / 7 % cardinality(t)],
       b[1 + left(code, 4)::int % 4], true, 0, n
     from (select code, row_number() over (order by code) as v, count(*) over () as villages from regions where level = 4) r,
       (select string_to_array($2, ',') as f, string_to_array($3, ',') as s, string_to_array($4, ',') as t,
          '{BNI,BRI,MANDIRI,BTN}'::text[] as b) parts,
       generate_series($1::bigint * (v - 1) / villages + 1, $1::bigint * v / villages) n`,
    [families, FIRST, SECOND, THIRD],
  );

async function addDisbursements(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ id: number }>("select id::int from periods where code = $1", [PERIOD]);
  const period = rows[0]?.id ?? 0;
  await client.query(`drop table if exists disbursements_p${period}`);
  await client.query("select new_period_partition($1::smallint)", [period]);
  await client.query(
    `insert into disbursements_p${period} (period_id, kpm_id, regency_code, region_code, bank_code, listed, ordered_rp, credited_rp, transacted_rp, as_of)
     select ${period}, id, regency_code, region_code, bank_code, true, 600000,
       case when id % 10 = 0 then 0 else 600000 end, case when id % 5 = 0 then 0 else 600000 end, '2026-11-20' from kpm`,
  );
  await client.query("select attach_period_partition($1::smallint)", [period]);
}

/** Every fifth family; the types follow each other with unequal shares, opened by a dozen files within half a year. */
async function addCases(client: PoolClient, families: number, live: number): Promise<void> {
  const types = Object.entries(CASE_TYPES)
    .filter(([type]) => type !== "KUOTA_BELUM_TERPENUHI")
    .map(([type, { step, owner }], n) => ({ n, type, step, owner }));
  await client.query(
    `insert into cases (type, step, period_id, kpm_id, regency_code, region_code, bank_code, state, owner, waiting_for,
       assignee_id, assignee_name, amount_rp, opened_at, due_from, due_on, closed_at, closed_reason, intake_id)
     select t.type, t.step, p.id, k.id, k.regency_code, k.region_code, k.bank_code, s.state, t.owner,
       case when s.state = 'waiting' then 'bank' end,
       case when s.state not in ('open', 'closed') then 1 end, case when s.state not in ('open', 'closed') then 'Uji' end,
       600000, s.opened, s.opened::date, s.opened::date + 30,
       case when s.state = 'closed' then s.opened + x.age / 2 * interval '1 day' end, case when s.state = 'closed' then 'data' end, 0
     from kpm k
     join periods p on p.code = '${PERIOD}'
     cross join lateral (select k.id / $2 as m, k.id % $2 as rest, k.id / $2 % 12 * 15 + k.regency_code::int % 9 as age) x
     join jsonb_to_recordset($1::jsonb) as t (n int, type text, step text, owner text) on t.n = m % 19 * (m / 19 % 4) / 3
     cross join lateral (select '${TODAY}'::timestamptz - age * interval '1 day' as opened,
       case when rest <> 0 then 'closed' when m % 100 < 88 then 'open' when m % 100 < 95 then 'taken' when m % 100 < 98 then 'waiting'
         else 'verified' end as state) s
     where rest = 0 or (rest = 1 and m % 5 = 0)`,
    [JSON.stringify(types), Math.round(families / live)],
  );
}
