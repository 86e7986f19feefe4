import "server-only";
import type { ClientBase } from "pg";
import type { SystemActor, UserActor } from "@/lib/auth/actor";
import type { Tx } from "./db";

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
export async function recordAudit(tx: Tx, actor: UserActor | SystemActor, entry: Entry): Promise<void> {
  const { action, subject, region, detail } = textOf(entry);
  await (actor.kind === "user"
    ? tx.$executeRaw`select record_own_audit(${action}, ${subject}, ${region}, ${detail}::jsonb)`
    : tx.$executeRaw`select record_audit(null, ${actor.name}, ${action}, ${subject}, ${region}, ${detail}::jsonb)`);
}

/** The same on the worker's plain connection. */
export async function recordBulkAudit(client: ClientBase, actor: SystemActor, entry: Entry): Promise<void> {
  const { action, subject, region, detail } = textOf(entry);
  await client.query("select record_audit(null, $1, $2, $3, $4, $5)", [actor.name, action, subject, region, detail]);
}

const textOf = ({ region = "", detail = {}, ...entry }: Entry) => ({
  ...entry,
  region,
  detail: JSON.stringify(detail),
});
