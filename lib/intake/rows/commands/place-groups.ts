import "server-only";
import type { PoolClient } from "pg";
import { placeFinder } from "@/lib/intake/cells/rules/places";
import type { Step } from "@/lib/intake/plan/commands/plan";
import { GROUP, LEVEL_LABELS, type Mark, type PlaceGroup, placesBelow } from "@/lib/intake/rows/rules/place-groups";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";
import { SHEET_ROWS } from "@/lib/values/row-number";

// Rows without a place of their own take that of the row above them. Done once the whole file is staged: however many
// threads read it, each row is in the same group.

/** Gives the rows below a group its kecamatan and desa, and refuses those below another kab/kota. */
export async function placeByGroups(client: PoolClient, step: Step): Promise<void> {
  const { rows: staged, remarks } = step.staging;
  const own = await marksOf(client, remarks);
  const marks = [...own, ...(step.titles ?? [])].sort((one, other) => one.row - other.row);
  if (!marks.some(({ place }) => place !== null)) return;
  const isOther = await otherRegency(client, step);
  const spans = placesBelow(marks).map(({ from, place }) => ({ from, ...place, other: isOther(place.regency) }));
  const hasOthers = spans.some(({ other }) => other);
  if (!hasOthers && !(await lacksPlaces(client, staged))) return;
  const below = `(select row_no, g."from", g.regency, g.other, coalesce(g.district, '') as district, coalesce(g.village, '') as village
    from (select row_no, max("from") over (order by row_no) as "from" from
      (select row_no, null::int as "from" from ${staged} union all select x."from", x."from" from spans x) every) at
    join spans g using ("from") where at.row_no / ${SHEET_ROWS} = g."from" / ${SHEET_ROWS})`;
  const given = `with spans as materialized (select * from jsonb_to_recordset($1)
    as x ("from" int, regency text, district text, village text, other boolean)), below as (select * from ${below} b)`;
  const values = [JSON.stringify(spans)];
  await client.query(
    `${given}, taken as (
       select row_no, case when s.village = '' then nullif(b.village, '') end as village, case when s.district = '' then nullif(b.district, '') end as district
       from ${staged} s join below b using (row_no) where not b.other and length(s.region) < 10
     ), placed as (
       update ${staged} s set district = coalesce(t.district, s.district), village = coalesce(t.village, s.village)
       from taken t where t.row_no = s.row_no and coalesce(t.village, t.district) is not null returning t.*)
     insert into ${remarks} select row_no, ${REMARK_SEQ.placeOfGroup}, 'warning', 'Desa/kelurahan', 'dari-baris-tempat',
       'Tempat baris ini dilengkapi dari baris "' || concat_ws(', ', village, district) || '" di atasnya.' from placed`,
    values,
  );
  if (!hasOthers) return;
  await client.query(
    `${given}, gone as (delete from ${staged} s using below b where b.row_no = s.row_no and b.other returning s.row_no, b.regency)
     insert into ${remarks} select row_no, ${REMARK_SEQ.outsideRegion}, 'refused', 'Kab/kota', 'wilayah-lain',
       'Baris ini di bawah "' || regency || '", di luar wilayah berkas ini; muat lewat kab/kota yang bersangkutan.' from gone`,
    values,
  );
}

/** A file whose rows all say where they live needs no group, however many it has. */
async function lacksPlaces(client: PoolClient, staged: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from ${staged} where (village = '' or district = '') and length(region) < 10 limit 1`,
  );
  return rowCount !== 0;
}

/** The rows that begin a group, and those of which nobody knows what they begin. */
async function marksOf(client: PoolClient, remarks: string): Promise<Mark[]> {
  const { rows } = await client.query<{ row: number; place: PlaceGroup | null }>(
    `select row_no as row, jsonb_object_agg(level, substring(message from '"([^"]*)"')) filter (where level is not null) as place
     from (select row_no, message, case when reason = $1 then $2::jsonb ->> column_label end as level from ${remarks}
       where severity = 'skipped' and reason = any (array[$1, 'bukan-data'])) x
     group by row_no order by row_no`,
    [GROUP, JSON.stringify(Object.fromEntries(Object.entries(LEVEL_LABELS).map(([level, label]) => [label, level])))],
  );
  return rows;
}

async function otherRegency(client: PoolClient, { intake }: Step): Promise<(name: string | undefined) => boolean> {
  const { rows } = await client.query<{ code: string; name: string }>("select code, name from regions where level = 2");
  const find = placeFinder(rows);
  return (name) => {
    const named = name === undefined ? [] : find(name);
    return named.length > 0 && !named.some(({ code }) => code === intake.regionCode);
  };
}
