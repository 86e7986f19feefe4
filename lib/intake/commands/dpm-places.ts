import "server-only";
import type { PoolClient } from "pg";
import type { Step } from "./plan";

// Where a family lives: the desa's own code, else the names of kecamatan and desa, else what is known, padded. Names are
// compared without case, signs, spaces and the words before them ("KEC. KUTA UTARA" = "Kuta Utara").

const nameKey = (text: string): string =>
  `regexp_replace(regexp_replace(upper(${text}), '^(KECAMATAN|KEC|KELURAHAN|KEL|DESA|DS)[. ]+', ''), '[^A-Z0-9]', '', 'g')`;

/** Resolves every row to a desa, or to the padded code of the kecamatan or kab/kota with a warning. */
export async function placeFamilies(client: PoolClient, { intake, staging }: Step, who = "keluarga"): Promise<void> {
  await client.query(
    `create unlogged table ${staging.resolved} with (autovacuum_enabled = off) as
     with spellings as (
       select district, village, ${nameKey("district")} as district_key, ${nameKey("village")} as village_key
       from (select distinct district, village from ${staging.rows} where length(region) < 10 and (district <> '' or village <> '')) x
     ), districts as (
       select code, ${nameKey("name")} as key from regions where level = 3 and code >= $1 and code < $1 || ':'
     ), villages as (
       select v.code, d.key as district_key, ${nameKey("v.name")} as key, count(*) over (partition by ${nameKey("v.name")}) as namesakes
       from regions v join districts d on d.code = left(v.code, 6) where v.level = 4 and v.code >= $1 and v.code < $1 || ':'
     ), named as (
       select s.district, s.village, min(v.code) as village_code, min(d.code) as district_code
       from spellings s
       left join districts d on d.key = s.district_key and s.district_key <> ''
       left join villages v on v.key = s.village_key and s.village_key <> ''
         and (v.district_key = s.district_key or (s.district_key = '' and v.namesakes = 1))
       group by 1, 2
     )
     select s.*, coalesce(own.code, n.village_code, rpad(coalesce(kec.code, n.district_code, $1), 10, '0')) collate "C" as region_code,
       own.code is not null or n.village_code is not null as placed
     from ${staging.rows} s
     left join regions own on own.code = s.region and own.level = 4
     left join regions kec on kec.code = left(s.region, 6) and kec.level = 3
     left join named n on n.district = s.district and n.village = s.village and length(s.region) < 10`,
    [intake.regionCode],
  );
  await client.query(
    `insert into ${staging.remarks} select row_no, 102, 'warning', 'Kode wilayah', 'desa-tidak-dikenal',
       'Desa tidak dikenal; ${who} dicatat pada "Desa belum diketahui". Lengkapi kode desanya.'
     from ${staging.resolved} where not placed`,
  );
}
