import type { Client } from "pg";
import type { Kind, SqlFile } from "./code.ts";
import { isAsApplied, keepState, readApplied, remember } from "./code-state.ts";
import { dropFunction, putFunctions } from "./functions.ts";
import { clear, tablesThatCall } from "./table-sets.ts";

// Brings functions, policies and triggers to what their files say, in the transaction of the migrations before them. Policies
// and triggers of a table are replaced as a set, and made again with a function that they call, so that none stands in its way.

/** files: the paths of those applied or dropped. repaired: all were, since the database no longer held what they had made. */
export type AppliedCode = { files: string[]; repaired: boolean };

/** Applies the files that changed since they were applied, or all where that is not in force, and drops what has no file any more. */
export async function applyCode(client: Client, files: SqlFile[]): Promise<AppliedCode> {
  const applied = await readApplied(client);
  const repaired = applied.size > 0 && !(await isAsApplied(client, applied));
  const touched = files.filter((file) => repaired || applied.get(file.path)?.hash !== file.hash);
  const gone = [...applied.keys()].filter((path) => !files.some((file) => file.path === path));
  if (touched.length === 0 && gone.length === 0) return { files: [], repaired };

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
  await client.query("delete from _sql_files where path = any($1)", [dropped]);
  for (const { path, hash, tables } of changed) await remember(client, path, hash, tables);
  await keepState(client);
  return { files: [...changed.map(({ path }) => path), ...dropped], repaired };
}

const isFunction = (path: string): boolean => path.startsWith("functions/");
const nameOf = (path: string): string => path.slice("functions/".length, -".sql".length);

/** A function that a table still needs stays, and is tried again at the next start. */
async function dropUnneeded(client: Client, gone: string[]): Promise<string[]> {
  const dropped = gone.filter((path) => !isFunction(path));
  for (const path of gone.filter(isFunction)) if (await dropFunction(client, nameOf(path))) dropped.push(path);
  return dropped;
}
