import type { PoolClient } from "pg";
import { type Applied, type Place, refuseRows } from "./apply";
import { tally, twice } from "./apply-totals";

// A family is found by NIK inside the file's kab/kota, then by card, then by account. Resolved rows are compared with what
// is stored before anything is written, so that the same content again writes nothing.

const FIGURES = [
  "bank_code",
  "ordered_rp",
  "credited_rp",
  "credited_on",
  "transacted_rp",
  "transacted_on",
  "balance_rp",
  "status",
  "status_text",
  "ewarong_id",
];

export async function applyBankReport(client: PoolClient, place: Place): Promise<Applied> {
  await resolve(client, place);
  let refused = await refuseRows(client, place, {
    column: "NIK",
    reason: "tidak-dalam-dpm",
    from: "where s.kpm_id is null",
    message: "'Keluarga ini tidak ada dalam DPM wilayah berkas; muat DPM-nya dahulu atau periksa nomornya.'",
  });
  refused += await refuseRows(client, place, twice("s.kpm_id"));
  refused += await refuseRows(client, place, {
    column: "Tanggal data",
    reason: "lebih-lama",
    from: `join disbursements d on d.period_id = ${Number(place.periodId)} and d.kpm_id = s.kpm_id
      where d.bank_intake_id is not null and d.as_of > '${place.asOf}'::date`,
    message:
      "'Laporan yang tersimpan lebih baru (' || to_char(d.as_of, 'DD-MM-YYYY') || '); periksa tanggal data berkas ini.'",
  });
  await addEWarongs(client);
  const states = await compare(client, place);
  await merge(client, place);
  const { rows: touched } = await client.query<{ prefix: string }>(
    "select distinct regency_code as prefix from compared where state <> 'unchanged'",
  );
  return {
    ...states,
    refused,
    warned: 0,
    touched: touched.map(({ prefix }) => ({ periodId: place.periodId ?? 0, prefix })),
  };
}

async function resolve(client: PoolClient, place: Place): Promise<void> {
  await client.query(
    `create temp table rows on commit drop as
     select s.*, k.id as kpm_id, k.regency_code, k.region_code, k.bank_code as family_bank, null::bigint as ewarong_id
     from ${place.table} s
     left join kpm k on k.nik = s.nik and k.regency_code >= $1 and k.regency_code < $1 || ':' and ($2 = '' or k.bank_code = $2)`,
    [place.regionCode, place.bankCode],
  );
  for (const key of ["card_no", "account_no"]) {
    await client.query(
      `update rows s set kpm_id = k.id, regency_code = k.regency_code, region_code = k.region_code, family_bank = k.bank_code
       from cards c join kpm k on k.id = c.kpm_id
       where s.kpm_id is null and s.nik is null and c.${key} = s.${key} and c.regency_code >= $1 and c.regency_code < $1 || ':'
         and ($2 = '' or c.bank_code = $2)`,
      [place.regionCode, place.bankCode],
    );
  }
  await client.query("analyze rows");
}

/** Agents named for the first time, placed where their first customer lives. */
async function addEWarongs(client: PoolClient): Promise<void> {
  await client.query(
    `insert into ewarongs (bank_code, code, regency_code, region_code, name)
     select coalesce(nullif(bank, ''), family_bank), ewarong, min(regency_code), min(region_code), coalesce(min(ewarong_name), 'E-Warong ' || ewarong)
     from rows where ewarong is not null group by 1, 2
     on conflict (bank_code, code) do nothing`,
  );
  await client.query(
    `update rows s set ewarong_id = e.id from ewarongs e
     where s.ewarong is not null and e.bank_code = coalesce(nullif(s.bank, ''), s.family_bank) and e.code = s.ewarong`,
  );
}

async function compare(client: PoolClient, place: Place) {
  await client.query(
    `create temp table compared on commit drop as
     with amount as (
       select p.months * (select monthly_rp from benefit_rates b where b.program_code = p.program_code and b.from_on <= p.starts_on
         order by from_on desc limit 1) as rp from periods p where p.id = $1
     ), told as (
       select s.row_no, s.kpm_id, s.regency_code, s.region_code, coalesce(nullif(s.bank, ''), s.family_bank) as bank_code,
         coalesce(s.ordered_rp, d.ordered_rp, amount.rp) as ordered_rp, coalesce(s.credited_rp, 0) as credited_rp, s.credited_on,
         coalesce(s.transacted_rp, 0) as transacted_rp, s.transacted_on,
         coalesce(s.balance_rp, greatest(coalesce(s.credited_rp, 0) - coalesce(s.transacted_rp, 0), 0)) as balance_rp,
         s.status, s.status_text, s.ewarong_id, d.kpm_id is null as fresh, d.bank_intake_id is null as first_report,
         (${FIGURES.map((f) => `d.${f}`)}) as stored
       from rows s cross join amount left join disbursements d on d.period_id = $1 and d.kpm_id = s.kpm_id
     )
     select *, case when first_report then 'added' when stored is distinct from row (${FIGURES}) then 'changed' else 'unchanged' end as state
     from told`,
    [place.periodId],
  );
  const { rows } = await client.query<{ state: string; n: number }>(
    "select state, count(*)::int as n from compared group by state",
  );
  return tally(rows);
}

async function merge(client: PoolClient, place: Place): Promise<void> {
  await client.query(
    `update disbursements d set ${FIGURES.map((f) => `${f} = s.${f}`)}, as_of = $3::date, bank_intake_id = $2, bank_row_no = s.row_no
     from compared s where d.period_id = $1 and d.kpm_id = s.kpm_id and s.state <> 'unchanged' and not s.fresh`,
    [place.periodId, place.id, place.asOf],
  );
  await client.query(
    `insert into disbursements (period_id, kpm_id, regency_code, region_code, ${FIGURES}, as_of, bank_intake_id, bank_row_no)
     select $1, kpm_id, regency_code, region_code, ${FIGURES}, $3::date, $2, row_no from compared where fresh`,
    [place.periodId, place.id, place.asOf],
  );
}
