import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { logEvent, logSurprise } from "@/lib/platform/log";
import { BANK_REPORT } from "./commands/bank-report";
import { beat, type Claimed, claimIntake, contextFor, endUnapplied } from "./commands/claim";
import { DPM } from "./commands/dpm";
import { finishIntake, followPlaces, holdClaim, laterPlaces } from "./commands/finish";
import { countPlan, type KindSteps, type Plan, type Step } from "./commands/plan";
import { recognise, stageFile } from "./commands/stage";
import { createStaging, dropAbandonedStaging, dropStaging } from "./commands/staging";
import { storedPath } from "./commands/stored";
import { QUOTA, RECAP } from "./commands/totals";
import { holdUndo, leaveDone, undoIntake } from "./commands/undo";
import { UnreadableFile } from "./read/row";
import { isKind, type Kind } from "./rules/kinds";
import { mappingOf } from "./rules/mapping";

// read -> recognise -> stage -> resolve -> compare -> apply. Until apply nothing outside the staging schema changes; apply
// is one transaction with the cases, roll-ups, figures and audit entry, so a worker may die anywhere and start over.

const STEPS: Record<Kind, KindSteps> = { "bank-report": BANK_REPORT, dpm: DPM, quota: QUOTA, recap: RECAP };

/** How far a claimed intake is; written to its row by the beat. */
export type Pulse = { stage: string; rows: number };

/** From the stored file to a plan in the staging schema. */
export async function planIntake(
  actor: SystemActor,
  intake: Claimed,
  pulse: Pulse,
): Promise<{ staging: Step["staging"]; plan: Plan; read: number }> {
  const file = storedPath(intake.storedName);
  const recognised = await recognise(actor, file, intake.kind);
  const staging = await inBulk(actor, async (client) => {
    await client.query("update intakes set mapping = $2 where id = $1", [
      intake.id,
      JSON.stringify(mappingOf(recognised.file.shape, recognised.header)),
    ]);
    return createStaging(client, intake.id, intake.kind);
  });
  const context = await inBulk(actor, (client) => contextFor(client, intake));
  const { read } = await stageFile(actor, { path: file, recognised, context, staging }, (rows) => {
    pulse.rows = rows;
  });
  pulse.stage = "Mencocokkan dengan data yang ada";
  const plan = await inBulk(actor, async (client) => {
    await giveMemory(client, intake);
    const step = { client, intake, staging };
    await STEPS[intake.kind].resolve(client, step);
    await STEPS[intake.kind].compare(client, step);
    return countPlan(client, step);
  });
  return { staging, plan, read };
}

/** Applies a plan in one transaction. False: another worker took the intake over. */
export async function applyIntake(
  actor: SystemActor,
  intake: Claimed,
  planned: Awaited<ReturnType<typeof planIntake>>,
): Promise<boolean> {
  return inBulk(actor, async (client) => {
    if (!(await holdClaim(client, intake))) return false;
    await giveMemory(client, intake);
    const step = { client, intake, staging: planned.staging };
    const touched = planned.plan.added + planned.plan.changed > 0;
    await STEPS[intake.kind].apply(client, step);
    // Without fresh figures on the rows just written, the planner compares families one by one.
    if (touched && intake.periodId !== null) await client.query(`analyze disbursements_p${Number(intake.periodId)}`);
    const places = await STEPS[intake.kind].places(client, step);
    const cases = await followPlaces(actor, client, step, touched ? places : await laterPlaces(client, step, places));
    await finishIntake(actor, client, step, { ...planned, cases });
    return true;
  });
}

/** Sorting and hashing a file takes about three times its size; a small file needs little, and none gets it all. */
function giveMemory(client: Step["client"], { sizeBytes }: Claimed) {
  const megabytes = Math.min(512, Math.max(32, Math.ceil((sizeBytes * 3) / 2 ** 20)));
  return client.query(`set local work_mem = '${megabytes}MB'; set local max_parallel_workers_per_gather = 3`);
}

/** Takes one intake from the queue to its end; false when the queue is empty. */
export async function workOnce(actor: SystemActor): Promise<boolean> {
  const intake = await inBulk(actor, claimIntake);
  if (!intake) return false;
  const began = performance.now();
  const pulse: Pulse = { stage: "Membaca berkas", rows: 0 };
  const stopBeating = keepBeating(actor, intake, pulse);
  try {
    const planned = await planIntake(actor, intake, pulse);
    pulse.stage = "Menyimpan";
    const applied = await applyIntake(actor, intake, planned);
    if (applied) await inBulk(actor, (client) => dropStaging(client, intake.id));
    const ms = Math.round(performance.now() - began);
    logEvent("intake", { id: intake.id, kind: intake.kind, applied, read: planned.read, ...planned.plan, ms });
  } catch (error) {
    await endBadly(actor, intake, error);
  } finally {
    await stopBeating();
  }
  return true;
}

async function endBadly(actor: SystemActor, intake: Claimed, error: unknown): Promise<void> {
  if (error instanceof UnreadableFile) {
    await inBulk(actor, (client) => endUnapplied(client, intake, "refused", error.sentence));
    return;
  }
  const code = logSurprise("intake", error);
  if (serverIsGone(error)) return;
  const message = diskIsFull(error)
    ? "Ruang simpan server penuh; belum ada yang berubah. Minta pengelola mengosongkan ruang, lalu unggah lagi."
    : `Terjadi gangguan, belum ada yang berubah. Unggah lagi; bila berulang, sampaikan kode ${code}.`;
  await inBulk(actor, async (client) => {
    await dropStaging(client, intake.id);
    await endUnapplied(client, intake, "failed", message);
  });
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** Left as it is, the intake goes silent and starts over when the server is back. */
const serverIsGone = (error: unknown): boolean =>
  /^(57P0|08|ECONN|EPIPE)/.test(codeOf(error)) ||
  (error instanceof Error && /Connection terminated/.test(error.message));

const diskIsFull = (error: unknown): boolean => ["53100", "ENOSPC"].includes(codeOf(error));

/** Writes the pulse once a second until stopped. */
function keepBeating(actor: SystemActor, intake: Claimed, pulse: Pulse): () => Promise<void> {
  let beating = Promise.resolve();
  let free = true;
  const timer = setInterval(() => {
    if (!free) return;
    free = false;
    beating = inBulk(actor, (client) => beat(client, intake, pulse.stage, pulse.rows))
      .catch((error) => void logSurprise("intake beat", error))
      .finally(() => {
        free = true;
      });
  }, 1_000);
  return async () => {
    clearInterval(timer);
    await beating;
  };
}

/** Takes one applied file back, whole or not at all; false when nobody asked. */
export async function undoOnce(actor: SystemActor): Promise<boolean> {
  const held: { id?: string } = {};
  try {
    return await inBulk(actor, async (client) => {
      const intake = await holdUndo(client);
      if (!intake || !isKind(intake.kind)) return false;
      held.id = intake.id;
      const began = performance.now();
      const undone = await undoIntake(actor, client, intake, STEPS[intake.kind]);
      logEvent("intake.undone", { id: intake.id, ...undone, ms: Math.round(performance.now() - began) });
      return true;
    });
  } catch (error) {
    const code = logSurprise("intake undo", error);
    if (serverIsGone(error) || held.id === undefined) return false;
    const id = held.id;
    await inBulk(actor, (client) => leaveDone(client, id, code));
    return true;
  }
}

/** Drops what dead workers staged. */
export const tidyStaging = (actor: SystemActor): Promise<void> => inBulk(actor, dropAbandonedStaging);
