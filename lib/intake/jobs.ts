import "server-only";
import { systemActor } from "@/lib/auth/actor";
import { logEvent, logSurprise } from "@/lib/platform/log";
import { claimIntake, endIntake, releaseAbandoned, reportProgress } from "./commands/queue";
import { takeIn } from "./commands/take-in";
import { UnreadableFile } from "./read/row";

const IDLE_MS = 500;
const BEAT_MS = 5_000;

/** Takes waiting files in, one after the other, until told to stop. */
export async function takeInFiles(signal: AbortSignal): Promise<void> {
  const actor = systemActor("berkas");
  await releaseAbandoned(actor);
  while (!signal.aborted) {
    const worked = await takeNext();
    if (!worked) await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  }
}

/** Takes the next waiting file in; false when there is none. */
export async function takeNext(): Promise<boolean> {
  const actor = systemActor("berkas");
  const intake = await claimIntake(actor);
  if (!intake) return false;
  const began = Date.now();
  const beat = setInterval(() => void reportProgress(actor, intake.id, "bekerja", 0), BEAT_MS);
  try {
    await takeIn(actor, intake);
    logEvent("intake.done", { intake: intake.id, ms: Date.now() - began });
  } catch (error) {
    if (error instanceof UnreadableFile) await endIntake(actor, intake.id, "refused", error.sentence);
    else {
      const code = logSurprise(`intake ${intake.id}`, error);
      await endIntake(
        actor,
        intake.id,
        "failed",
        `Terjadi gangguan saat memuat; belum ada yang berubah. Unggah lagi; bila berulang, sampaikan kode ${code}.`,
      );
    }
  } finally {
    clearInterval(beat);
  }
  return true;
}
