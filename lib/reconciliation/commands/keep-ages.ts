import "server-only";
import type { PoolClient } from "pg";

/** Counts, for each reconciliation inside a region, how much has been waiting since which day. */
export async function keepAges(
  client: PoolClient,
  { periodId, prefix }: { periodId: number; prefix: string },
): Promise<void> {
  await client.query(
    `delete from reconciliation_ages where reconciliation_id in (
       select id from reconciliations where period_id = $1 and regency_code ^@ left($2, 4))`,
    [periodId, prefix],
  );
  await client.query(
    `insert into reconciliation_ages (reconciliation_id, what, seq, since_on, kpm, rp, back_kpm, back_rp, left_kpm)
     select r.id, a.what, row_number() over (partition by r.id, a.what order by a.since_on), a.since_on, a.kpm, a.rp, a.back_kpm,
       a.back_rp, a.left_kpm
     from (
       select regency_code, bank_code, what, since_on, count(*)::int as kpm, sum(rp) as rp,
         count(*) filter (where back_rp > 0)::int as back_kpm, sum(back_rp) as back_rp,
         count(*) filter (where rp > back_rp)::int as left_kpm
       from aged($1::smallint, $2) group by 1, 2, 3, 4
     ) a join reconciliations r on r.period_id = $1 and r.regency_code = a.regency_code and r.bank_code = a.bank_code`,
    [periodId, prefix],
  );
}
