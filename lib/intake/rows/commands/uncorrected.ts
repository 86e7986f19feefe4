import "server-only";
import type { PoolClient } from "pg";
import { UNMATCHED } from "@/lib/intake/matching/commands/unmatched";
import type { Step } from "@/lib/intake/plan/commands/plan";
import type { Uncorrected } from "@/lib/intake/rows/rules/correction";
import { AGAIN_AFTER } from "@/lib/intake/rows/rules/remark-seq";

// A row of a correction file that reads as it was sent out stays refused for what it was refused for, also where the reason
// lay in rows that the correction no longer has (a double). What the data itself may have mended is judged anew.

const MENDED_BY_DATA = [UNMATCHED, "tidak-dikenal", "nik-dipakai", "laporan-lama", "bank-kosong", "tanggal-mendatang"];
const NAMED = "Belum diperbaiki: ";

/** The uncorrected rows beside the reasons that they had in the file they come from. */
const FORMER = `select u.row_no, o.seq, o.column_label, o.reason, o.message
  from unnest($2::int[], $3::int[]) as u(row_no, origin) join intake_remarks o on o.intake_id = $1 and o.row_no = u.origin
  where o.severity = 'refused'`;

const given = (origin: string, rows: readonly Uncorrected[]) => [
  origin,
  rows.map(({ rowNo }) => rowNo),
  rows.map(({ originNo }) => originNo),
];

/** Refuses uncorrected rows again, before any row is matched. */
export async function refuseUncorrected(
  client: PoolClient,
  { staging }: Step,
  origin: string,
  rows: readonly Uncorrected[],
): Promise<void> {
  if (rows.length === 0) return;
  const lasting = `(select f.* from (${FORMER}) f where f.row_no not in (
    select row_no from (${FORMER}) x group by row_no having bool_and(reason = any ($4))))`;
  await client.query(
    `with again as (
       insert into ${staging.remarks}
       select f.row_no, ${AGAIN_AFTER} + row_number() over (partition by f.row_no order by f.seq), 'refused', f.column_label, f.reason, f.message
       from ${lasting} f where not exists (select 1 from ${staging.remarks} m where m.row_no = f.row_no and m.severity = 'refused')
       returning row_no)
     delete from ${staging.rows} s using again a where s.row_no = a.row_no`,
    [...given(origin, rows), MENDED_BY_DATA],
  );
}

/** Adds to each that is refused for the same reason once more that nothing was corrected in it. */
export async function nameUncorrected(
  client: PoolClient,
  { staging }: Step,
  origin: string,
  rows: readonly Uncorrected[],
): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `update ${staging.remarks} m set message = '${NAMED}' || m.message from (${FORMER}) f
     where m.row_no = f.row_no and m.severity = 'refused' and m.reason = f.reason and not m.message ^@ '${NAMED}'`,
    given(origin, rows),
  );
}
