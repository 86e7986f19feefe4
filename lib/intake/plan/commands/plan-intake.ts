import "server-only";
import type { PoolClient } from "pg";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { UnreadableFile } from "@/lib/documents/read/row";
import { type Claimed, contextFor } from "@/lib/intake/apply/commands/claim";
import { Cancelled, type Heartbeat, stopWhenCancelled } from "@/lib/intake/apply/commands/heartbeat";
import { datedIn } from "@/lib/intake/cells/rules/evidence";
import { chosenPeriod } from "@/lib/intake/cells/rules/period";
import { STEPS } from "@/lib/intake/kinds/commands";
import type { Context } from "@/lib/intake/kinds/kind";
import { guesserOf, takeUnknown } from "@/lib/intake/matching/commands/unknown-numbers";
import { ADDED_UP } from "@/lib/intake/matching/rules";
import { keepRecognition, Unmapped, waitForColumns } from "@/lib/intake/recognise/commands/keep-recognition";
import { type Recognised, recognise } from "@/lib/intake/recognise/commands/recognise";
import { titlePlaces } from "@/lib/intake/recognise/commands/title-places";
import { contraryTitles } from "@/lib/intake/recognise/commands/titles";
import { readLearned } from "@/lib/intake/recognise/queries";
import { release } from "@/lib/intake/recognise/read/release";
import { correctionsOf } from "@/lib/intake/rows/commands/correct-cell";
import { keepFindings, matchedFindings } from "@/lib/intake/rows/commands/findings";
import { keepMatchedCells } from "@/lib/intake/rows/commands/matched-cells";
import { nameUncorrected, refuseUncorrected } from "@/lib/intake/rows/commands/uncorrected";
import type { Finding } from "@/lib/intake/rows/rules/findings";
import { KEPT_ROWS } from "@/lib/intake/rows/rules/refused";
import { storedFile } from "@/lib/platform/files/store";
import { keepChanges } from "./describe";
import { countPlan, type Plan } from "./plan";
import { stageFile } from "./stage";
import { createStaging, type Staging, stagingOf } from "./staging";

/** findings null: the plan was kept, with those it had. guesser: whose unknown numbers are counted before anything is shown. */
export type Planned = {
  staging: Staging;
  plan: Plan;
  read: number;
  findings: Finding[] | null;
  guesser: string | null;
};

/** From the stored file to a plan in the staging schema. Nothing else changes. */
export async function planIntake(actor: SystemActor, intake: Claimed, heartbeat: Heartbeat): Promise<Planned> {
  const file = storedFile("uploads", intake.storedName);
  const learned = await inBulk(actor, (_client, tx) => readLearned(tx, intake));
  const asked = { kinds: [intake.kind], chosen: intake.chosen, learned };
  const recognised = await recognise(file, asked);
  const staging = await prepare(actor, intake, recognised).catch(async (error) => {
    await release(recognised);
    throw error;
  });
  const { context, corrections, titles, guesser } = await inBulk(actor, async (client) => {
    const known = await contextFor(client, intake);
    return {
      context: known,
      corrections: await correctionsOf(client, intake.id, recognised.file.shape.sheet),
      titles: await contraryTitles(client, { intake, recognised, context: known }),
      guesser: await guesserOf(client, intake),
    };
  });
  const source = { path: file, recognised: inPeriod(recognised, context), context, staging, corrections };
  const { read, findings, uncorrected } = await stageFile(actor, source, (rows) => {
    heartbeat.rows = rows;
    stopWhenCancelled(heartbeat);
  });
  heartbeat.stage = "Mencocokkan dengan data yang ada";
  const { plan, matched } = await inBulk(actor, async (client) => {
    await giveMemory(client, intake);
    const partial = recognised.corrects !== null;
    const places = titlePlaces([recognised, ...recognised.more]);
    const step = { client, intake: { ...intake, partial }, staging, titles: places, guesser };
    const origin = recognised.corrects?.intakeId ?? "";
    await refuseUncorrected(client, step, origin, uncorrected);
    await STEPS[intake.kind].resolve(client, step);
    await nameUncorrected(client, step, origin, uncorrected);
    stopWhenCancelled(heartbeat);
    await STEPS[intake.kind].compare(client, step);
    await keepMatchedCells(client, { source: { path: file, asked, corrections }, staging });
    return { plan: await countPlan(client, step), matched: await matchedFindings(client, staging) };
  });
  stopWhenCancelled(heartbeat);
  // What was added up to another row is no row of its own.
  const summed = matched.find(({ code }) => code === ADDED_UP)?.rows ?? 0;
  const all = [...recognised.findings, ...titles, ...findings, ...matched];
  return { staging, plan, read: read - summed, findings: all, guesser };
}

/** The same file, its dates read in the order that the period shows. */
function inPeriod(recognised: Recognised, context: Context): Recognised {
  const { header, first } = recognised;
  const period = chosenPeriod(context);
  if (!period || !header.evidence) return recognised;
  const days = { from: period.startsOn, to: context.today ?? period.endsOn };
  return { ...recognised, header: { ...header, evidence: datedIn(header.evidence, header, first, days) } };
}

