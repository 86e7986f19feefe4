import "server-only";
import type { PoolClient } from "pg";
import { dropRefused, type KindSteps, type Place, refuseDoubles, refuseRows, type Step } from "./plan";

// Laporan bank by name: NIK inside the kab/kota names the family, else the card, else the account. The plan of a fresh
// period is a view (every row is an addition); otherwise a table of what differs (compare before you write).

const COLUMNS = `s.row_no, k.id as kpm_id, k.regency_code, k.region_code, coalesce(nullif(s.bank, ''), k.bank_code) as bank_code,
  s.ordered_rp, coalesce(s.credited_rp, 0) as credited_rp, s.credited_on,
  coalesce(s.transacted_rp, 0) as transacted_rp, s.transacted_on,
  coalesce(s.balance_rp, greatest(coalesce(s.credited_rp, 0) - coalesce(s.transacted_rp, 0), 0)) as balance_rp,
  s.ewarong, s.ewarong_name, s.status, s.status_text`;
const OF_BANK = "($2 = '' or k.bank_code in ('', $2))";

async function resolve(client: PoolClient, step: Step): Promise<void> {
  const { intake, staging } = step;
  const known = [intake.regionCode, intake.bankCode];
  // In the order of families, so that the same family twice stands side by side and the rows go into their indexes in order.
  const byNik = await client.query(
    `create unlogged table ${staging.resolved} with (autovacuum_enabled = off) as
     select ${COLUMNS}, first_value(s.row_no) over (partition by k.id order by s.row_no) as first_no
     from ${staging.rows} s join kpm k on k.nik = s.nik and k.regency_code = $1 where ${OF_BANK}`,
    known,
  );
  const total = await client.query<{ n: number }>(`select count(*)::int as n from ${staging.rows}`);
  let left = (total.rows[0]?.n ?? 0) - (byNik.rowCount ?? 0);
  let otherwise = 0;
  for (const key of ["card_no", "account_no"]) {
    if (left === 0) break;
    const { rowCount } = await client.query(
      `insert into ${staging.resolved} select distinct on (s.row_no) ${COLUMNS}, null::integer
       from ${staging.rows} s
       join cards c on c.${key} = s.${key} and c.regency_code = $1
       join kpm k on k.id = c.kpm_id
       where ${OF_BANK} and not exists (select 1 from ${staging.resolved} r where r.row_no = s.row_no)
       order by s.row_no, k.id`,
      known,
    );
    left -= rowCount ?? 0;
    otherwise += rowCount ?? 0;
  }
  if (left > 0) {
    await refuseRows(client, step, {
      seq: 101,
      column: "NIK",
      reason: "tidak-ada-dalam-dpm",
      select: `select row_no, 'Keluarga ini tidak ada dalam DPM kab/kota berkas ini; muat DPM-nya lebih dulu.' as message
        from ${staging.rows} s where not exists (select 1 from ${staging.resolved} r where r.row_no = s.row_no)`,
    });
  }
  const sideBySide = `select row_no, first_no from ${staging.resolved} where first_no <> row_no`;
  await refuseDoubles(client, step, { key: "kpm_id", column: "NIK", ...(otherwise === 0 && { doubles: sideBySide }) });
  await refuseOlder(client, step);
}

/** A report never overwrites a later one. */
async function refuseOlder(client: PoolClient, step: Step): Promise<void> {
  const { intake, staging } = step;
  const { rowCount: newer } = await client.query(
    "select 1 from realisations where period_id = $1 and region_code = $2 and as_of > $3 limit 1",
    [intake.periodId, intake.regionCode, intake.asOf],
  );
  if (newer === 0) return;
  const refused = await refuseRows(client, step, {
    seq: 103,
    column: "Tanggal data",
    reason: "laporan-lama",
    select: `select r.row_no, 'Laporan yang tersimpan lebih baru (' || to_char(d.as_of, 'DD-MM-YYYY')
        || '); periksa tanggal data berkas ini.' as message
      from ${staging.resolved} r join disbursements d on d.period_id = $1 and d.kpm_id = r.kpm_id
      where d.bank_intake_id is not null and d.as_of > $2`,
    values: [intake.periodId, intake.asOf],
  });
  if (refused > 0) await dropRefused(client, step, "laporan-lama");
}

