import { LetterDownloads } from "@/components/letters/letter-downloads";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { USUAL_PURPOSE, wholeFault } from "@/lib/letters/present/page";
import type { Letter } from "@/lib/letters/queries/letters";
import { findRevealsToday } from "@/lib/reveals/queries";

type LetterFilesProps = { actor: UserActor; letter: Letter; refused: string };

/** The letter as files, and why its whole numbers were not given. */
export async function LetterFiles({ actor, letter, refused }: LetterFilesProps) {
  const usual = USUAL_PURPOSE[letter.kind];
  return (
    <LetterDownloads
      id={String(letter.id)}
      usual={usual}
      fault={wholeFault(refused, await findRevealsToday(actor, usual))}
      mayReveal={permits(actor.role, "kpm.reveal-identity")}
    />
  );
}