/** Keeps how the file was understood; then either somebody must name its columns (throws Unmapped), or it has a place to be read into. */
async function prepare(actor: SystemActor, intake: Claimed, recognised: Recognised): Promise<Staging> {
  await refuseForeignCorrection(actor, intake, recognised);
  const waits = !recognised.certain || intake.chosen.look === true;
  const staging = await inBulk(actor, async (client) => {
    await keepRecognition(client, intake, recognised);
    if (waits) await waitForColumns(client, intake, recognised);
    return waits ? null : createStaging(client, intake.id, intake.kind);
  });
  if (!staging) throw new Unmapped();
  return staging;
}

/** A correction belongs to one file; for another kind, place or period its rows would mean something else. */
async function refuseForeignCorrection(
  actor: SystemActor,
  { id }: Claimed,
  { corrects }: Pick<Recognised, "corrects">,
): Promise<void> {
  if (!corrects) return;
  const same = await inBulk(actor, async (client) => {
    const { rowCount } = await client.query(
      `select 1 from intakes i join intakes o on o.id = $2 and o.id < i.id and (o.kind, o.region_code, o.bank_code) =
         (i.kind, i.region_code, i.bank_code) and o.period_id is not distinct from i.period_id where i.id = $1`,
      [id, corrects.intakeId],
    );
    return rowCount === 1;
  });
  if (!same)
    throw new UnreadableFile(
      `Lembar ini memperbaiki berkas #${corrects.intakeId}. Pilih jenis, wilayah, dan periode yang sama dengan berkas itu, lalu unggah lagi.`,
    );
}

/** Keeps the figures and remarks of a plan with its intake, where the screen reads them. */
export async function keepPlan(
  actor: SystemActor,
  intake: Claimed,
  { staging, plan, read, findings, guesser }: Planned,
  message: string | null,
): Promise<void> {
  const accounted = plan.added + plan.changed + plan.unchanged + plan.refused + plan.held;
  if (accounted !== read) throw new Error(`rows are missing: ${read} read, ${accounted} accounted for`);
  await inBulk(actor, async (client) => {
    await client.query("delete from intake_remarks where intake_id = $1", [intake.id]);
    await client.query(`insert into intake_remarks select $1, * from ${staging.remarks}`, [intake.id]);
    await client.query("delete from intake_refused_rows where intake_id = $1", [intake.id]);
    await client.query(
      `insert into intake_refused_rows select $1, row_no, cells from ${staging.refused} order by row_no limit ${KEPT_ROWS}`,
      [intake.id],
    );
    if (findings) await keepFindings(client, intake.id, findings);
    await keepChanges(client, { client, intake, staging });
    // Held to the end: a cancel comes before it and is heard, or after it and finds a plan to cancel.
    const { rows } = await client.query<{ cancelled: boolean }>(
      "select cancel_asked as cancelled from intakes where id = $1 and state = 'working' for update",
      [intake.id],
    );
    if (rows[0]?.cancelled) throw new Cancelled();
    if (guesser) await takeUnknown(client, { intake, staging, guesser });
    await client.query(
      `update intakes set planned_at = clock_timestamp(), difference = null, rows_read = $3, added = $4, changed = $5, unchanged = $6, refused = $7, held = $9,
         take_held = take_held and $8::text is null,
         warned = (select count(distinct row_no) from ${staging.remarks} where severity = 'warning'),
         state = case when $8::text is null then state else 'planned' end,
         stage = case when $8::text is null then stage else '' end, message = coalesce($8, message),
         approved_at = case when $8::text is null then approved_at end
       where id = $1 and state = 'working' and started_at = $2::timestamptz`,
      [intake.id, intake.startedAt, read, plan.added, plan.changed, plan.unchanged, plan.refused, message, plan.held],
    );
    if (message !== null) await client.query("select pg_notify('salur_intake_done', $1)", [intake.id]);
  });
}

/**
 * The plan that a person approved, if it still holds: its staging is there (a crash of the server empties it) and nothing
 * was applied or undone since in a region that touches its own.
 */
export async function keptPlan(actor: SystemActor, intake: Claimed): Promise<Planned | null> {
  const { planned } = intake;
  if (!planned) return null;
  return inBulk(actor, async (client) => {
    const staging = stagingOf(intake.id);
    const { rows } = await client.query<{ there: boolean; moved: boolean }>(
      `select to_regclass($2) is not null as there, exists (
         select 1 from intakes o join intakes i on i.id = $1 where o.id <> i.id and o.state in ('done', 'undone')
           and greatest(o.finished_at, o.undone_at) > i.planned_at
           and (o.region_code ^@ i.region_code or i.region_code ^@ o.region_code)) as moved`,
      [intake.id, staging.changes],
    );
    if (!rows[0]?.there || rows[0].moved) return null;
    const plan = await countPlan(client, { client, intake, staging });
    return same(plan, planned) ? { staging, plan, read: planned.read, findings: null, guesser: null } : null;
  });
}

export const same = (one: Plan, other: Plan): boolean =>
  one.added === other.added &&
  one.changed === other.changed &&
  one.unchanged === other.unchanged &&
  one.held === other.held &&
  one.refused === other.refused;

/** Sorting and hashing a file takes about three times its size; a small file needs little, and none gets it all. */
export function giveMemory(client: PoolClient, { sizeBytes }: Claimed): Promise<unknown> {
  const megabytes = Math.min(512, Math.max(32, Math.ceil((sizeBytes * 3) / 2 ** 20)));
  return client.query(`set local work_mem = '${megabytes}MB'; set local max_parallel_workers_per_gather = 3`);
}
