import "server-only";
import type { PoolClient } from "pg";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { STEPS } from "@/lib/intake/kinds/commands";
import { settleHeld } from "@/lib/intake/plan/commands/held";
import { giveMemory, type Planned } from "@/lib/intake/plan/commands/plan-intake";
import { rememberColumns } from "@/lib/intake/recognise/commands/remember";
import type { Claimed } from "./claim";
import { finishIntake, followPlaces, TakenOver } from "./finish";
import { type Heartbeat, stopWhenCancelled } from "./heartbeat";

/**
 * Applies a plan in one transaction: rows, cases, roll-ups, figures and audit entry. False: another worker took the intake
 * over, and nothing was done. Throws Cancelled when somebody asked to stop before the end.
 */
export async function applyIntake(
  actor: SystemActor,
  intake: Claimed,
  planned: Planned,
  heartbeat: Heartbeat,
): Promise<boolean> {
  return inBulk(actor, async (client) => {
    // Two workers never apply the same file at once; who is the rightful one is asked again at the end.
    const { rows } = await client.query<{ ours: boolean }>(
      `select pg_try_advisory_xact_lock(72707371, (id % 2147483647)::int) as ours from intakes
       where id = $1 and state = 'working' and started_at = $2::timestamptz`,
      [intake.id, intake.startedAt],
    );
    if (!rows[0]?.ours) return false;
    await giveMemory(client, intake);
    const step = { client, intake, staging: planned.staging };
    const steps = STEPS[intake.kind];
    const plan = await settleHeld(client, step, planned.plan);
    const touched = await touchesAnything(client, planned.staging.changes);
    await steps.apply(client, step);
    stopWhenCancelled(heartbeat);
    // Without fresh figures on the rows just written, the planner compares families one by one.
    if (touched && intake.periodId !== null) await analysePeriod(client, Number(intake.periodId));
    const cases = await followPlaces(client, step, touched ? await steps.places(client, step) : []);
    stopWhenCancelled(heartbeat);
    await rememberColumns(client, intake);
    await finishIntake(actor, client, step, { plan, cases });
    return true;
  }).catch((error) => {
    if (error instanceof TakenOver) return false;
    throw error;
  });
}

/** A bank report may confirm rows that read the same, and so let time pass for them (bank-report). */
async function touchesAnything(client: PoolClient, changes: string): Promise<boolean> {
  const { rowCount } = await client.query(`select 1 from ${changes} limit 1`);
  return rowCount === 1;
}

/** A period has no partition before its first payment. */
async function analysePeriod(client: PoolClient, periodId: number): Promise<void> {
  const partition = `disbursements_p${periodId}`;
  const { rowCount } = await client.query("select 1 where to_regclass($1) is not null", [partition]);
  if (rowCount) await client.query(`analyze ${partition}`);
}
