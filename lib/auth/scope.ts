import "server-only";
import type { PoolClient } from "pg";
import { ownerPool, prisma, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Actor, SystemActor } from "./actor";

// Where: PostgreSQL's row-level policies decide (prisma/migrations/*_scope). This file only says who is asking, on the
// one transaction in which queries and commands run. A region filter in a query is what the user asked to see, no more.

/** Runs `work` in one transaction that sees and changes only what the actor may. */
export async function within<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma(actor.kind === "system" ? "owner" : "web").$transaction(
    async (tx) => {
      if (actor.kind !== "system") await declareScope(tx, actor);
      return work(tx);
    },
    { timeout: 20_000, maxWait: 10_000 },
  );
}

/** As within(), when the caller may already hold a transaction that this work should join. */
export const joining = <T>(actor: Actor, outer: Tx | undefined, work: (tx: Tx) => Promise<T>): Promise<T> =>
  outer ? work(outer) : within(actor, work);

/** One transaction on the owner's plain connection, for COPY and set-based SQL in the worker. */
export async function inBulk<T>(_actor: SystemActor, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await ownerPool().connect();
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    // A broken connection cannot roll back; dropping it does.
    await client.query("rollback").then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}

async function declareScope(tx: Tx, actor: Exclude<Actor, SystemActor>): Promise<void> {
  const regions = actor.kind === "user" ? [...actor.regions].sort() : [];
  // No region at all: an empty range. ':' sorts after '9', so every code of a prefix lies in [prefix, prefix + ':').
  const from = regions[0] ?? ":";
  const to = `${regions.at(-1) ?? ""}:`;
  const bank = actor.kind === "user" ? (actor.bank ?? "") : "";
  const byName = actor.kind === "user" && actor.byName ? "on" : "off";
  await tx.$executeRaw`select
    set_config('salur.actor', ${actor.kind === "user" ? String(actor.id) : ""}, true),
    set_config('salur.role', ${actor.kind === "user" ? actor.role : "public"}, true),
    set_config('salur.from', ${from}, true),
    set_config('salur.to', ${regions.length === 0 ? ":" : to}, true),
    set_config('salur.one_region', ${regions.length === 1 ? "on" : "off"}, true),
    set_config('salur.regions', ${`{${regions.map((code) => `"${code}"`).join(",")}}`}, true),
    set_config('salur.bank', ${bank}, true),
    set_config('salur.by_name', ${byName}, true),
    set_config('statement_timeout', ${String(env().STATEMENT_TIMEOUT_MS)}, true)`;
}
