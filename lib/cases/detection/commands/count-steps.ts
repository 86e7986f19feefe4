import "server-only";
import type { PoolClient } from "pg";

/** Counts again, for the pages of files, how many cases each of them opened and closed: the steps that name it. */
export async function countSteps(client: PoolClient, files: readonly string[]): Promise<void> {
  await client.query(
    `update intakes i set cases_opened = s.opened, cases_closed = s.closed
     from (select f.id, count(distinct e.case_id) filter (where e.verb in ('open', 'reopen'))::int as opened,
         count(distinct e.case_id) filter (where e.verb = 'close')::int as closed
       from (select distinct unnest($1::bigint[]) as id) f left join case_events e on e.intake_id = f.id and e.actor_id is null group by 1) s
     where i.id = s.id and (i.cases_opened, i.cases_closed) is distinct from (s.opened, s.closed)`,
    [files],
  );
}
