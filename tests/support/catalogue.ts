import type pg from "pg";
import { onUrl } from "./history";

// What PostgreSQL itself knows of a schema, a set of lines for each part of it: two databases of one schema have the same
// lines. Bookkeeping of the start is left out, and what an extension brings.

const OWN = `c.relnamespace = 'public'::regnamespace and c.relname not in ('_prisma_migrations', '_sql_files')
  and not exists (select 1 from pg_depend e where e.objid = c.oid and e.deptype = 'e')`;
const OF_OWN = `in (select c.oid from pg_class c where ${OWN})`;
const rights = (acl: string, kind: string, owner: string) =>
  `(select string_agg(a::text, ' ' order by a::text) from unnest(coalesce(${acl}, acldefault('${kind}', ${owner}))) a)`;

const PARTS: Record<string, string> = {
  relations: `select concat_ws(' | ', relkind, relname, relowner::regrole, relrowsecurity, relforcerowsecurity, reloptions,
      pg_get_partkeydef(oid), ${rights("relacl", "r", "relowner")}) from pg_class c where ${OWN} and relkind not in ('i', 'I')`,
  columns: `select concat_ws(' | ', attrelid::regclass, attname, row_number() over (partition by attrelid order by attnum),
      format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation::regcollation,
      pg_get_expr(d.adbin, d.adrelid), (select string_agg(x::text, ' ' order by x::text) from unnest(attacl) x))
    from pg_attribute a left join pg_attrdef d on d.adrelid = attrelid and d.adnum = attnum
    where attrelid ${OF_OWN} and attnum > 0 and not attisdropped and attrelid in (select oid from pg_class where relkind not in ('i', 'I'))`,
  constraints: `select concat_ws(' | ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
    where conrelid ${OF_OWN}`,
  indexes: `select concat_ws(' | ', pg_get_indexdef(indexrelid), indisvalid) from pg_index where indrelid ${OF_OWN}`,
  functions: `select concat_ws(' | ', regexp_replace(regexp_replace(pg_get_functiondef(p.oid), '\\s+', ' ', 'g'), ' ;', ';', 'g'), proowner::regrole,
      ${rights("proacl", "f", "proowner")}) from pg_proc p where pronamespace = 'public'::regnamespace
      and not exists (select 1 from pg_depend e where e.objid = p.oid and e.deptype = 'e')`,
  policies: `select concat_ws(' | ', tablename, policyname, permissive, roles, cmd, 'using', qual, 'check', with_check)
    from pg_policies where schemaname = 'public'`,
  triggers: `select concat_ws(' | ', pg_get_triggerdef(oid), tgenabled) from pg_trigger where tgrelid ${OF_OWN} and not tgisinternal`,
  sequences: `select concat_ws(' | ', seqrelid::regclass, seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcycle)
    from pg_sequence where seqrelid ${OF_OWN}`,
  views: `select concat_ws(' | ', relname, pg_get_viewdef(oid)) from pg_class c where ${OWN} and relkind = 'v'`,
  types: `select concat_ws(' | ', typname, typtype, pg_get_expr(typdefaultbin, 0)) from pg_type t
    where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r')`,
  extensions: "select concat_ws(' | ', extname, extversion, extnamespace::regnamespace) from pg_extension",
};

/** The lines of every part, and the rows that a fresh database holds. */
export const catalogueOf = (url: string): Promise<Record<string, string[]>> =>
  onUrl(url, async (client) => {
    const parts: Record<string, string[]> = {};
    for (const [part, sql] of Object.entries(PARTS)) {
      const { rows } = await client.query<[string]>({ text: sql, rowMode: "array" });
      parts[part] = rows.map(([line]) => line).sort();
    }
    return { ...parts, rows: await rowsOf(client) };
  });

/** Every table with the number of its rows, and the rows themselves where they are the same everywhere. */
async function rowsOf(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class c where ${OWN} and relkind in ('r', 'p') and not relispartition order by 1`,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${name}`);
    lines.push(`${name} | ${rows[0]?.count}`);
  }
  if (!tables.some(({ name }) => name === "holidays")) return lines;
  const { rows } = await client.query<{ line: string }>("select h::text as line from holidays h order by 1");
  return [...lines, ...rows.map(({ line }) => line)];
}
