import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { conflict, Refusal } from "@/lib/platform/errors";
import type { ChangeLetterInput } from "../schema";
import { holdLetters } from "./held-letters";

/** Changes what a draft says and to whom; refused when somebody was faster. */
export async function changeLetter(actor: UserActor, input: ChangeLetterInput): Promise<{ id: string }> {
  if (!permits(actor.role, "letters.write")) throw new Refusal("forbidden", "Peran Anda tidak mengubah surat.");
  return within(actor, async (tx) => {
    const [found] = await holdLetters(tx, [input.id], "change");
    if (found?.version !== input.version)
      throw conflict("Konsep ini baru saja diubah orang lain. Muat ulang halaman, lalu ubah lagi.");
    await tx.$executeRaw`
      update letters set recipient = ${input.recipient}, recipient_at = ${input.recipientAt}, subject = ${input.subject},
        opening = ${input.opening}, note = ${input.note}, version = version + 1 where id = ${input.id}`;
    await tx.$executeRaw`
      insert into letter_events (letter_id, actor_id, actor_name, verb)
      values (${input.id}, ${actor.id}, ${actor.name}, 'changed')`;
    return { id: String(input.id) };
  });
}
