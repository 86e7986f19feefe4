import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { logEvent } from "@/lib/platform/log";
import { compareCopies } from "./commands/compare-copies";

/** Compares one copy of DTKS that is new, or whose earlier copy changed; false when there is none. */
export async function compareCopiesOnce(actor: SystemActor): Promise<boolean> {
  return inBulk(actor, async (client) => {
    const { rows } = await client.query<{ regency: string; on: string }>(
      `select regency_code as regency, snapshot_on::text as on from dtks_snapshots where not compared
       order by 1, 2 limit 1 for update skip locked`,
    );
    const [copy] = rows;
    if (!copy) return false;
    const began = performance.now();
    await client.query("set local work_mem = '128MB'; set local max_parallel_workers_per_gather = 3");
    await compareCopies(client, copy);
    logEvent("repair.compared", { ...copy, ms: Math.round(performance.now() - began) });
    return true;
  });
}
