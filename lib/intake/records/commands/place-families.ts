import "server-only";
import type { PoolClient } from "pg";
import type { Step } from "@/lib/intake/plan/commands/plan";
import { placeByGroups } from "@/lib/intake/rows/commands/place-groups";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";

// Where a family lives: the desa's own code, else the names of kecamatan and desa, else what is known, padded. Names are
// compared without case, signs, spaces and the words before them ("KEC. KUTA UTARA" = "Kuta Utara"), then by their sound in
// old and new spelling; a name that still fits nothing, or two places, is named and not guessed.

const nameKey = (text: string): string =>
  `regexp_replace(regexp_replace(upper(${text}), '^(KECAMATAN|KEC|KELURAHAN|KEL|DESA|DS|DUSUN)[. /]+', ''), '[^A-Z0-9]', '', 'g')`;

/** Old spellings and doubled letters away: WERDHI BHUWANA = WERDI BUANA, TJANDI = CANDI, SOEKA = SUKA. */
const SOUNDS: readonly [pattern: string, sound: string][] = [
  ["OE", "U"],
  ["TJ", "C"],
  ["DJ", "J"],
  ["NJ", "NY"],
  ["SJ", "SY"],
  ["([BDGJKPT])H", "\\1"],
  ["V", "W"],
  ["UW([AEIO])", "U\\1"],
  ["IY([AEOU])", "I\\1"],
  ["(.)\\1+", "\\1"],
];
const soundKey = (key: string): string =>
  SOUNDS.reduce((sql, [pattern, sound]) => `regexp_replace(${sql}, '${pattern}', '${sound}', 'g')`, key);

/** Resolves every row to a desa, or to the padded code of the kecamatan or kab/kota with a warning. */
export async function placeFamilies(client: PoolClient, step: Step, who = "keluarga"): Promise<void> {
  const { intake, staging } = step;
  await placeByGroups(client, step);
  await client.query(
    `create unlogged table ${staging.resolved} with (autovacuum_enabled = off) as
     with spellings as (
       select district, village, ${nameKey("district")} as district_key, ${nameKey("village")} as village_key
       from (select distinct district, village from ${staging.rows} where length(region) < 10 and (district <> '' or village <> '')) x
     ), heard as (
       select *, ${soundKey("district_key")} as district_sound, ${soundKey("village_key")} as village_sound from spellings
     ), districts as (
       select *, ${soundKey("key")} as sound from (
         select code, ${nameKey("name")} as key from regions where level = 3 and code >= $1 and code < $1 || ':') x
     ), villages as (
       select *, ${soundKey("key")} as sound from (
         select v.code, d.key as district_key, d.sound as district_sound, ${nameKey("v.name")} as key
         from regions v join districts d on d.code = left(v.code, 6) where v.level = 4 and v.code >= $1 and v.code < $1 || ':') x
     ), named as (
       select s.district, s.village, min(v.code) as village_code
       from heard s join villages v on v.key = s.village_key and s.village_key <> ''
         and (v.district_key = s.district_key or s.district_key = '')
       group by 1, 2 having count(*) = 1
     ), alike as (
       select s.district, s.village, min(v.code) as village_code
       from heard s join villages v on v.sound = s.village_sound and s.village_key <> ''
         and (v.district_sound = s.district_sound or s.district_key = '')
       group by 1, 2 having count(*) = 1
     ), found as (
       select s.district, s.village, coalesce(n.village_code, a.village_code) as village_code,
         n.village_code is null and a.village_code is not null as alike,
         (select min(d.code) from districts d where s.district_key <> '' and d.sound = s.district_sound having count(*) = 1) as district_code
       from heard s left join named n using (district, village) left join alike a using (district, village)
     )
     select s.*, coalesce(own.code, n.village_code, rpad(coalesce(kec.code, n.district_code, $1), 10, '0')) collate "C" as region_code,
       own.code is not null or n.village_code is not null as placed, own.code is null and coalesce(n.alike, false) as alike
     from ${staging.rows} s
     left join regions own on own.code = s.region and own.level = 4
     left join regions kec on kec.code = left(s.region, 6) and kec.level = 3
     left join found n on n.district = s.district and n.village = s.village and length(s.region) < 10`,
    [intake.regionCode],
  );
  await client.query(
    `insert into ${staging.remarks} select row_no, ${REMARK_SEQ.unknownVillage}, 'warning', 'Kode wilayah', 'desa-tidak-dikenal',
       case when village = '' and district = '' then 'Desa tidak dikenal' else 'Desa "' || ${SPELLING} || '" tidak dikenal' end
         || '; ${who} dicatat pada desa yang belum diketahui. Lengkapi kode desanya.'
     from ${staging.resolved} where not placed`,
  );
  await client.query(
    `insert into ${staging.remarks} select r.row_no, ${REMARK_SEQ.alikeVillage}, 'warning', 'Desa/kelurahan', 'desa-mirip',
       'Desa "' || ${SPELLING} || '" dibaca sebagai ' || v.name || '; periksa ejaannya.'
     from ${staging.resolved} r join regions v on v.code = r.region_code where r.alike`,
  );
}

/** Desa and kecamatan as the file writes them, so far as a sentence may repeat them. */
const SPELLING = `regexp_replace(left(concat_ws(', ', nullif(replace(village, '"', ''), ''), nullif(replace(district, '"', ''), '')), 60),
  '\\d{6,}', '…', 'g')`;
