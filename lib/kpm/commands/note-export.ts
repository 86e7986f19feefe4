import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/platform/database/audit";

/** list: the name of the table, as its address has it. */
type Exported = { list: string; region: string; period: string };

/** Writes into the audit log that somebody takes a list out of the system. */
export async function noteExport(actor: UserActor, { list, region, period }: Exported): Promise<void> {
  await within(actor, (tx) =>
    recordAudit(tx, actor, { action: `${list}.exported`, subject: "daftar XLSX", region, detail: { period } }),
  );
}
