import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { joining, within } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { notFound, Refusal, refused } from "@/lib/platform/errors";
import { findRevealsToday } from "./queries";
import { limitSentence, REVEAL_PURPOSES, type RevealPurpose } from "./rules";
import type { GrantInput } from "./schema";

/** purpose "pencarian": one number that somebody looks for, without words; it has no grant of its own. */
export type Reveal = {
  numbers: number;
  purpose: RevealPurpose | "pencarian";
  reason: string;
  action: string;
  subject: string;
  region?: string;
};

/**
 * Takes so many identity numbers of the actor's day and writes it into the audit log, in the transaction that opens them:
 * no room, no entry, no number. A question about a number counts like the number.
 */
export async function takeReveals(
  tx: Tx,
  actor: UserActor,
  { numbers, purpose, reason, ...entry }: Reveal,
): Promise<void> {
  const [row] = await tx.$queryRaw<{ taken: boolean }[]>`select take_reveals(${numbers}::int, ${purpose}) as taken`;
  if (!row?.taken) throw new Refusal("limit", limitSentence(numbers, await findRevealsToday(actor, purpose, tx)));
  await recordAudit(tx, actor, { ...entry, detail: { purpose, reason, numbers } });
}

/** Lets a person open more numbers a day for a purpose, up to a last day. */
export async function grantReveals(actor: UserActor, input: GrantInput, outer?: Tx): Promise<void> {
  await joining(actor, outer, async (tx) => {
    const { user, purpose, aDay, lastDay, reason } = input;
    const [answer] = await tx.$queryRaw<{ fault: string | null; usual: number }[]>`
      select grant_reveals(${user}, ${purpose}, ${aDay}::int, ${lastDay}::date, ${reason}) as fault,
        case when exists (select 1 from users where id = ${user} and role = 'bank') then unknowns_a_day() else reveals_a_day() end as usual`;
    if (!answer || answer.fault === "not-found") throw notFound("Akun");
    if (answer.fault === "past") throw refused("Hari terakhirnya sudah lewat; pilih hari ini atau sesudahnya.");
    if (answer.fault === "purpose")
      throw refused(`Petugas bank tidak membuka nomor; untuk berkasnya pilih "${REVEAL_PURPOSES.bank}".`);
    if (answer.fault === "usual")
      throw refused(`Batas biasa sudah ${answer.usual} nomor sehari; tulis angka yang lebih besar.`);
  });
}

/** Takes a grant back; from now on the usual limit holds again. */
export async function withdrawGrant(actor: UserActor, { id }: { id: bigint }): Promise<void> {
  await within(actor, async (tx) => {
    const [answer] = await tx.$queryRaw<{ fault: string | null }[]>`select withdraw_reveals(${id}) as fault`;
    if (!answer || answer.fault) throw notFound("Tambahan batas");
  });
}
