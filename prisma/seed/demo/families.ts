import type { PoolClient } from "pg";
import { namesOf } from "@/prisma/seed/names";
import { BY_NAME_PROVINCES, bankOf, between, isByName, ratesOf } from "./calibration";
import { type DemoFiles, dataDateOf } from "./intakes";
import type { DemoPeriod } from "./totals";

// Families, cards and disbursements are made by the server from counters and hashes: nothing random, nothing real.
// NIK = 99 + kab/kota + birth date (women: day + 40) + serial; KKS = 0000 + ...; both impossible.

/** One kpm and one card a family, spread over the real desa of each kab/kota. */
export async function seedFamilies(
  client: PoolClient,
  quotas: Map<string, number>,
  files: readonly DemoFiles[],
): Promise<void> {
  const own = [...quotas].filter(([code]) => isByName(code));
  await client.query(
    `create temp table demo_regency (code text collate "C" primary key, families int, bank text, intake bigint) on commit drop`,
  );
  await client.query("insert into demo_regency select * from unnest($1::text[], $2::int[], $3::text[], $4::bigint[])", [
    own.map(([code]) => code),
    own.map(([code, quota]) => Math.round(quota * Math.min(1, between(0.95, 1.02, `dpm ${code}`)))),
    own.map(([code]) => bankOf(code)),
    own.map(([code]) => files.find(({ regency }) => regency === code)?.dpm ?? "0"),
  ]);
  await client.query(`
    create temp table demo_village on commit drop as
    with weighted as (
      select r.code as regency, v.code as village, r.families, r.bank, r.intake,
        sum(1 + abs(hashtext(v.code)) % 7) over (partition by r.code order by v.code)::float8 as upto,
        sum(1 + abs(hashtext(v.code)) % 7) over (partition by r.code)::float8 as whole
      from demo_regency r join regions v on v.level = 4 and v.code >= r.code and v.code < r.code || ':'
    )
    select regency, village, bank, intake,
      coalesce(lag(round(families * upto / whole)) over (partition by regency order by village), 0)::int + 1 as first_n,
      round(families * upto / whole)::int as last_n
    from weighted`);
  await client.query("drop index kpm_by_nik, kpm_by_region, kpm_by_regency");
  await client.query(
    `insert into kpm (regency_code, region_code, nik, no_kk, dtks_id, name, address, birth_on, bank_code, nik_matched, pkh, intake_id, row_no)
     select v.regency, v.village,
       (990000 + v.regency::int)::bigint * 10000000000 + ((1 + n % 28) + case when n % 10 < 8 then 40 else 0 end)::bigint * 100000000
         + (1 + n / 28 % 12)::bigint * 1000000 + (50 + n / 336 % 50)::bigint * 10000 + 1 + (n / 16800 + n % 16800 * 7) % 9999,
       (990000 + v.regency::int)::bigint * 10000000000 + n, 'DTKS' || v.regency || lpad(n::text, 8, '0'),
       ($1::text[])[1 + (left(v.regency, 2)::int - 51) * 10 + n % 10] || ' ' ||
         ($2::text[])[1 + (left(v.regency, 2)::int - 51) * 20 + case when n % 10 < 8 then h / 10 % 16 else 16 + h / 10 % 4 end], 'BR. ' || (1 + n % 12),
       make_date(1950 + n / 336 % 50, 1 + n / 28 % 12, 1 + n % 28), v.bank, h % 1000 >= 18, h % 3 = 0, v.intake, n + 1
     from demo_village v cross join lateral generate_series(v.first_n, v.last_n) n
     cross join lateral (select abs(hashint8(n + v.regency::int * 1000003::bigint)) as h) x`,
    [
      BY_NAME_PROVINCES.flatMap((province) => namesOf(province).first),
      BY_NAME_PROVINCES.flatMap((province) => namesOf(province).last),
    ],
  );
  await client.query("create unique index kpm_by_nik on kpm (nik, regency_code)");
  await client.query("create index kpm_by_region on kpm (region_code, id)");
  await client.query("create index kpm_by_regency on kpm (regency_code, id)");
  await client.query("drop index cards_by_card, cards_by_account");
  await client.query(
    `insert into cards select id, bank_code, regency_code, region_code, regency_code::bigint * 100000000 + row_no,
       lpad(regency_code || lpad(row_no::text, 8, '0'), case bank_code when 'BRI' then 15 when 'BTN' then 16 when 'MANDIRI' then 13 else 12 end, '0'),
       date '2025-01-15' + (row_no % 90), intake_id, row_no from kpm`,
  );
  await client.query("create index cards_by_card on cards (card_no) where card_no is not null");
  await client.query("create index cards_by_account on cards (account_no) where account_no is not null");
  await client.query("analyze kpm, cards");
}

