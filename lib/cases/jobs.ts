import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { logSurprise } from "@/lib/platform/log";
import { canMail } from "@/lib/platform/mail";
import { dateIn } from "@/lib/values/dates";
import { foldTalliesOnce } from "./numbers/commands";
import { escalateOnce } from "./reminders/commands/escalate";
import { mailDigestOnce, remindOnce } from "./reminders/commands/remind";
import { applyRuleOnce } from "./settings/commands/apply-rule";

const LOOK_AGAIN_MS = 600_000;
/** A mail server that refuses is left alone for so long. */
const MAIL_AGAIN_MS = 600_000;
/** Mail goes out from this hour on, WIB: before the offices open, not in the night. */
const MAIL_FROM_HOUR = 5;

let nextLook = 0;
let nextMail = 0;

/** One small step of what cases need without anybody asking; false when there is none. */
export async function tendCasesOnce(actor: SystemActor, now = new Date()): Promise<boolean> {
  if (await applyRuleOnce(actor)) return true;
  if (await foldTalliesOnce(actor)) return true;
  if (now.getTime() < nextLook) return false;
  // WIB is the last zone in which a day begins: nothing is late before it is late everywhere.
  const today = dateIn(now);
  if (await escalateOnce(actor, today)) return true;
  if (await remindOnce(actor, today)) return true;
  const mayMail = canMail() && now.getTime() >= nextMail && (now.getUTCHours() + 7) % 24 >= MAIL_FROM_HOUR;
  if (mayMail && (await mailOne(actor, today, now))) return true;
  nextLook = now.getTime() + LOOK_AGAIN_MS;
  return false;
}

async function mailOne(actor: SystemActor, today: string, now: Date): Promise<boolean> {
  try {
    return await mailDigestOnce(actor, today);
  } catch (error) {
    logSurprise("mail", error);
    nextMail = now.getTime() + MAIL_AGAIN_MS;
    return false;
  }
}
