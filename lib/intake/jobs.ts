import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { UnreadableFile } from "@/lib/documents/read/row";
import { serverIsGone } from "@/lib/platform/database/server-gone";
import { isDiskFull } from "@/lib/platform/files/disk-space";
import { logEvent, logSurprise } from "@/lib/platform/log";
import { applyIntake } from "./apply/commands/apply-intake";
import { type Claimed, claimIntake, endUnapplied, lockOf } from "./apply/commands/claim";
import { Cancelled, type Heartbeat, keepBeating } from "./apply/commands/heartbeat";
import { holdUndo, leaveDone, undoIntake } from "./apply/commands/undo";
import { READING } from "./apply/rules/stages";
import { STEPS } from "./kinds/commands";
import { isKind } from "./kinds/rules";
import { payForStop, TooManyUnknown } from "./matching/commands/unknown-numbers";
import { compareWithPrevious } from "./plan/commands/difference";
import { keepPlan, keptPlan, planIntake, same } from "./plan/commands/plan-intake";
import { dropAbandonedStaging, dropStaging } from "./plan/commands/staging";
import { Unmapped } from "./recognise/commands/keep-recognition";
import { tidyUploads } from "./upload/commands/tidy-uploads";

// read -> recognise -> stage -> resolve -> compare = the plan; then it waits for a person; then apply. Until apply nothing
// outside the staging schema changes; apply is one transaction, so a worker may die anywhere and start over.

/** Takes one intake from the queue to its plan, or from its approval to its end; false when the queue is empty. */
export async function workOnce(actor: SystemActor): Promise<boolean> {
  const intake = await inBulk(actor, claimIntake);
  if (!intake) return false;
  const began = performance.now();
  const heartbeat: Heartbeat = { stage: intake.approved ? "Menyimpan" : READING, rows: 0 };
  const stopBeating = keepBeating(actor, intake, heartbeat);
  try {
    const locked = await inBulk(actor, (client) => lockOf(client, intake));
    if (locked) throw new UnreadableFile(locked);
    const outcome = await (intake.approved
      ? applyApproved(actor, intake, heartbeat)
      : planFirst(actor, intake, heartbeat));
    logEvent("intake", { id: intake.id, kind: intake.kind, ...outcome, ms: Math.round(performance.now() - began) });
  } catch (error) {
    await endBadly(actor, intake, error);
  } finally {
    await stopBeating();
  }
  return true;
}

async function planFirst(actor: SystemActor, intake: Claimed, heartbeat: Heartbeat) {
  const planned = await planIntake(actor, intake, heartbeat);
  await keepPlan(actor, intake, planned, "");
  return { planned: true, read: planned.read, ...planned.plan };
}

const MOVED =
  "Data berubah sejak uji coba ini dibuat, sehingga angkanya tidak sama lagi. Periksa angka yang baru, lalu terapkan.";

async function applyApproved(actor: SystemActor, intake: Claimed, heartbeat: Heartbeat) {
  let planned = await keptPlan(actor, intake);
  if (!planned) {
    planned = await planIntake(actor, intake, heartbeat);
    const moved = intake.planned !== null && !same(planned.plan, intake.planned);
    await keepPlan(actor, intake, planned, moved ? MOVED : null);
    if (moved) return { moved, read: planned.read, ...planned.plan };
  }
  heartbeat.stage = "Menyimpan";
  const applied = await applyIntake(actor, intake, planned, heartbeat);
  if (applied) await inBulk(actor, (client) => dropStaging(client, intake.id));
  return { applied, read: planned.read, ...planned.plan };
}

async function endBadly(actor: SystemActor, intake: Claimed, error: unknown): Promise<void> {
  const end = (state: "refused" | "failed" | "cancelled", message: string) =>
    inBulk(actor, async (client) => {
      await dropStaging(client, intake.id);
      await endUnapplied(client, intake, state, message);
      if (error instanceof TooManyUnknown) await payForStop(client, intake, error);
    });
  if (error instanceof Unmapped) return;
  if (error instanceof UnreadableFile) return end("refused", error.sentence);
  if (error instanceof Cancelled) return end("cancelled", "Dibatalkan; tidak ada yang berubah.");
  const code = logSurprise("intake", error);
  // Left as it is, the intake goes silent and starts over when the server is back.
  if (serverIsGone(error)) return;
  return end(
    "failed",
    isDiskFull(error)
      ? "Ruang simpan server penuh; belum ada yang berubah. Minta pengelola mengosongkan ruang, lalu unggah lagi."
      : `Terjadi gangguan, belum ada yang berubah. Unggah lagi; bila berulang, sampaikan kode ${code}.`,
  );
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

/** Drops what dead workers and cancelled files staged. */
export const tidyStaging = (actor: SystemActor): Promise<void> => inBulk(actor, dropAbandonedStaging);

/** Holds one planned file against the one before it, when nothing else is to do; false when none waits for that. */
export const differOnce = (actor: SystemActor): Promise<boolean> => compareWithPrevious(actor);

/** Forgets files that stopped on their way and that nobody continued. */
export const tidyFiles = (actor: SystemActor): Promise<number> => tidyUploads(actor);
