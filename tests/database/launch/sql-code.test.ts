import { beforeEach, describe, expect, test } from "vitest";
import type { Kind, SqlFile } from "@/lib/launch/schema/code";
import { readCode, readVersion } from "@/lib/launch/schema/code";
import { migrate } from "@/lib/launch/schema/migrate";
import { readMigrations } from "@/lib/launch/schema/migrations";
import { catalogueOf } from "@/tests/support/catalogue";
import { useEmptyDatabase } from "@/tests/support/database";
import { onUrl } from "@/tests/support/history";

const url = useEmptyDatabase();
const CODE = readCode();

const file = (kind: Kind, name: string, sql: string, tables: string[] = []): SqlFile => ({
  path: `${kind}/${name}.sql`,
  kind,
  name,
  sql,
  hash: sql,
  tables,
});
const fn = (name: string, sql: string) => file("functions", name, `create or replace function ${name}${sql}`);
const start = (...more: SqlFile[]) => migrate(url(), readMigrations(), [...CODE, ...more]);
const one = (sql: string) =>
  onUrl(url(), async (client) => (await client.query<unknown[]>({ text: sql, rowMode: "array" })).rows.map(([v]) => v));
const run = (sql: string) => onUrl(url(), (client) => client.query(sql));
/** Which functions and policies were written, by the transaction that wrote them. */
const written = () =>
  one(`select proname || ' ' || xmin from pg_proc where pronamespace = 'public'::regnamespace
    union all select polname || ' ' || polrelid::regclass || ' ' || xmin from pg_policy order by 1`);

beforeEach(async () => {
  await start();
});

describe("a function", () => {
  test("whose file changed is applied at the next start, and no other", async () => {
    await start(fn("greeting", "() returns text language sql as $$ select 'pagi' $$"));
    const before = await written();
    await start(fn("greeting", "() returns text language sql as $$ select 'pagi' $$"));
    expect(await written()).toEqual(before);
    await start(fn("greeting", "() returns text language sql as $$ select 'siang' $$"));
    expect(await one("select greeting()")).toEqual(["siang"]);
    const changed = (await written()).filter((line) => !before.includes(line));
    expect(changed).toEqual([expect.stringMatching(/^greeting /)]);
  });

  test("may name one that comes after it, and is looked at whole", async () => {
    await start(
      fn("a_first", "() returns int language sql as $$ select b_second() + 1 $$"),
      fn("b_second", "() returns int language sql as $$ select 1 $$"),
    );
    expect(await one("select a_first()")).toEqual([2]);
    const broken = fn("a_first", "() returns int language sql as $$ select nobody() $$");
    await expect(start(broken)).rejects.toThrow(/nobody/);
    expect(await one("select a_first()")).toEqual([2]);
  });

  test("loses the rights that its file no longer gives", async () => {
    const body = "() returns int language sql as $$ select 1 $$;\nrevoke all on function quiet from public";
    await start(fn("quiet", `${body};\ngrant execute on function quiet to salur_web`));
    const callable = "select has_function_privilege('salur_web', 'quiet()', 'execute')";
    expect(await one(callable)).toEqual([true]);
    await start(fn("quiet", body));
    expect(await one(callable)).toEqual([false]);
  });

  test("with other parameters or another answer replaces the one before, also under a policy", async () => {
    const policy = file("policies", "own", "create policy mine on own using (allowed(id) = 1)", ["own"]);
    await run("create table own (id int)");
    await start(fn("allowed", "(id int) returns int language sql as $$ select 1 $$"), policy);
    await start(fn("allowed", "(id int) returns bigint language sql as $$ select 1::bigint $$"), policy);
    expect(await one("select pg_typeof(allowed(1))::text")).toEqual(["bigint"]);
    const more = "(id int, more int default 0) returns bigint language sql as $$ select 1::bigint $$";
    await start(fn("allowed", `${more}; revoke all on function allowed from public`), policy);
    expect(await one("select oid::regprocedure::text from pg_proc where proname = 'allowed'")).toEqual([
      "allowed(integer,integer)",
    ]);
    expect(await one("select count(*)::int from pg_policy where polname = 'mine'")).toEqual([1]);
  });

  test("without a file is dropped once nothing needs it", async () => {
    const ten = fn("ten", "(id int) returns int language sql immutable as $$ select id * 10 $$");
    await start(ten);
    await run("create table ordered (id int); create index by_ten on ordered (ten(id))");
    const there = "select count(*)::int from pg_proc where proname = 'ten'";
    await start();
    expect(await one(there)).toEqual([1]);
    await run("drop index by_ten");
    await start();
    expect(await one(there)).toEqual([0]);
  });
});

