import "server-only";
import type { SystemActor, UserActor } from "@/lib/auth/actor";
import type { Reader } from "./db";

type Entry = {
  action: string;
  subject: string;
  region?: string;
  detail?: Record<string, string | number | boolean | null>;
};

/**
 * Appends to the audit log in the caller's transaction: no audit, no change. Never put an identity number in detail. In a
 * person's transaction the database takes the name from its scope, so that nobody writes for somebody else.
 */
export async function recordAudit(tx: Reader, actor: UserActor | SystemActor, entry: Entry): Promise<void> {
  const { action, subject, region, detail } = textOf(entry);
  await (actor.kind === "user"
    ? tx.$executeRaw`select record_own_audit(${action}, ${subject}, ${region}, ${detail}::jsonb)`
    : tx.$executeRaw`select record_audit(null, ${actor.name}, ${action}, ${subject}, ${region}, ${detail}::jsonb)`);
}

const textOf = ({ region = "", detail = {}, ...entry }: Entry) => ({
  ...entry,
  region,
  detail: JSON.stringify(detail),
});
