import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { logEvent } from "@/lib/platform/log";
import { publishNext } from "./commands/publish";

/** Makes one edition that was asked for; false when none waits. */
export async function publishOnce(actor: SystemActor): Promise<boolean> {
  const began = performance.now();
  const code = await publishNext(actor);
  if (code) logEvent("edition.published", { code, ms: Math.round(performance.now() - began) });
  return code !== null;
}
