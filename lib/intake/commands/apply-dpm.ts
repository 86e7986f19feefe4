import type { PoolClient } from "pg";
import { type Applied, count, type Place, refuseRows } from "./apply";
import { tally, twice } from "./apply-totals";

/** DPM: families of a kab/kota and the period in which they are listed. What the file does not say stays as it is. */
export async function applyDpm(client: PoolClient, place: Place): Promise<Applied> {
  await client.query(
    `create temp table rows on commit drop as select *, null::text collate "C" as village_code from ${place.table}`,
  );
  let refused = await refuseRows(client, place, {
    column: "Kode wilayah",
    reason: "kode-wilayah",
    from: "where not exists (select 1 from regions where code = left(s.region, 4) and level = 2)",
    message: "'Kab/kota ' || left(s.region, 4) || ' tidak ada dalam daftar Kemendagri; periksa kodenya.'",
  });
  refused += await refuseRows(client, place, twice("s.nik"));
  const warned = await placeFamilies(client, place);
  await client.query("analyze rows");
  const states = await compare(client, place);
  await mergeFamilies(client, place);
  await mergeCards(client, place);
  await list(client, place);
  const { rows: touched } = await client.query<{ prefix: string }>("select distinct regency as prefix from compared");
  return {
    ...states,
    refused,
    warned,
    touched: touched.map(({ prefix }) => ({ periodId: place.periodId ?? 0, prefix })),
  };
}

/** The desa of each family: by code, else by the names of kecamatan and desa, else what is known padded with zeros. */
async function placeFamilies(client: PoolClient, place: Place): Promise<number> {
  await client.query(
    "update rows s set village_code = s.region where length(s.region) = 10 and exists (select 1 from regions where code = s.region)",
  );
  await client.query(
    `update rows s set village_code = coalesce(v.code, rpad(d.code, 10, '0'))
     from regions d left join regions v on v.level = 4 and v.parent_code = d.code
     where s.village_code is null and d.level = 3 and d.parent_code = left(s.region, 4)
       and (d.code = left(s.region, 6) or upper(d.name) = s.district)
       and (v.code is null or upper(v.name) = s.village)`,
  );
  await client.query(
    `update rows s set village_code = rpad(case when exists (select 1 from regions where code = left(s.region, 6) and length(s.region) >= 6)
       then left(s.region, 6) else left(s.region, 4) end, 10, '0') where village_code is null`,
  );
  const { rowCount } = await client.query(
    `insert into intake_remarks (intake_id, row_no, seq, severity, column_label, reason, message)
     select $1, row_no, 80, 'warning', 'Desa/kelurahan', 'desa-tidak-dikenal', 'Desa tidak dikenali; keluarga dicatat pada "Desa belum diketahui".'
     from rows where village_code like '%0000' on conflict do nothing`,
    [place.id],
  );
  return rowCount ?? 0;
}

async function compare(client: PoolClient, place: Place) {
  await client.query(
    `create temp table compared on commit drop as
     select s.*, k.id as kpm_id, left(s.village_code, 4) as regency, coalesce(nullif(s.bank, ''), nullif(k.bank_code, ''), a.bank_code, '') as bank_code,
       case when k.id is null then 'added'
         when (k.region_code, k.name, k.no_kk, k.dtks_id, k.address, k.birth_on, k.nik_matched, k.pkh, k.bank_code) is distinct from
           (s.village_code, s.name, coalesce(s.no_kk, k.no_kk), coalesce(s.dtks_id, k.dtks_id), coalesce(nullif(s.address, ''), k.address),
            coalesce(s.birth_on, k.birth_on), coalesce(s.nik_matched, k.nik_matched), coalesce(s.pkh, k.pkh),
            coalesce(nullif(s.bank, ''), nullif(k.bank_code, ''), a.bank_code, ''))
           or d.kpm_id is null or not d.listed
           or (s.card_no is not null and c.card_no is distinct from s.card_no)
           or (s.account_no is not null and c.account_no is distinct from s.account_no) then 'changed'
         else 'unchanged' end as state
     from rows s
     left join kpm k on k.nik = s.nik and k.regency_code = left(s.village_code, 4)
     left join lateral (select bank_code from bank_assignments b where b.regency_code = left(s.village_code, 4) and b.period_id = $1
       order by bank_code limit 1) a on true
     left join disbursements d on d.period_id = $1 and d.kpm_id = k.id
     left join cards c on c.kpm_id = k.id and c.bank_code = coalesce(nullif(s.bank, ''), nullif(k.bank_code, ''), a.bank_code, '')`,
    [place.periodId],
  );
  const { rows } = await client.query<{ state: string; n: number }>(
    "select state, count(*)::int as n from compared group by state",
  );
  return tally(rows);
}

