import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { reading } from "@/lib/auth/scope";
import { notFound } from "@/lib/platform/errors";

export type ApprovalRule = {
  code: string;
  name: string;
  twoPeople: boolean;
  changedByName: string;
  changedAt: Date | null;
};

/** The kab/kota of the actor, and where a file needs a second person to be applied. */
export async function listApprovalRules(actor: UserActor): Promise<ApprovalRule[]> {
  if (!permits(actor.role, "intake.set-approval")) throw notFound("Halaman");
  return reading(
    actor,
    (tx) => tx.$queryRaw<ApprovalRule[]>`
      select r.code, r.name, coalesce(a.two_people, false) as "twoPeople", coalesce(a.changed_by_name, '') as "changedByName",
        a.changed_at as "changedAt"
      from regions r left join approval_rules a on a.regency_code = r.code
      where r.level = 2 and r.code ^@ any (${[...actor.regions]}::text[]) order by r.code`,
  );
}
