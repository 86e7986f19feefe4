import "server-only";
import type { PoolClient } from "pg";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import type { Kind } from "@/lib/intake/rules/kinds";

// Waiting intakes are the queue: sending a file and asking for the work are one row in one transaction. One worker a database
// is expected; a second one skips what is locked. An intake left in "working" by a worker that died starts over: nothing of
// it was applied, because everything is applied in one transaction.

export type WaitingIntake = {
  id: string;
  kind: Kind | null;
  regionCode: string;
  bankCode: string;
  periodId: number | null;
  storedName: string;
  fileName: string;
  asOf: string;
};

const STALE_S = 30;

/** Takes the oldest waiting intake, or null. */
export const claimIntake = (actor: SystemActor): Promise<WaitingIntake | null> =>
  inBulk(actor, async (client) => {
    const { rows } = await client.query<WaitingIntake>(
      `update intakes set state = 'working', stage = 'membaca', started_at = now(), beat_at = now(), rows_read = 0
       where id = (
         select id from intakes where state = 'received' or (state = 'working' and beat_at < now() - make_interval(secs => $1))
         order by id limit 1 for update skip locked)
       returning id, kind, region_code as "regionCode", bank_code as "bankCode", period_id as "periodId",
         stored_name as "storedName", file_name as "fileName", as_of::text as "asOf"`,
      [STALE_S],
    );
    const claimed = rows[0] ?? null;
    if (claimed) {
      await client.query("delete from intake_remarks where intake_id = $1", [claimed.id]);
      await dropStaging(client, claimed.id);
    }
    return claimed;
  });

/** Gives back what a worker that is gone was at, and drops its staging tables; at the start of the only worker. */
export const releaseAbandoned = (actor: SystemActor): Promise<void> =>
  inBulk(actor, async (client) => {
    await client.query("update intakes set state = 'received', stage = '' where state = 'working'");
    const { rows } = await client.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'staging'",
    );
    for (const { name } of rows) await client.query(`drop table ${name}`);
  });

export const reportProgress = (actor: SystemActor, id: string, stage: string, rowsRead: number): Promise<void> =>
  inBulk(actor, async (client) => {
    await client.query(
      "update intakes set stage = $2, rows_read = greatest(rows_read, $3), beat_at = now() where id = $1",
      [id, stage, rowsRead],
    );
  });

/** Ends an intake that could not be read (refused) or that failed by surprise (failed). */
export const endIntake = (
  actor: SystemActor,
  id: string,
  state: "refused" | "failed",
  message: string,
): Promise<void> =>
  inBulk(actor, async (client) => {
    await client.query("update intakes set state = $2, stage = '', message = $3, finished_at = now() where id = $1", [
      id,
      state,
      message,
    ]);
    await dropStaging(client, id);
  });

export const stagingTable = (id: string): string => `staging.intake_${BigInt(id)}`;

export const dropStaging = async (client: PoolClient, id: string): Promise<void> => {
  await client.query(`drop table if exists ${stagingTable(id)}`);
};