async function mergeFamilies(client: PoolClient, place: Place): Promise<void> {
  await client.query(
    `update kpm k set region_code = s.village_code, name = s.name, no_kk = coalesce(s.no_kk, k.no_kk), dtks_id = coalesce(s.dtks_id, k.dtks_id),
       address = coalesce(nullif(s.address, ''), k.address), birth_on = coalesce(s.birth_on, k.birth_on),
       nik_matched = coalesce(s.nik_matched, k.nik_matched), pkh = coalesce(s.pkh, k.pkh), bank_code = s.bank_code, intake_id = $1, row_no = s.row_no
     from compared s where s.state = 'changed' and k.id = s.kpm_id`,
    [place.id],
  );
  // A family that moved inside the kab/kota takes all its periods and cards along, so that every total stays in one place.
  await client.query(
    `update disbursements d set region_code = s.village_code from compared s
     where s.state = 'changed' and d.kpm_id = s.kpm_id and d.region_code <> s.village_code and d.period_id = $1`,
    [place.periodId],
  );
  await client.query(
    `with added as (
       insert into kpm (regency_code, region_code, nik, no_kk, dtks_id, name, address, birth_on, bank_code, nik_matched, pkh, intake_id, row_no)
       select regency, village_code, nik, no_kk, dtks_id, name, address, birth_on, bank_code, nik_matched, pkh, $1, row_no
       from compared where state = 'added' returning id, nik)
     update compared s set kpm_id = a.id from added a where a.nik = s.nik`,
    [place.id],
  );
}

async function mergeCards(client: PoolClient, place: Place): Promise<void> {
  await client.query(
    `insert into cards as c (kpm_id, bank_code, regency_code, region_code, card_no, account_no, intake_id, row_no)
     select kpm_id, bank_code, regency, village_code, card_no, account_no, $1, row_no from compared
     where state <> 'unchanged' and bank_code <> '' and (card_no is not null or account_no is not null)
     on conflict (kpm_id, bank_code) do update set region_code = excluded.region_code, card_no = coalesce(excluded.card_no, c.card_no),
       account_no = coalesce(excluded.account_no, c.account_no), intake_id = excluded.intake_id, row_no = excluded.row_no`,
    [place.id],
  );
}

/** Marks the families as listed in the period; the ones of an earlier file that are missing here are named, not dropped. */
async function list(client: PoolClient, place: Place): Promise<void> {
  const missing = await count(
    client,
    `select count(*)::int as n from disbursements d where d.period_id = $1 and d.listed
       and d.regency_code in (select regency from compared) and not exists (select 1 from compared s where s.kpm_id = d.kpm_id)`,
    [place.periodId],
  );
  await client.query(
    `insert into disbursements as d (period_id, kpm_id, regency_code, region_code, bank_code, listed, as_of, dpm_intake_id, dpm_row_no)
     select $2, kpm_id, regency, village_code, bank_code, true, $3::date, $1, row_no from compared where state <> 'unchanged'
     on conflict (period_id, kpm_id) do update set listed = true, region_code = excluded.region_code, bank_code = excluded.bank_code,
       dpm_intake_id = excluded.dpm_intake_id, dpm_row_no = excluded.dpm_row_no, as_of = greatest(d.as_of, excluded.as_of)`,
    [place.id, place.periodId, place.asOf],
  );
  if (missing > 0) {
    await client.query(
      "update intakes set message = rp($2) || ' keluarga dari DPM sebelumnya tidak ada di berkas ini; mereka tetap terdaftar.' where id = $1",
      [place.id, missing],
    );
  }
}
