import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { findAgain } from "@/lib/auth/find-actor";
import { logEvent, logSurprise } from "@/lib/platform/log";

const LOOK_MS = 2_000;

/** What somebody may, and where, as a text that can be compared. */
const rights = ({ role, bank, regions }: UserActor): string => JSON.stringify([role, bank, [...regions].sort()]);

/** Why the actor may not go on reading, or null. */
async function hindrance(actor: UserActor): Promise<string | null> {
  const now = await findAgain(actor);
  return now === null ? "session" : rights(now) === rights(actor) ? null : "rights";
}

/**
 * A stream to somebody as long as they may read what they could when it began. When their session or account ends, or
 * their role or scope changes, it breaks off with an error, so that nobody takes the part for the whole.
 */
export function whileAllowed(actor: UserActor, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const ending = new AbortController();
  const look = async () => {
    const why = await hindrance(actor).catch((error) => `look-up ${logSurprise("download", error)}`);
    if (why === null || ended) return;
    clearInterval(timer);
    logEvent("download.ended", { actor: String(actor.id), why });
    ending.abort();
  };
  const timer = setInterval(look, LOOK_MS).unref();
  let ended = false;
  body
    .pipeTo(writable, { signal: ending.signal })
    .catch(() => {})
    .finally(() => {
      ended = true;
      clearInterval(timer);
    });
  return readable;
}
