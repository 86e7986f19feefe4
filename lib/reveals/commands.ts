import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining, within } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { notFound, Refusal, refused } from "@/lib/platform/errors";
import { findRevealsToday } from "./queries";
import { limitSentence, type RevealPurpose } from "./rules";
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
  demandGrants(actor);
  await joining(actor, outer, async (tx) => {
    const [found] = await tx.$queryRaw<{ role: string; today: string; usual: number }[]>`
      select role, day_of_actor()::text as today, reveals_a_day() as usual from users
      where id = ${input.user} and disabled_at is null and role like 'dinsos-%'`;
    if (!found) throw notFound("Akun");
    if (input.lastDay < found.today) throw refused("Hari terakhirnya sudah lewat; pilih hari ini atau sesudahnya.");
    if (input.aDay <= found.usual)
      throw refused(`Batas biasa sudah ${found.usual} nomor sehari; tulis angka yang lebih besar.`);
    await tx.$executeRaw`
      insert into reveal_grants (user_id, purpose, a_day, last_day, reason, granted_by, granted_by_name)
      values (${input.user}, ${input.purpose}, ${input.aDay}, ${input.lastDay}::date, ${input.reason}, ${actor.id}, ${actor.name})`;
    await recordAudit(tx, actor, {
      action: "reveals.granted",
      subject: `user ${input.user}`,
      detail: { purpose: input.purpose, reason: input.reason, numbers: input.aDay, until: input.lastDay },
    });
  });
}

/** Takes a grant back; from now on the usual limit holds again. */
export async function withdrawGrant(actor: UserActor, { id }: { id: bigint }): Promise<void> {
  demandGrants(actor);
  await within(actor, async (tx) => {
    const [found] = await tx.$queryRaw<{ user: bigint; purpose: string }[]>`
      update reveal_grants set withdrawn_at = now(), withdrawn_by_name = ${actor.name}
      where id = ${id} and withdrawn_at is null returning user_id as "user", purpose`;
    if (!found) throw notFound("Tambahan batas");
    await recordAudit(tx, actor, {
      action: "reveals.grant-withdrawn",
      subject: `user ${found.user}`,
      detail: { purpose: found.purpose },
    });
  });
}

function demandGrants(actor: UserActor): void {
  if (!permits(actor.role, "reveals.grant")) throw notFound("Tambahan batas");
}
