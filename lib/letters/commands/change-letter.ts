import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import type { ChangeLetterInput } from "@/lib/letters/schema";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, Refusal } from "@/lib/platform/errors";
import { holdLetters } from "./held-letters";

/** Changes the text and recipient of a draft; refused when somebody was faster. */
export async function changeLetter(actor: UserActor, input: ChangeLetterInput): Promise<{ id: string }> {
  if (!permits(actor.role, "letters.write")) throw new Refusal("forbidden", "Peran Anda tidak mengubah surat.");
  return within(actor, async (tx) => {
    const [found] = await holdLetters(tx, [input.id], "change");
    if (found?.version === input.version + 1 && (await isChanged(tx, actor, input))) return { id: String(input.id) };
    if (found?.version !== input.version)
      throw conflict(
        "Konsep ini sudah berubah sejak halaman ini dibuka. Muat ulang halaman; kalau perubahannya belum ada, ubah lagi.",
      );
    await tx.$executeRaw`
      update letters set recipient = ${input.recipient}, recipient_at = ${input.recipientAt}, subject = ${input.subject},
        opening = ${input.opening}, note = ${input.note}, version = version + 1 where id = ${input.id}`;
    await tx.$executeRaw`
      insert into letter_events (letter_id, actor_id, actor_name, verb)
      values (${input.id}, ${actor.id}, ${actor.name}, 'changed')`;
    return { id: String(input.id) };
  });
}

/** The same form again: the letter already has this content, by the same person. */
async function isChanged(tx: Tx, actor: UserActor, input: ChangeLetterInput): Promise<boolean> {
  const same = await tx.$queryRaw<unknown[]>`
    select 1 from letters where id = ${input.id} and (recipient, recipient_at, subject, opening, note)
      = (${input.recipient}, ${input.recipientAt}, ${input.subject}, ${input.opening}, ${input.note})
      and ${actor.id} = (select actor_id from letter_events where letter_id = ${input.id} order by id desc limit 1)`;
  return same.length > 0;
}