describe("policies, rights and triggers", () => {
  const names = "select polname::text from pg_policy where polrelid = 'own'::regclass order by 1";

  test("of a table are replaced as a set", async () => {
    await run("create table own (id int); alter table own enable row level security");
    const readable = "create policy readable on own for select to salur_web using (true)";
    await start(file("policies", "own", `${readable}; grant select, update (id) on own to salur_web`, ["own"]));
    await run("create policy by_hand on own using (true)");
    expect(await one(names)).toEqual(["by_hand", "readable"]);
    await start(file("policies", "own", `${readable}; grant select on own to salur_web`, ["own"]));
    expect(await one(names)).toEqual(["readable"]);
    expect(await one("select has_column_privilege('salur_web', 'own', 'id', 'update')")).toEqual([false]);
    await start();
    expect(await one(names)).toEqual([]);
    expect(await one("select has_table_privilege('salur_web', 'own', 'select')")).toEqual([false]);
  });

  test("of triggers the same, also when their function returns to another form", async () => {
    await run("create table own (id int)");
    const noted = (body: string) =>
      fn("noted", `() returns trigger language plpgsql as $$ begin ${body} return new; end $$`);
    const on = (verb: string) =>
      file("triggers", "own", `create trigger noted before ${verb} on own for each row execute function noted()`, [
        "own",
      ]);
    await start(noted("new.id := 1;"), on("insert"));
    await start(noted("new.id := 2;"), on("insert"));
    expect(await one("insert into own values (0) returning id")).toEqual([2]);
    await start(noted("new.id := 2;"), on("update"));
    expect(await one("insert into own values (0) returning id")).toEqual([0]);
    await start(noted("new.id := 2;"));
    expect(await one("select count(*)::int from pg_trigger where tgrelid = 'own'::regclass")).toEqual([0]);
  });
});

describe("what is not in force any more", () => {
  const changes: [string, string][] = [
    ["a policy that a migration dropped in its way", "drop policy own_name on intakes"],
    ["a trigger that is gone", "drop trigger own_signature on minutes"],
    ["a right of everybody on a function", "grant execute on function replace_scope to public"],
    ["a right of the web role", "grant delete on kpm to salur_web"],
    ["a table open to all", "alter table kpm disable row level security"],
    [
      "a function with another text",
      "create or replace function rp(amount bigint) returns text language sql as $$ select '' $$",
    ],
  ];

  test.each(changes)("comes back at the next start, which says so in one line: %s", async (_, change) => {
    const before = await catalogueOf(url());
    await run(change);
    expect(await catalogueOf(url())).not.toEqual(before);
    const said: string[] = [];
    await migrate(url(), readMigrations(), CODE, (line) => said.push(line));
    expect(await catalogueOf(url())).toEqual(before);
    expect(said).toEqual([expect.stringMatching(/tidak seperti berkasnya/)]);
    const written1 = await written();
    await migrate(url(), readMigrations(), CODE, (line) => said.push(line));
    expect(said).toHaveLength(1);
    expect(await written()).toEqual(written1);
  });

  test("comes back after the migration that dropped it, without a word", async () => {
    const before = await catalogueOf(url());
    const said: string[] = [];
    const later = { name: "29990101000001_later", sql: "drop policy own_name on intakes", checksum: "x" };
    await migrate(url(), [...readMigrations(), later], CODE, (line) => said.push(line));
    expect(await catalogueOf(url())).toEqual(before);
    expect(said).toEqual([]);
  });
});

test("an older application changes nothing and says that it is older", async () => {
  await migrate(url(), readMigrations(), CODE, () => {}, readVersion().version + 1);
  const before = await written();
  const greeting = fn("greeting", "() returns text language sql as $$ select 'pagi' $$");
  await expect(start(greeting)).rejects.toThrow(/lebih baru daripada aplikasi ini/);
  expect(await written()).toEqual(before);
});

test("a start does not wait for a table behind somebody's long work", async () => {
  const changed = CODE.map((one) => (one.name === "kpm" && one.kind === "policies" ? { ...one, hash: "other" } : one));
  await onUrl(url(), async (client) => {
    await client.query("begin; lock table kpm in access share mode");
    await expect(migrate(url(), readMigrations(), changed)).rejects.toMatchObject({ code: "55P03" });
    await client.query("rollback");
  });
}, 30_000);

test("a file that fails leaves everything as it was, the migrations of the same start too", async () => {
  const before = await catalogueOf(url());
  const later = { name: "29990101000001_later", sql: "create table later (id int)", checksum: "x" };
  const broken = fn("broken", "() returns int language sql as $$ select from $$");
  await expect(migrate(url(), [...readMigrations(), later], [...CODE, broken])).rejects.toThrow();
  expect(await catalogueOf(url())).toEqual(before);
});

test("every file makes the function of its name, and every table has its policies in one file", async () => {
  const functions = CODE.filter(({ kind }) => kind === "functions").map(({ name }) => name);
  const made = await one(
    `select proname::text from pg_proc p where pronamespace = 'public'::regnamespace
       and not exists (select 1 from pg_depend e where e.objid = p.oid and e.deptype = 'e') order by 1`,
  );
  expect(made).toEqual(functions);
  const tables = CODE.filter(({ kind }) => kind === "policies").flatMap((policies) => policies.tables);
  const all = await one(
    `select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
       and relname not in ('_prisma_migrations', '_sql_files') order by 1`,
  );
  expect(tables.sort()).toEqual(all);
});
