import type { Client } from "pg";
import type { Kind } from "./code.ts";

// Policies with rights, and triggers, belong to a table and are replaced as a set.

/** The tables whose policies, or whose triggers, call one of the functions. */
export async function tablesThatCall(client: Client, functions: string[]): Promise<Record<Kind, Set<string>>> {
  const { rows } = await client.query<{ table: string; policy: boolean }>(
    `select distinct c.relname as "table", p.oid is not null as policy
     from pg_depend d
     join pg_proc f on d.refclassid = 'pg_proc'::regclass and d.refobjid = f.oid
     left join pg_policy p on d.classid = 'pg_policy'::regclass and d.objid = p.oid
     left join pg_trigger t on d.classid = 'pg_trigger'::regclass and d.objid = t.oid
     join pg_class c on c.oid = coalesce(p.polrelid, t.tgrelid)
     where f.pronamespace = 'public'::regnamespace and f.proname = any($1)`,
    [functions],
  );
  const tables = (policy: boolean) => new Set(rows.filter((row) => row.policy === policy).map((row) => row.table));
  return { functions: new Set(), policies: tables(true), triggers: tables(false) };
}

const CLEARED: Record<"policies" | "triggers", string> = {
  policies: `select format('drop policy %I on %I', polname, relname) as statement
      from pg_policy p join pg_class c on c.oid = p.polrelid where c.oid = any($1::regclass[])
    union all select format('revoke all on %s from salur_web', t) from unnest($1::regclass[]) t`,
  triggers: `select format('drop trigger %I on %I', tgname, relname) as statement
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.oid = any($1::regclass[]) and not tgisinternal and tgparentid = 0`,
};

/** Takes all policies and rights, or all triggers, from those of the tables that exist. */
export async function clear(client: Client, kind: "policies" | "triggers", tables: string[]): Promise<void> {
  const { rows: existing } = await client.query<{ name: string }>(
    "select distinct name from unnest($1::text[]) t (name) where to_regclass(name) is not null",
    [tables],
  );
  const { rows } = await client.query<{ statement: string }>(CLEARED[kind], [existing.map(({ name }) => name)]);
  for (const { statement } of rows) await client.query(statement);
}
