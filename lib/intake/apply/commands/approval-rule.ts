import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import type { ApprovalRuleInput } from "@/lib/intake/schema";
import { recordAudit } from "@/lib/platform/database/audit";
import { notFound } from "@/lib/platform/errors";

/** Sets whether a file of a kab/kota needs a second person to be applied. */
export async function changeApprovalRule(actor: UserActor, { region, twoPeople }: ApprovalRuleInput): Promise<void> {
  if (!permits(actor.role, "intake.set-approval") || !actor.regions.some((prefix) => region.startsWith(prefix)))
    throw notFound("Kab/kota");
  await within(actor, async (tx) => {
    const changed = await tx.$executeRaw`
      insert into approval_rules (regency_code, two_people, changed_by_name)
      select code, ${twoPeople}, ${actor.name} from regions where code = ${region} and level = 2
      on conflict (regency_code) do update set two_people = excluded.two_people, changed_by_name = excluded.changed_by_name,
        changed_at = now()`;
    if (changed === 0) throw notFound("Kab/kota");
    await recordAudit(tx, actor, {
      action: "intake.approval-rule-changed",
      subject: `region ${region}`,
      region,
      detail: { twoPeople },
    });
  });
}
