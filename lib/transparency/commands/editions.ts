import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining, within } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { notFound, Refusal, refused } from "@/lib/platform/errors";
import { editionCode } from "@/lib/transparency/rules/small-cells";
import type { WithdrawInput } from "@/lib/transparency/schema";
import { dateIn } from "@/lib/values/dates";

function demandPublisher(actor: UserActor): void {
  if (!permits(actor.role, "transparency.publish"))
    throw new Refusal("forbidden", "Hanya administrator dan Direktorat PFM menerbitkan data publik.");
}

/** Asks for today's edition; the worker makes it, for it counts the whole country and not only what the actor sees. */
export async function askEdition(actor: UserActor, now = new Date(), outer?: Tx): Promise<{ code: string }> {
  demandPublisher(actor);
  return joining(actor, outer, async (tx) => {
    const on = dateIn(now);
    const same = await tx.$queryRaw<{ state: string }[]>`
      select state from public_editions where on_date = ${on}::date`;
    const code = editionCode(on, same.length);
    const made = await tx.$executeRaw`
      insert into public_editions (code, on_date, asked_by_name) values (${code}, ${on}::date, ${actor.name})
      on conflict do nothing`;
    if (made === 0) throw refused("Terbitan hari ini sudah ada. Tarik dahulu bila keliru, atau terbitkan lagi besok.");
    await recordAudit(tx, actor, { action: "edition.asked", subject: code });
    return { code };
  });
}

/** Takes an edition back: the public reads the one before it. What it said is kept. */
export async function withdrawEdition(actor: UserActor, { code, reason }: WithdrawInput): Promise<void> {
  demandPublisher(actor);
  await within(actor, async (tx) => {
    const changed = await tx.$executeRaw`
      update public_editions set state = 'withdrawn', withdrawn_at = now(), withdrawn_by_name = ${actor.name},
        reason = ${reason}
      where code = ${code} and state <> 'withdrawn'`;
    if (changed === 0) throw notFound("Terbitan");
    await recordAudit(tx, actor, { action: "edition.withdrawn", subject: code, detail: { reason } });
  });
}
