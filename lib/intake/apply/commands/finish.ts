import "server-only";
import type { PoolClient } from "pg";
import type { SystemActor } from "@/lib/auth/actor";
import { countSteps } from "@/lib/cases/detection/commands/count-steps";
import { type Followed, followData } from "@/lib/cases/detection/commands/follow-data";
import type { Place, Plan, Step } from "@/lib/intake/plan/commands/plan";
import { recordAudit } from "@/lib/platform/database/audit";
import { readerOn } from "@/lib/platform/database/reader";
import { recount } from "@/lib/realisation/commands";
import { Cancelled } from "./heartbeat";

/** Another worker claimed the intake meanwhile; the transaction of this one must not end well. */
export class TakenOver extends Error {}

/** Lets cases follow what was applied, and counts again where something changed. */
export async function followPlaces(
  client: PoolClient,
  { intake, undone }: { intake: { id: string }; undone?: boolean },
  places: readonly Place[],
): Promise<Followed> {
  const total: Followed = { opened: 0, closed: 0, files: [] };
  for (const { periodId, prefix } of places) {
    const followed = await followData(client, { periodId, prefix, intakeId: intake.id, undone });
    total.opened += followed.opened;
    total.closed += followed.closed;
    total.files.push(...followed.files);
    await recount(readerOn(client), periodId, prefix, { many: true });
  }
  return total;
}

/** Ends an applied intake: its state, figures and audit entry. Throws TakenOver or Cancelled, and so undoes everything. */
export async function finishIntake(
  actor: SystemActor,
  client: PoolClient,
  { intake }: Step,
  { plan, cases }: { plan: Plan; cases: Followed },
): Promise<void> {
  const { rows } = await client.query<{ cancelled: boolean }>(
    "select cancel_asked as cancelled from intakes where id = $1 and state = 'working' and started_at = $2::timestamptz for update",
    [intake.id, intake.startedAt],
  );
  if (!rows[0]) throw new TakenOver();
  if (rows[0].cancelled) throw new Cancelled();
  await client.query(
    `update intakes set state = 'done', stage = '', message = '', finished_at = clock_timestamp(),
       added = $2, changed = $3, unchanged = $4, held = $5
     where id = $1`,
    [intake.id, plan.added, plan.changed, plan.unchanged, plan.held],
  );
  await countSteps(client, cases.files);
  await recordAudit(readerOn(client), actor, {
    action: "intake.done",
    subject: `intake ${intake.id}`,
    region: intake.regionCode,
    detail: { kind: intake.kind, ...plan, opened: cases.opened, closed: cases.closed },
  });
  await client.query("select pg_notify('salur_intake_done', $1)", [intake.id]);
}
