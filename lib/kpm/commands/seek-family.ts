import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { type FoundFamily, findFamiliesByIdentity } from "@/lib/kpm/queries/find-family";
import { notFound } from "@/lib/platform/errors";
import { takeReveals } from "@/lib/reveals/commands";

/**
 * Looks for the families with a number. Whether a number exists is told only to an actor who may open numbers, and the question
 * counts like one that was opened, found or not.
 */
export async function seekFamily(actor: UserActor, { number }: { number: string }): Promise<FoundFamily[]> {
  if (!permits(actor.role, "kpm.reveal-identity")) throw notFound("Keluarga");
  return within(actor, async (tx) => {
    await takeReveals(tx, actor, {
      numbers: 1,
      purpose: "pencarian",
      reason: "",
      action: "kpm.identity-sought",
      subject: "satu nomor",
    });
    return findFamiliesByIdentity(actor, number, tx);
  });
}
