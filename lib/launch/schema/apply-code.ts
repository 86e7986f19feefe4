import type { Client } from "pg";
import type { Kind, SqlFile } from "./code.ts";
import { dropFunction, putFunctions } from "./functions.ts";
import { clear, tablesThatCall } from "./table-sets.ts";

// Brings functions, policies and triggers to what their files say, in the transaction of the migrations before them. Policies
// and triggers of a table are replaced as a set, and made again with a function that they call, so that none stands in its way.

type Applied = Map<string, { hash: string; tables: string[] }>;

/** Applies the files that changed since they were applied and drops what has no file any more. Returns the paths of both. */
export async function applyCode(client: Client, files: SqlFile[]): Promise<string[]> {
  const applied = await readApplied(client);
  const touched = files.filter((file) => applied.get(file.path)?.hash !== file.hash);
  const gone = [...applied.keys()].filter((path) => !files.some((file) => file.path === path));
  if (touched.length === 0 && gone.length === 0) return [];

  const paths = [...touched.map(({ path }) => path), ...gone];
  const calling = await tablesThatCall(client, paths.filter(isFunction).map(nameOf));
  const changed = files.filter((file) => touched.includes(file) || file.tables.some((t) => calling[file.kind].has(t)));
  const of = (kind: Kind) => changed.filter((file) => file.kind === kind);

  for (const kind of ["policies", "triggers"] as const) {
    const before = [...of(kind).map(({ path }) => path), ...gone.filter((path) => path.startsWith(`${kind}/`))];
    const tables = before.flatMap((path) => applied.get(path)?.tables ?? []);
    await clear(client, kind, [...tables, ...of(kind).flatMap((file) => file.tables)]);
  }
  await putFunctions(client, of("functions"));
  for (const { sql } of [...of("policies"), ...of("triggers")]) await client.query(sql);
  const dropped = await dropUnneeded(client, gone);
  await remember(client, changed, dropped);
  return [...changed.map(({ path }) => path), ...dropped];
}

const isFunction = (path: string): boolean => path.startsWith("functions/");
const nameOf = (path: string): string => path.slice("functions/".length, -".sql".length);

async function readApplied(client: Client): Promise<Applied> {
  await client.query(`create table if not exists _sql_files (
    path text primary key, hash text not null, tables text[] not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ path: string; hash: string; tables: string[] }>(
    "select path, hash, tables from _sql_files order by path",
  );
  return new Map(rows.map(({ path, hash, tables }) => [path, { hash, tables }]));
}

async function remember(client: Client, changed: SqlFile[], dropped: string[]): Promise<void> {
  await client.query("delete from _sql_files where path = any($1)", [dropped]);
  for (const { path, hash, tables } of changed) {
    await client.query(
      `insert into _sql_files (path, hash, tables) values ($1, $2, $3)
       on conflict (path) do update set hash = excluded.hash, tables = excluded.tables, applied_at = now()`,
      [path, hash, tables],
    );
  }
}

/** A function that a table still needs stays, and is tried again at the next start. */
async function dropUnneeded(client: Client, gone: string[]): Promise<string[]> {
  const dropped = gone.filter((path) => !isFunction(path));
  for (const path of gone.filter(isFunction)) if (await dropFunction(client, nameOf(path))) dropped.push(path);
  return dropped;
}
