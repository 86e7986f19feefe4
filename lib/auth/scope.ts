import "server-only";
import pg, { type PoolClient } from "pg";
import { ownerPool, prisma, type Reader, readers, type Tx } from "@/lib/platform/database/db";
import { asked } from "@/lib/platform/database/one-statement";
import { oneByOne, readerOn } from "@/lib/platform/database/reader";
import type { Actor, SystemActor } from "./actor";

// Where: PostgreSQL's row-level policies decide (prisma/sql/policies). This file only says who is asking, on the
// one transaction in which queries and commands run. A region filter in a query is what the user asked to see, no more.

/** Runs `work` in one transaction that sees and changes only what the actor may. */
export async function within<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const limits = { timeout: 20_000, maxWait: 10_000 };
  return actor.kind === "system"
    ? prisma("owner").$transaction(work, limits)
    : asked(scopeOf(actor), () => prisma("web").$transaction(work, limits));
}

/** As within(), when the caller may already hold a transaction that this work should join. */
export const joining = <T>(actor: Actor, outer: Tx | undefined, work: (tx: Tx) => Promise<T>): Promise<T> =>
  outer ? work(outer) : within(actor, work);

/**
 * Reads in one transaction that sees only what the actor may; joins the caller's, if there is one. Begin, scope and the
 * first reads travel together, and nobody waits for the end of a transaction that changed nothing.
 */
export async function reading<T>(actor: Actor, work: (tx: Reader) => Promise<T>, outer?: Reader): Promise<T> {
  if (outer) return work(outer);
  const client = await readers(actor.kind === "system" ? "owner" : "web").connect();
  const end = (how: "commit" | "rollback") =>
    client.query(how).then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
  try {
    const begun = asked(actor.kind === "system" ? [] : scopeOf(actor), () => client.query("begin read only"));
    const [result] = await Promise.all([work(readerOn(client)), begun]);
    void end("commit");
    return result;
  } catch (error) {
    await end("rollback");
    throw error;
  }
}

/** The owner's plain connection, which sees everything: only what the worker and the seed run may ask for it. */
export const ownerConnection = (_actor: SystemActor): Promise<PoolClient> => ownerPool().connect();

/** One transaction on the owner's plain connection, for COPY and set-based SQL in the worker; tx reads and writes on it too. */
export async function inBulk<T>(actor: SystemActor, work: (client: PoolClient, tx: Reader) => Promise<T>): Promise<T> {
  const client = await ownerConnection(actor);
  try {
    await client.query("begin");
    const result = await work(client, oneByOne(readerOn(client)));
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

/** The statements that say who is asking; their settings end with the transaction. */
function scopeOf(actor: Exclude<Actor, SystemActor>): string[] {
  const regions = actor.kind === "user" ? [...actor.regions].sort() : [];
  const settings = {
    actor: actor.kind === "user" ? String(actor.id) : "",
    role: actor.kind === "user" ? actor.role : "public",
    // No region at all: an empty range. ':' sorts after '9', so every code of a prefix is in [prefix, prefix + ':').
    from: regions[0] ?? ":",
    to: regions.length === 0 ? ":" : `${regions.at(-1)}:`,
    one_region: regions.length === 1 ? "on" : "off",
    regions: `{${regions.map((code) => `"${code}"`).join(",")}}`,
    bank: actor.kind === "user" ? (actor.bank ?? "") : "",
    by_name: actor.kind === "user" && actor.byName ? "on" : "off",
  };
  return Object.entries(settings).map(([name, value]) => `set local salur."${name}" = ${pg.escapeLiteral(value)}`);
}
