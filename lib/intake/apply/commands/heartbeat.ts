import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { logSurprise } from "@/lib/platform/log";
import { beat, type Claimed } from "./claim";

/** How far a claimed intake is; written to its row once a second. cancelled: somebody asked to stop. */
export type Heartbeat = { stage: string; rows: number; cancelled?: boolean };

/** Thrown between steps of an intake that somebody cancelled: nothing of it stays. */
export class Cancelled extends Error {}

export function stopWhenCancelled(heartbeat: Heartbeat): void {
  if (heartbeat.cancelled) throw new Cancelled();
}

/** Writes the heartbeat once a second until the returned function is called. */
export function keepBeating(actor: SystemActor, intake: Claimed, heartbeat: Heartbeat): () => Promise<void> {
  let beating = Promise.resolve();
  let free = true;
  const timer = setInterval(() => {
    if (!free) return;
    free = false;
    beating = inBulk(actor, (client) => beat(client, intake, heartbeat.stage, heartbeat.rows))
      .then((cancelled) => {
        heartbeat.cancelled ||= cancelled;
      })
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
