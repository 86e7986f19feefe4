import { expect, test } from "vitest";
import { asOwner } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { CALLED, READ, WRITTEN } from "@/tests/support/grants";

useDatabase();

const rows = <T extends object>(statement: string): Promise<T[]> =>
  asOwner(async (client) => (await client.query<T>(statement)).rows);

// Every right of the web role or of everybody, of the whole table or of columns.
const TABLES = `
  select name, string_agg(case when columns is null then what else what || ' (' || columns || ')' end, ', '
    order by array_position(array['select', 'insert', 'update', 'delete'], what)) as may
  from (
    select c.relname as name, lower(a.privilege_type) as what, null as columns from pg_class c, aclexplode(c.relacl) a
    where c.relnamespace = 'public'::regnamespace and a.grantee in (0, 'salur_web'::regrole)
    union all
    select c.relname, lower(a.privilege_type), string_agg(t.attname, ', ' order by t.attname)
    from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
    where c.relnamespace = 'public'::regnamespace and a.grantee in (0, 'salur_web'::regrole) group by 1, 2
  ) t group by name`;

// Without those of extensions, and without triggers, which nobody calls.
const FUNCTIONS = `
  select p.oid::regprocedure::text as name, case when p.prosecdef then 'owner' else 'caller' end as "as",
    array_to_string(p.proconfig, ' ') as settings
  from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prorettype <> 'trigger'::regtype
    and has_function_privilege('salur_web', p.oid, 'execute')
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

test("S20: the web role may read and write these tables and columns and no others", async () => {
  const found = await rows<{ name: string; may: string }>(TABLES);
  const expected = [
    ...READ.map((name) => [name, "select"]),
    ...Object.entries(WRITTEN).map(([name, [may]]) => [name, may]),
  ];
  expect(Object.fromEntries(found.map(({ name, may }) => [name, may]))).toEqual(Object.fromEntries(expected));
});

test("S20: the web role may call these functions and no others", async () => {
  const found = await rows<{ name: string; as: string }>(FUNCTIONS);
  expect(Object.fromEntries(found.map((f) => [f.name, f.as]))).toEqual(
    Object.fromEntries(Object.entries(CALLED).map(([name, [as]]) => [name, as])),
  );
});

test("S20: what runs as the owner looks for its tables in one place, temporary ones last", async () => {
  const found = await rows<{ name: string; settings: string | null }>(
    `select p.oid::regprocedure::text as name, array_to_string(p.proconfig, ' ') as settings from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.prosecdef`,
  );
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter(({ settings }) => !settings?.includes("search_path=public, pg_temp"))).toEqual([]);
});

test("S20: each right has its reason", () => {
  for (const [name, [, why]] of [...Object.entries(WRITTEN), ...Object.entries(CALLED)])
    expect(why.length, name).toBeGreaterThan(3);
});
