import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/platform/database/audit";

type Taken = { id: bigint; file: string; version: string };

/** Writes into the audit log that somebody takes a file of a meeting out of the system. */
export async function noteMeetingFile(actor: UserActor, { id, file, version }: Taken): Promise<void> {
  await within(actor, (tx) =>
    recordAudit(tx, actor, { action: "meeting.exported", subject: `rakor ${id}`, detail: { file, version } }),
  );
}
