// npm run bench -- reconciliation [--rows 1000000] [--runs 3]: order and bank report of a kab/kota are compared: matched, six
// differences, cases, totals stored, roll-ups counted; alternating with a bare full outer join of the same two lists.
import { systemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { disconnect, ownerPool } from "@/lib/platform/database/db";
import { reconcile } from "@/lib/reconciliation/commands/reconcile";
import { seedReference } from "@/prisma/seed/reference/index";

const REGENCY = "5103";
const actor = systemActor("uji kecepatan");
const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
// As the worker has them (lib/reconciliation/jobs.ts).
const SETTINGS = "set local work_mem = '128MB'; set local max_parallel_workers_per_gather = 3";
const rows = option("rows", 1_000_000);
const runs = option("runs", 3);
const seconds = (began: number) => (performance.now() - began) / 1_000;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const rounded = (value: number) => Math.round(value * 100) / 100;

/** Families with an order and a report: of a hundred, one has another amount, one is missing, one came without an order, one
 * was returned, one is contradicted by the field; and one row of the bank in a hundred names nobody or somebody twice. */
async function prepare(): Promise<number> {
  return inBulk(actor, async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, reconciliations, unmatched_rows, intakes cascade",
    );
    await client.query("drop table if exists orders, reports");
    const { rows: periods } = await client.query<{ id: number }>(
      "select id from periods where code = 'sembako-2026-10-3'",
    );
    const period = periods[0]?.id ?? 0;
    await client.query("select open_period($1::smallint)", [period]);
    await client.query(
      `insert into intakes (id, kind, state, region_code, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by_name)
       overriding system value values (1, 'bank-report', 'done', $1, 'uji', '', 0, 'uji', '2026-11-20', 'Uji')`,
      [REGENCY],
    );
    await client.query(
      `insert into kpm (id, regency_code, region_code, nik, name, bank_code, intake_id, row_no)
       select n, $1, v.codes[1 + n % array_length(v.codes, 1)], 9900000000000000 + n, 'KELUARGA UJI ' || n, 'BNI', 1, n
       from generate_series(1, $2::int) n
       cross join (select array_agg(code order by code) as codes from regions where level = 4 and code ^@ $1) v`,
      [REGENCY, rows],
    );
    await client.query(
      `insert into disbursements (period_id, kpm_id, regency_code, region_code, bank_code, listed, ordered_rp, order_key,
         order_intake_id, credited_rp, transacted_rp, balance_rp, status, bank_intake_id, bank_key, returned_rp, field_status, as_of, dpm_intake_id)
       select $1, k.id, k.regency_code, k.region_code, 'BNI', true,
         case when m <> 3 then 600000 end, case when m <> 3 then 'nik' end, case when m <> 3 then 1 end,
         case when m = 1 then 400000 when m <> 2 then 600000 end, case when m > 10 then 600000 when m <> 2 then 0 end,
         case when m > 10 or m = 4 then 0 when m = 1 then 400000 when m <> 2 then 600000 end, case when m <> 2 then 'sukses' else '' end,
         case when m <> 2 then 1 end, case when m <> 2 then 'nik' end, case when m = 4 then 600000 end,
         case when m = 50 then 'saldo-kosong' end, '2026-11-20', 1
       from kpm k cross join lateral (select k.id % 100 as m) x order by k.id`,
      [period],
    );
    await client.query(
      `insert into unmatched_rows (intake_id, row_no, source, period_id, regency_code, bank_code, nik, amount_rp, transacted_rp,
         balance_rp, reason, kpm_id)
       select 1, n, 'bank', $1, $2, 'BNI', 9800000000000000 + n, 600000, 0, 600000, case when n % 2 = 0 then 'unknown' else 'double' end,
         case when n % 2 = 1 then n end from generate_series(1, $3::int / 100) n`,
      [period, REGENCY, rows],
    );
    // The same two lists as they are before any of the product's work: what a bare comparison would read.
    await client.query(
      `create unlogged table orders as select k.nik, d.ordered_rp from disbursements d join kpm k on k.id = d.kpm_id where d.ordered_rp is not null`,
    );
    await client.query(
      `create unlogged table reports as select k.nik, d.credited_rp, d.transacted_rp, d.balance_rp, d.status from disbursements d
       join kpm k on k.id = d.kpm_id where d.bank_intake_id is not null`,
    );
    return period;
  });
}

async function settle(): Promise<void> {
  const pool = ownerPool();
  await pool.query("truncate cases, case_events, realisations, case_counts, reconciliations cascade");
  for (const table of ["kpm", "disbursements", "orders", "reports"]) await pool.query(`vacuum analyze ${table}`);
  await pool.query("checkpoint");
}

/** A bare comparison: both lists side by side by NIK, and how many rows there are of each kind. */
async function bareJoin(): Promise<number> {
  const began = performance.now();
  await inBulk(actor, async (client) => {
    await client.query(SETTINGS);
    await client.query(
      `select count(*), count(*) filter (where o.nik is null), count(*) filter (where r.nik is null),
         count(*) filter (where o.ordered_rp <> r.credited_rp) from orders o full join reports r on r.nik = o.nik`,
    );
  });
  return seconds(began);
}

async function whole(periodId: number): Promise<number> {
  const began = performance.now();
  await inBulk(actor, async (client) => {
    await client.query(SETTINGS);
    await reconcile(client, { periodId, prefix: REGENCY, intakeId: "1" });
  });
  return seconds(began);
}

await inBulk(actor, seedReference);
const period = await prepare();
const bare: number[] = [];
const first: number[] = [];
const again: number[] = [];
for (let run = 0; run < runs; run++) {
  await settle();
  bare.push(await bareJoin());
  first.push(await whole(period));
  again.push(await whole(period));
}
const [join, all, second] = [median(bare), median(first), median(again)];
console.log(
  `${rows} x ${rows}: full join ${join.toFixed(2)} s, seluruh rekonsiliasi ${all.toFixed(2)} s (${(all / join).toFixed(1)}x), lagi ${second.toFixed(2)} s (${(second / join).toFixed(1)}x)`,
);
await disconnect();
console.log(
  JSON.stringify({
    bench: "reconciliation",
    rows,
    join_s: rounded(join),
    reconciliation_s: rounded(all),
    ratio: rounded(all / join),
    again_ratio: rounded(second / join),
  }),
);
