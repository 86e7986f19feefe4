import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import type { CarriedInput } from "@/lib/field/schema";
import { recordAudit } from "@/lib/platform/database/audit";
import { notFound } from "@/lib/platform/errors";
import { isInScope } from "@/lib/regions/rules";

/** Writes into the audit log that somebody takes names and addresses along on a phone. */
export async function noteCarried(actor: UserActor, { region, families }: CarriedInput): Promise<void> {
  if (!permits(actor.role, "field.work") || !isInScope(actor.regions, region)) throw notFound("Wilayah");
  await within(actor, (tx) =>
    recordAudit(tx, actor, { action: "field.carried", subject: "halaman kunjungan", region, detail: { families } }),
  );
}
