import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { allWholeFamilies, type LetterFamily } from "@/lib/letters/queries/families";
import { getLetter, type Letter } from "@/lib/letters/queries/letters";
import type { WholeLetterInput } from "@/lib/letters/schema";
import { recordAudit } from "@/lib/platform/database/audit";
import { notFound } from "@/lib/platform/errors";
import { takeReveals } from "@/lib/reveals/commands";

export type WholeLetter = { letter: Letter; families: AsyncGenerator<LetterFamily[]> };

/**
 * A letter whose attachment has the whole numbers. Each counts, and the audit entry (who, why, how many) is written before
 * the first number is read: no entry, no list.
 */
export async function wholeLetter(actor: UserActor, { id, ...why }: WholeLetterInput): Promise<WholeLetter> {
  if (!permits(actor.role, "kpm.reveal-identity")) throw notFound("Surat");
  const letter = await getLetter(actor, id);
  await within(actor, (tx) =>
    takeReveals(tx, actor, {
      numbers: letter.cases,
      ...why,
      action: "letter.identities-revealed",
      subject: `surat ${id}`,
      region: letter.regionCode,
    }),
  );
  return { letter, families: allWholeFamilies(actor, id) };
}

/** Writes into the audit log that somebody takes letters, with names and masked numbers, out of the system. */
export async function noteDownload(actor: UserActor, letters: readonly Letter[]): Promise<void> {
  const [first] = letters;
  if (!first) return;
  await within(actor, (tx) =>
    recordAudit(tx, actor, {
      action: "letters.exported",
      subject: letters.length === 1 ? `surat ${first.id}` : `${letters.length} surat`,
      region: first.officeCode,
    }),
  );
}
