import type { Client } from "pg";
import { StartFailure } from "../sentence.ts";

// What a database knows of the files of prisma/sql that were applied to it, in one table: a row for each file, one for the
// version of them all, and one for what PostgreSQL held afterwards.

const VERSION = "(version)";
const STATE = "(state)";

export type Applied = Map<string, { hash: string; tables: string[] }>;

const isFile = (path: string): boolean => path.includes("/");

/** The row of each file that was applied. */
export async function readApplied(client: Client): Promise<Applied> {
  const { rows } = await client.query<{ path: string; hash: string; tables: string[] }>(
    "select path, hash, tables from _sql_files order by path",
  );
  return new Map(rows.filter(({ path }) => isFile(path)).map(({ path, hash, tables }) => [path, { hash, tables }]));
}

export async function remember(client: Client, path: string, hash: string, tables: string[] = []): Promise<void> {
  await client.query(
    `insert into _sql_files (path, hash, tables) values ($1, $2, $3)
     on conflict (path) do update set hash = excluded.hash, tables = excluded.tables, applied_at = now()`,
    [path, hash, tables],
  );
}

async function known(client: Client, path: string): Promise<string | undefined> {
  const { rows } = await client.query<{ hash: string }>("select hash from _sql_files where path = $1", [path]);
  return rows[0]?.hash;
}

/** Throws when a newer application applied its files: this one would put back what they mended. */
export async function refuseOlderCode(client: Client, version: number): Promise<void> {
  await client.query(`create table if not exists _sql_files (
    path text primary key, hash text not null, tables text[] not null, applied_at timestamptz not null default now())`);
  const stored = Number((await known(client, VERSION)) ?? 0);
  if (stored > version)
    throw new StartFailure(
      `Basis data lebih baru daripada aplikasi ini (aturan SQL versi ${stored}, aplikasi ini versi ${version}). Perbarui aplikasi, lalu jalankan lagi.`,
    );
}

export const keepVersion = (client: Client, version: number): Promise<void> =>
  remember(client, VERSION, String(version));

// Rights, policies, triggers and functions of the files as PostgreSQL holds them, in one sum.
const FOUND = `with lines (line) as (
  select pg_get_functiondef(oid) || proowner::regrole || coalesce(proacl::text, '') from pg_proc
    where pronamespace = 'public'::regnamespace and proname = any($1)
  union all select concat_ws(' ', tablename, policyname, permissive, roles, cmd, qual, with_check) from pg_policies
    where schemaname = 'public' and tablename = any($2)
  union all select concat_ws(' ', c.relname, pg_get_triggerdef(t.oid), t.tgenabled) from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and c.relname = any($2) and not t.tgisinternal and t.tgparentid = 0
  union all select concat_ws(' ', relname, relowner::regrole, relrowsecurity, relforcerowsecurity, relacl) from pg_class
    where relnamespace = 'public'::regnamespace and relname = any($2)
  union all select concat_ws(' ', c.relname, a.attname, a.attacl) from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relname = any($2) and a.attacl is not null)
  select md5(coalesce(string_agg(line, E'\\n' order by line), '')) as sum from lines`;

async function found(client: Client, applied: Applied): Promise<string> {
  const functions = [...applied.keys()].flatMap((path) => /^functions\/(\w+)\.sql$/.exec(path)?.[1] ?? []);
  const tables = [...applied.values()].flatMap((file) => file.tables);
  const { rows } = await client.query<{ sum: string }>(FOUND, [functions, tables]);
  return rows[0]?.sum ?? "";
}

/** Whether the database holds what the files applied to it made: a migration, a restore or a hand may have taken some away. */
export async function isAsApplied(client: Client, applied: Applied): Promise<boolean> {
  return (await known(client, STATE)) === (await found(client, applied));
}

export async function keepState(client: Client): Promise<void> {
  await remember(client, STATE, await found(client, await readApplied(client)));
}
