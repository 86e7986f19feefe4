import "server-only";
import type { PoolClient } from "pg";
import { RULES } from "@/lib/intake/kinds/rules";
import { ADDED_UP } from "@/lib/intake/matching/rules";
import type { Step } from "@/lib/intake/plan/commands/plan";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";

// A person said that several rows of one family are parts of one amount: they become its first row. The days are the latest,
// the rest is what the last row says; of several statuses one that is no success counts.

/** True when the amounts of the file were added up, for a file whose person asked for it. */
export async function sumRepeats(client: PoolClient, { intake, staging }: Step): Promise<boolean> {
  const summed = RULES[intake.kind].summed;
  if (!summed || !intake.chosen.sum) return false;
  const { resolved, remarks } = staging;
  const isReport = intake.kind === "bank-report";
  const parts = [
    ...summed.sums.map((column) => `sum(${column})::int as ${column}`),
    ...summed.days.map((column) => `max(${column}) as ${column}`),
    ...summed.last.map((column) => `(array_agg(${column} order by row_no desc))[1] as ${column}`),
    ...(isReport ? REPORTED : []),
  ];
  const columns = [
    ...summed.sums,
    ...summed.days,
    ...summed.last,
    ...(isReport ? ["balance_rp", "status", "status_text"] : []),
  ];
  const amount = summed.sums.at(isReport ? 1 : 0) ?? "";
  await client.query(
    `with repeated as (
       select kpm_id, min(row_no) as first_no, ${parts.join(", ")} from ${resolved} group by kpm_id having count(*) > 1
     ), told as (
       insert into ${remarks} select r.row_no, ${REMARK_SEQ.addedUp}, 'skipped', 'NIK', '${ADDED_UP}', 'Dijumlahkan ke baris ' || f.first_no || ' dari keluarga yang sama.'
       from ${resolved} r join repeated f using (kpm_id) where r.row_no > f.first_no
     ), dropped as (
       delete from ${resolved} r using repeated f where r.kpm_id = f.kpm_id and r.row_no > f.first_no
     ), added_up as (
       update ${resolved} r set ${columns.map((column) => `${column} = f.${column}`).join(", ")}
       from repeated f where r.row_no = f.first_no returning r.row_no, r.${amount} as amount
     )
     insert into ${remarks} select row_no, ${REMARK_SEQ.tooMuch}, 'warning', 'NIK', 'indeks', '${TOO_MUCH}' from added_up
     where amount > 1.5 * (select entitled_rp($1))`,
    [intake.periodId],
  );
  return true;
}

/** The same money in two rows adds up to more than a family is due. */
const TOO_MUCH =
  "Jumlah beberapa baris keluarga ini melebihi indeks bantuan periode ini; periksa, mungkin barisnya berulang.";

/** What is left is what the rows leave together; where they do not, it is the account's, as the last row has it. */
const REPORTED = [
  `case when sum(balance_rp) = sum(credited_rp) - sum(transacted_rp) then sum(balance_rp)::int
     else (array_agg(balance_rp order by row_no desc))[1] end as balance_rp`,
  "(array_agg(status order by status = 'sukses', row_no desc))[1] as status",
  "(array_agg(status_text order by status = 'sukses', row_no desc))[1] as status_text",
];
