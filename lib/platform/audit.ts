import "server-only";
import type { ClientBase } from "pg";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "./db";

type Entry = {
  action: string;
  subject: string;
  region?: string;
  detail?: Record<string, string | number | boolean | null>;
};

const idOf = (actor: Actor): string | null => (actor.kind === "user" ? String(actor.id) : null);
const nameOf = (actor: Actor): string => (actor.kind === "public" ? "tanpa akun" : actor.name);

/** Appends to the audit log in the caller's transaction: no audit, no change. Never put an identity number in detail. */
export async function recordAudit(tx: Tx, actor: Actor, entry: Entry): Promise<void> {
  await tx.$executeRaw`select record_audit(${idOf(actor)}::bigint, ${nameOf(actor)}, ${entry.action}, ${entry.subject},
    ${entry.region ?? ""}, ${JSON.stringify(entry.detail ?? {})}::jsonb)`;
}

/** The same on the worker's plain connection. */
export async function recordBulkAudit(client: ClientBase, actor: Actor, entry: Entry): Promise<void> {
  await client.query("select record_audit($1, $2, $3, $4, $5, $6)", [
    idOf(actor),
    nameOf(actor),
    entry.action,
    entry.subject,
    entry.region ?? "",
    JSON.stringify(entry.detail ?? {}),
  ]);
}
