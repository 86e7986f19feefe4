import "server-only";
import type { PoolClient } from "pg";

/**
 * Inserts rows of one period. The first file of a period fills a bare table (`fresh`), which is indexed and attached
 * afterwards; later files insert into the partition that is there.
 */
export async function fillPeriod(
  client: PoolClient,
  periodId: number,
  insert: (table: string, fresh: boolean) => Promise<unknown>,
): Promise<void> {
  const { rows } = await client.query<{ fresh: boolean }>("select new_period_partition($1::smallint) as fresh", [
    periodId,
  ]);
  const fresh = rows[0]?.fresh ?? false;
  await insert(`disbursements_p${Number(periodId)}`, fresh);
  if (fresh) await client.query("select attach_period_partition($1::smallint)", [periodId]);
}
