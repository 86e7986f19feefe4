import type { Client } from "pg";
import type { SqlFile } from "./code.ts";

/** First without a look at their bodies, so that they may name each other in any order; then PostgreSQL checks each. */
export async function putFunctions(client: Client, functions: SqlFile[]): Promise<void> {
  await client.query("set local check_function_bodies = off");
  for (const { name, sql } of functions) {
    const before = await signaturesOf(client, name);
    for (const signature of before) {
      await client.query(
        `grant execute on function ${signature} to public; revoke all on function ${signature} from salur_web`,
      );
    }
    if (!(await unless(client, sql, STANDS_IN_THE_WAY))) {
      for (const signature of before) await client.query(`drop function ${signature}`);
      await client.query(sql);
    }
    const after = await signaturesOf(client, name);
    const others = after.length > before.length ? before : [];
    for (const signature of others) await client.query(`drop function ${signature}`);
  }
  await client.query("set local check_function_bodies = on");
  for (const { sql } of functions) await client.query(sql);
}

/** It answers otherwise than before, or its name stands for two while its rights are given. */
const STANDS_IN_THE_WAY = ["42P13", "42725"];
const IS_NEEDED = ["2BP01"];

/** Runs a statement; false, with nothing done, when it fails for an expected reason. */
async function unless(client: Client, sql: string, expected: string[]): Promise<boolean> {
  await client.query("savepoint attempt");
  try {
    await client.query(sql);
    await client.query("release savepoint attempt");
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && expected.includes(String(error.code)))) throw error;
    await client.query("rollback to savepoint attempt");
    return false;
  }
}

async function signaturesOf(client: Client, name: string): Promise<string[]> {
  const { rows } = await client.query<{ signature: string }>(
    `select oid::regprocedure::text as signature from pg_proc
     where pronamespace = 'public'::regnamespace and proname = $1 order by 1`,
    [name],
  );
  return rows.map(({ signature }) => signature);
}

/** Drops a function; false when a table still needs it. */
export async function dropFunction(client: Client, name: string): Promise<boolean> {
  for (const signature of await signaturesOf(client, name))
    if (!(await unless(client, `drop function ${signature}`, IS_NEEDED))) return false;
  return true;
}