/** What a family is due in the period when the file does not say: monthly rate x months. */
async function defaultOrder(client: PoolClient, periodId: number | null): Promise<number> {
  const { rows } = await client.query<{ rp: number }>(
    `select (b.monthly_rp * p.months)::int as rp from periods p
     join benefit_rates b on b.program_code = p.program_code and b.from_on <= p.starts_on
     where p.id = $1 order by b.from_on desc limit 1`,
    [periodId],
  );
  const rate = rows[0]?.rp;
  if (rate === undefined) throw new Error("a period without a benefit rate");
  return rate;
}

async function compare(client: PoolClient, { intake, staging }: Step): Promise<void> {
  const fresh = await client.query(
    `select 1 from disbursements where period_id = $1 and region_code >= $2 and region_code < $2 || ':' limit 1`,
    [intake.periodId, intake.regionCode],
  );
  const due = await defaultOrder(client, intake.periodId);
  if (fresh.rowCount === 0) {
    await client.query(
      `create view ${staging.changes} as select r.*, coalesce(r.ordered_rp, ${due}) as due_rp, 'added'::text as verdict,
         false as known from ${staging.resolved} r`,
    );
    return;
  }
  await client.query(
    `create unlogged table ${staging.changes} with (autovacuum_enabled = off) as
     select r.*, coalesce(r.ordered_rp, d.ordered_rp, ${due}) as due_rp,
       case when d.bank_intake_id is null then 'added' else 'changed' end as verdict, d.kpm_id is not null as known
     from ${staging.resolved} r
     left join disbursements d on d.period_id = $1 and d.kpm_id = r.kpm_id
     left join ewarongs w on w.bank_code = r.bank_code and w.code = r.ewarong
     where d.bank_intake_id is null or d.bank_code <> r.bank_code or d.status <> r.status or d.status_text <> r.status_text
       or d.ordered_rp is distinct from coalesce(r.ordered_rp, d.ordered_rp, ${due}) or d.credited_rp is distinct from r.credited_rp
       or d.credited_on is distinct from r.credited_on or d.transacted_rp is distinct from r.transacted_rp
       or d.transacted_on is distinct from r.transacted_on or d.balance_rp is distinct from r.balance_rp
       or d.ewarong_id is distinct from w.id or (r.ewarong is not null and w.id is null)`,
    [intake.periodId],
  );
}

async function apply(client: PoolClient, { intake, staging }: Step): Promise<void> {
  // A new agent stands in the kecamatan of the first family that used it, until a list of agents says more.
  await client.query(
    `insert into ewarongs (bank_code, code, regency_code, region_code, name)
     select bank_code, ewarong, min(regency_code), left(min(region_code), 6) || '0000', coalesce(min(ewarong_name), ewarong)
     from ${staging.changes} where ewarong is not null group by bank_code, ewarong
     on conflict (bank_code, code) do nothing`,
  );
  await client.query(
    `update disbursements d set bank_code = c.bank_code, ordered_rp = c.due_rp, credited_rp = c.credited_rp,
       credited_on = c.credited_on, transacted_rp = c.transacted_rp, transacted_on = c.transacted_on,
       balance_rp = c.balance_rp, status = c.status, status_text = c.status_text, ewarong_id = w.id, as_of = $2,
       bank_intake_id = $3, bank_row_no = c.row_no
     from ${staging.changes} c left join ewarongs w on w.bank_code = c.bank_code and w.code = c.ewarong
     where c.known and d.period_id = $1 and d.kpm_id = c.kpm_id`,
    [intake.periodId, intake.asOf, intake.id],
  );
  await client.query(
    `insert into disbursements (period_id, kpm_id, regency_code, region_code, bank_code, ordered_rp, credited_rp, credited_on,
       transacted_rp, transacted_on, balance_rp, status, status_text, ewarong_id, as_of, bank_intake_id, bank_row_no)
     select $1, c.kpm_id, c.regency_code, c.region_code, c.bank_code, c.due_rp, c.credited_rp, c.credited_on,
       c.transacted_rp, c.transacted_on, c.balance_rp, c.status, c.status_text, w.id, $2, $3, c.row_no
     from ${staging.changes} c left join ewarongs w on w.bank_code = c.bank_code and w.code = c.ewarong
     where not c.known`,
    [intake.periodId, intake.asOf, intake.id],
  );
}

async function places(_client: PoolClient, { intake }: Step): Promise<Place[]> {
  return intake.periodId === null ? [] : [{ periodId: intake.periodId, prefix: intake.regionCode }];
}

export const BANK_REPORT: KindSteps = { resolve, compare, apply, places };
