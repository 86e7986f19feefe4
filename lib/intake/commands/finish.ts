import "server-only";
import type { PoolClient } from "pg";
import type { SystemActor } from "@/lib/auth/actor";
import { followData } from "@/lib/cases/commands/follow-data";
import { recordBulkAudit } from "@/lib/platform/audit";
import { recountBulk } from "@/lib/realisation/commands";
import type { Claimed } from "./claim";
import type { Place, Plan, Step } from "./plan";

/** Holds the intake's row until commit. False: another worker claimed it meanwhile, so this one must not apply. */
export async function holdClaim(client: PoolClient, { id, startedAt }: Claimed): Promise<boolean> {
  const { rowCount } = await client.query(
    "select 1 from intakes where id = $1 and state = 'working' and started_at = $2::timestamptz for update",
    [id, startedAt],
  );
  return rowCount === 1;
}

/** When no row changed, only the passing of time can open a case: the places whose data is older than this file. */
export async function laterPlaces(client: PoolClient, { intake }: Step, places: readonly Place[]): Promise<Place[]> {
  const later: Place[] = [];
  for (const place of places) {
    const { rowCount } = await client.query(
      "select 1 from realisations where period_id = $1 and region_code = $2 having max(as_of) < $3",
      [place.periodId, place.prefix, intake.asOf],
    );
    if (rowCount === 1) later.push(place);
  }
  return later;
}

/** Lets cases follow what was applied, and counts again where something changed. */
export async function followPlaces(
  actor: SystemActor,
  client: PoolClient,
  { intake }: { intake: { id: string; asOf: string } },
  places: readonly Place[],
): Promise<{ opened: number; closed: number }> {
  const total = { opened: 0, closed: 0 };
  for (const { periodId, prefix } of places) {
    const followed = await followData(actor, client, { periodId, prefix, intakeId: intake.id, asOf: intake.asOf });
    total.opened += followed.opened;
    total.closed += followed.closed;
    await recountBulk(actor, client, periodId, prefix);
  }
  return total;
}

/** Keeps the remarks, the figures and the audit entry of an applied intake. */
export async function finishIntake(
  actor: SystemActor,
  client: PoolClient,
  { intake, staging }: Step,
  outcome: { plan: Plan; read: number; cases: { opened: number; closed: number } },
): Promise<void> {
  const { plan, read, cases } = outcome;
  const accounted = plan.added + plan.changed + plan.unchanged + plan.refused;
  if (accounted !== read) throw new Error(`rows are missing: ${read} read, ${accounted} accounted for`);
  await client.query("delete from intake_remarks where intake_id = $1", [intake.id]);
  await client.query(`insert into intake_remarks select $1, * from ${staging.remarks}`, [intake.id]);
  await client.query(
    `update intakes set state = 'done', stage = '', finished_at = clock_timestamp(), rows_read = $2, added = $3, changed = $4,
       unchanged = $5, refused = $6, cases_opened = $7, cases_closed = $8,
       warned = (select count(distinct row_no) from ${staging.remarks} where severity = 'warning')
     where id = $1`,
    [intake.id, read, plan.added, plan.changed, plan.unchanged, plan.refused, cases.opened, cases.closed],
  );
  await recordBulkAudit(client, actor, {
    action: "intake.done",
    subject: `intake ${intake.id}`,
    region: intake.regionCode,
    detail: { kind: intake.kind, ...plan, opened: cases.opened, closed: cases.closed },
  });
  await client.query("select pg_notify('salur_intake_done', $1)", [intake.id]);
}
