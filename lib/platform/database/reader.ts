import "server-only";
import { createHash } from "node:crypto";
import pg from "pg";
import { Prisma } from "@/prisma/generated/client";
import type { Reader } from "./db";

// Pages read through a plain connection: Prisma's transaction costs three round trips and twice the time of a short query,
// and it prepares nothing. Templates and types are the same: bigint for int8, Date for timestamptz, objects for json.

// Statements that a connection keeps prepared; their texts are few, and what comes later runs unprepared. The name comes
// from the text: a process holds this module more than once, but each connection only once.
const MOST_PREPARED = 200;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_PREPARED) return known;
  const name = createHash("sha1").update(text).digest("base64url");
  names.set(text, name);
  return name;
}

const { INT8, DATE, TIMESTAMP, NUMERIC } = pg.types.builtins;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === INT8 ? BigInt : pg.types.getTypeParser(oid, format)),
};
// pg reads these in the zone of the machine, or as text: a query converts them itself.
const UNCLEAR: ReadonlySet<number> = new Set([DATE, TIMESTAMP, NUMERIC]);

/** Reads on an open transaction, or one by one on any connection of a pool. */
export function readerOn(client: pg.PoolClient | pg.Pool): Reader {
  const run = async (query: TemplateStringsArray | Prisma.Sql, given: unknown[]) => {
    const { text, values } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...given);
    const result = await client.query({ text, values, name: nameOf(text), types });
    const unclear = result.fields.find(({ dataTypeID }) => UNCLEAR.has(dataTypeID));
    if (unclear) throw new Error(`Column ${unclear.name} needs a cast`);
    return result;
  };
  return {
    $queryRaw: async <T>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await run(query, values)).rows as T,
    $executeRaw: async (query, ...values) => (await run(query, values)).rowCount ?? 0,
  };
}

/** A bulk connection does not take the next statement before the last one has answered. */
export function oneByOne(reader: Reader): Reader {
  let last: Promise<unknown> = Promise.resolve();
  const after = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
  return {
    $queryRaw: (query, ...values) => after(() => reader.$queryRaw(query, ...values)),
    $executeRaw: (query, ...values) => after(() => reader.$executeRaw(query, ...values)),
  };
}
