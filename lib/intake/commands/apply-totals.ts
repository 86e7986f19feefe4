import type { PoolClient } from "pg";
import { type Applied, type Place, refuseRows } from "./apply";

const unknownRegency = {
  column: "Kode kab/kota",
  reason: "kode-wilayah",
  from: "where not exists (select 1 from regions where code = s.regency)",
  message: "'Kode kab/kota ' || s.regency || ' tidak ada dalam daftar Kemendagri; periksa kodenya.'",
};

/** Kuota: one number a kab/kota, program and span of time. */
export async function applyQuota(client: PoolClient, place: Place): Promise<Applied> {
  await client.query(`create temp table rows on commit drop as select * from ${place.table}`);
  let refused = await refuseRows(client, place, unknownRegency);
  refused += await refuseRows(client, place, twice("s.regency, s.program, s.from_on, s.to_on"));
  const { rows } = await client.query<{ state: string; n: number }>(
    `with compared as (
       select s.*, case when q.regency_code is null then 'added'
         when (q.kpm, q.decree_no) is distinct from (s.kpm, s.decree) then 'changed' else 'unchanged' end as state
       from rows s left join quotas q on q.regency_code = s.regency and q.program_code = s.program and q.from_on = s.from_on and q.to_on = s.to_on
     ), merged as (
       insert into quotas select regency, program, from_on, to_on, kpm, decree, $2::date, $1, row_no from compared where state <> 'unchanged'
       on conflict (regency_code, program_code, from_on, to_on) do update set kpm = excluded.kpm, decree_no = excluded.decree_no,
         as_of = excluded.as_of, intake_id = excluded.intake_id, row_no = excluded.row_no)
     select state, count(*)::int as n from compared group by state`,
    [place.id, place.asOf],
  );
  const touched = await client.query<{ periodId: number; prefix: string }>(
    `select distinct p.id as "periodId", s.regency as prefix from rows s
     join periods p on p.program_code = s.program and p.starts_on between s.from_on and s.to_on
     where exists (select 1 from realisations r where r.period_id = p.id and r.region_code = s.regency)`,
  );
  return { ...tally(rows), refused, warned: 0, touched: touched.rows };
}

/** Rekap: the funnel of a kab/kota and period; a later file replaces an earlier one, an older one is refused. */
export async function applyRecap(client: PoolClient, place: Place): Promise<Applied> {
  await client.query(`create temp table rows on commit drop as select * from ${place.table}`);
  let refused = await refuseRows(client, place, unknownRegency);
  refused += await refuseRows(client, place, twice("s.regency, s.period_id"));
  refused += await refuseRows(client, place, {
    column: "Periode",
    reason: "lebih-lama",
    from: `join recaps r on r.period_id = s.period_id and r.regency_code = s.regency where r.as_of > '${place.asOf}'::date`,
    message:
      "'Rekap yang tersimpan lebih baru (' || to_char(r.as_of, 'DD-MM-YYYY') || '); periksa tanggal data berkas ini.'",
  });
  const figures = ["sp2d_kpm", "sp2d_rp", "credited_kpm", "credited_rp", "transacted_kpm", "transacted_rp"];
  const { rows } = await client.query<{ state: string; n: number }>(
    `with compared as (
       select s.*, case when r.regency_code is null then 'added'
         when (${figures.map((f) => `r.${f}`)}) is distinct from (${figures.map((f) => `s.${f}`)}) then 'changed' else 'unchanged' end as state
       from rows s left join recaps r on r.period_id = s.period_id and r.regency_code = s.regency
     ), merged as (
       insert into recaps (period_id, regency_code, ${figures}, as_of, intake_id, row_no)
       select period_id, regency, ${figures}, $2::date, $1, row_no from compared where state <> 'unchanged'
       on conflict (period_id, regency_code) do update set ${figures.map((f) => `${f} = excluded.${f}`)},
         as_of = excluded.as_of, intake_id = excluded.intake_id, row_no = excluded.row_no)
     select state, count(*)::int as n from compared group by state`,
    [place.id, place.asOf],
  );
  return { ...tally(rows), refused, warned: 0, touched: [] };
}

/** Later rows with the same key as an earlier row of the file. */
export function twice(key: string) {
  const bare = key.replaceAll("s.", "");
  const same = key
    .split(", ")
    .map((column) => `d.${column.slice(2)} = ${column}`)
    .join(" and ");
  return {
    column: "Baris",
    reason: "ganda-dalam-berkas",
    from: `join (select ${bare}, min(row_no) as first from rows group by ${bare} having count(*) > 1) d on ${same} where s.row_no > d.first`,
    message: "'Baris ini mengulang baris ' || d.first || '; yang dimuat baris pertama.'",
  };
}

export function tally(rows: { state: string; n: number }[]): { added: number; changed: number; unchanged: number } {
  const of = (state: string) => rows.find((row) => row.state === state)?.n ?? 0;
  return { added: of("added"), changed: of("changed"), unchanged: of("unchanged") };
}
