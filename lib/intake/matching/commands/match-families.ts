import "server-only";
import type { PoolClient } from "pg";
import { refuseDoubles, refuseRows, type Step } from "@/lib/intake/plan/commands/plan";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";
import { warnOfOtherCards, warnOfOtherNames } from "./ambiguous";
import { sumRepeats } from "./sum-repeats";
import { noteUnknown } from "./unknown-numbers";
import { UNMATCHED } from "./unmatched";

/** What the warnings look at afterwards, so that they need not join the rows again. */
const KEPT = "s.name <> k.name as renamed, s.card_no as read_card_no";
const OF_BANK = "($2 = '' or k.bank_code in ('', $2))";

/**
 * Resolves staged rows s to families k of the kab/kota: by NIK, else by card, else by account, and records by which. `columns`
 * begin with row_no and kpm_id. Rows that match nobody, and the later of rows for the same family, are refused,
 * unless a person wants such rows added up.
 */
export async function matchFamilies(client: PoolClient, step: Step, columns: string): Promise<void> {
  const { intake, staging } = step;
  const known = [intake.regionCode, intake.bankCode];
  const byNik = await client.query(
    `create unlogged table ${staging.resolved} with (autovacuum_enabled = off) as
     select ${columns}, ${KEPT}, 'nik'::text as matched_by
     from ${staging.rows} s join kpm k on k.nik = s.nik and k.regency_code = $1 where ${OF_BANK}`,
    known,
  );
  const total = await client.query<{ n: number }>(`select count(*)::int as n from ${staging.rows}`);
  const withoutNik = (total.rows[0]?.n ?? 0) - (byNik.rowCount ?? 0);
  let left = withoutNik;
  for (const [key, matchedBy] of [
    ["card_no", "card"],
    ["account_no", "account"],
  ]) {
    if (left === 0) break;
    const { rowCount } = await client.query(
      `insert into ${staging.resolved} select distinct on (s.row_no) ${columns}, ${KEPT}, '${matchedBy}'
       from ${staging.rows} s
       join cards c on c.${key} = s.${key} and c.regency_code = $1
       join kpm k on k.id = c.kpm_id
       where ${OF_BANK} and not exists (select 1 from ${staging.resolved} r where r.row_no = s.row_no)
       order by s.row_no, k.id`,
      known,
    );
    left -= rowCount ?? 0;
  }
  if (withoutNik > 0 && step.guesser) await noteUnknown(client, step);
  if (left > 0) {
    await refuseRows(client, step, {
      seq: REMARK_SEQ.unknown,
      column: "NIK",
      reason: UNMATCHED,
      select: `select row_no, 'Keluarga ini tidak ada dalam DPM kab/kota berkas ini; muat DPM-nya lebih dulu.' as message
        from ${staging.rows} s where not exists (select 1 from ${staging.resolved} r where r.row_no = s.row_no)`,
    });
  }
  if (!(await sumRepeats(client, step))) await refuseDoubles(client, step, { key: "kpm_id", column: "NIK" });
  await warnOfOtherNames(client, step);
  await warnOfOtherCards(client, step);
}