/** Agents of each kecamatan: about 170 to 460 families each, as in the regions whose number is public. */
export async function seedEWarongs(client: PoolClient): Promise<void> {
  await client.query(
    `insert into ewarongs (bank_code, code, regency_code, region_code, name)
     select bank, 'EW' || district || repeat('0', 3 - length(n::text)) || n, left(district, 4), village, 'E-WARONG ' || upper(name) || ' ' || n
     from (
       select left(v.village, 6) as district, min(v.village) as village, min(v.bank) as bank, min(d.name) as name,
         sum(v.last_n - v.first_n + 1)::int as families
       from demo_village v join regions d on d.code = left(v.village, 6) group by 1
     ) k cross join lateral generate_series(1, ceil(families / (260 + abs(hashtext(district)) % 201)::float8)::int) n
     order by district, n`,
  );
}

/** One row a family for a period: ordered, credited, transacted by the rates of its kab/kota. */
export async function seedDisbursements(
  client: PoolClient,
  period: DemoPeriod,
  files: readonly DemoFiles[],
  table: string,
): Promise<void> {
  const rates = files.map(({ regency }) => ratesOf(regency, period));
  await client.query(
    `insert into ${table} (period_id, kpm_id, regency_code, region_code, bank_code, listed, ordered_rp, credited_rp, credited_on,
       transacted_rp, transacted_on, balance_rp, status, status_text, ewarong_id, as_of, dpm_intake_id, dpm_row_no, bank_intake_id, bank_row_no)
     select $1::int, k.id, k.regency_code, k.region_code, k.bank_code, true, ordered, credited, case when credited > 0 then on_day end,
       spent, case when spent > 0 then least(on_day + 3 + (h & 15)::int, $7::date) end, case when credited > 0 then credited - spent end,
       s.status, coalesce(t.said, ''), case when spent > 0 then e.first_id + (h & 1023) % e.agents end, $7::date, r.dpm, k.row_no,
       case when ordered is not null then r.report end, case when ordered is not null then k.row_no end
     from kpm k
     join unnest($2::text[], $3::float8[], $4::float8[], $5::float8[], $9::bigint[], $10::bigint[]) as r(code, o, c, x, dpm, report)
       on r.code = k.regency_code
     join (select left(region_code, 6) as district, min(id) as first_id, count(*) as agents from ewarongs group by 1) e
       on e.district = left(k.region_code, 6)
     cross join lateral (select hashint8extended(k.id, $1::int) as h) a
     cross join lateral (select (h & 65535) / 65536.0::float8 as u1, ((h >> 16) & 65535) / 65536.0::float8 as u2,
       ((h >> 32) & 65535) / 65536.0::float8 as u3, ((h >> 48) & 32767) / 32768.0::float8 as u4) b
     cross join lateral (select case when k.nik_matched and u1 < r.o + 0.018 then $6::int end as ordered,
       $8::date + (u3 * 24)::int as on_day) f
     cross join lateral (select case when ordered is not null then case when u2 < r.c then ordered else 0 end end as credited) g
     cross join lateral (select case when credited > 0 then case when u4 >= r.x then 0 when u4 < r.x * 0.12 then credited / 2 else credited end end as spent) i
     cross join lateral (select case
         when ordered is null then '' when spent > 0 then 'sukses'
         when credited > 0 then case when u3 < 0.12 then 'tidak-transaksi' else 'sukses' end
         when u3 < 0.22 then 'gagal-topup' when u3 < 0.48 then 'saldo-nol' when u3 < 0.62 then 'kks-tidak-terdistribusi'
         when u3 < 0.70 then 'tidak-ditemukan' else '' end as status) s
     left join (values ('sukses', 'SUKSES SALUR'), ('gagal-topup', 'GAGAL TOP UP'), ('saldo-nol', 'SALDO NOL'),
       ('kks-tidak-terdistribusi', 'KKS TIDAK TERDISTRIBUSI'), ('tidak-ditemukan', 'KPM TIDAK DITEMUKAN'),
       ('tidak-transaksi', 'TIDAK TRANSAKSI')) as t(status, said) on t.status = s.status`,
    [
      period.id,
      files.map(({ regency }) => regency),
      rates.map((r) => r.ordered),
      rates.map((r) => r.credited),
      rates.map((r) => r.transacted),
      period.entitled,
      dataDateOf(period),
      period.running ? "2026-10-12" : period.starts,
      files.map(({ dpm }) => dpm),
      files.map(({ bankReport }) => bankReport),
    ],
  );
}
