import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/platform/audit";

type Exported = { list: "kpm" | "cases" | "dtks"; region: string; period: string };

/** Writes into the audit log that somebody takes a list of names out of the system. */
export async function noteExport(actor: UserActor, { list, region, period }: Exported): Promise<void> {
  await within(actor, (tx) =>
    recordAudit(tx, actor, { action: `${list}.exported`, subject: "daftar XLSX", region, detail: { period } }),
  );
}
