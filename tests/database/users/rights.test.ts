import { beforeAll, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { rolesWith } from "@/lib/auth/permissions";
import { createUser } from "@/lib/users/commands";
import { listUsers } from "@/lib/users/queries";
import { BADUNG, person, TABANAN } from "@/tests/database/cases/village";
import { asOwner } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { nested, smuggled } from "@/tests/support/injection";

useDatabase();

let badung: UserActor;
let tabanan: UserActor;
let admin: UserActor;
beforeAll(async () => {
  badung = await person("dinsos-kabkota", [BADUNG]);
  tabanan = await person("dinsos-kabkota", [TABANAN]);
  admin = await person("admin", [""]);
});

/** Everything that says who may do what, and what was written down about it. */
const rights = (): Promise<string> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ all: string }>(
      `select string_agg(x, E'\\n' order by x) as all from (
         select u::text as x from users u union all select s::text from user_scopes s union all select g::text from reveal_grants g
         union all select d::text from directorates d union all select p::text from directorate_provinces p
         union all select t::text from sign_in_throttles t union all select e::text from sessions e
         union all select a.action || ' ' || a.subject from audit_entries a) t`,
    );
    return rows[0]?.all ?? "";
  });

const WRITES = (own: bigint, other: bigint) => [
  `update users set role = 'admin' where id = ${own}`,
  `update users set disabled_at = now() where id = ${other}`,
  `update users set bank_code = 'BNI', name = 'lain' where id = ${own}`,
  "insert into users (email, name, role, password_hash) values ('x@salur.test', 'x', 'admin', '-')",
  `insert into user_scopes values (${own}, '')`,
  `update user_scopes set region_code = ''`,
  `delete from user_scopes where user_id = ${other}`,
  `insert into reveal_grants (user_id, purpose, a_day, last_day, reason, granted_by, granted_by_name) values (${own}, 'dukcapil', 9999, '2099-01-01', 'x', ${own}, 'x')`,
  "update reveal_grants set withdrawn_at = null",
  "update directorate_provinces set directorate_code = 'I'",
  "update directorates set name = 'x'",
];
const CALLS = (own: bigint, other: bigint) => [
  "create_user('x@salur.test', 'x', 'admin', null, null, '{}', '-')",
  `change_user(${own}, 'x', 'admin', null, null, '{}')`,
  `change_user(${own}, 'x', 'dinsos-kabkota', null, null, '{${TABANAN}}')`,
  `change_user(${other}, 'x', 'dinsos-kabkota', null, null, '{51}')`,
  `change_access(${other}, 'disabled')`,
  `change_access(${other}, 'sessions-ended')`,
  `change_access(${own}, 'enabled')`,
  "move_province('51', 'I')",
  `grant_reveals(${own}, 'dukcapil', 9999, '2099-01-01', 'sendiri saja')`,
  "withdraw_reveals(1)",
];
const HELPERS = (own: bigint) => [
  `replace_scope(${own}, 'admin', '{}')`,
  "record_acting('forged', '', '', '{}')",
  "acting_admin()",
];

test("S20: an operator's injected statement changes no account, scope, limit or directorate, own or a neighbour's", async () => {
  const before = await rights();
  for (const statement of WRITES(badung.id, tabanan.id)) {
    expect(await smuggled(badung, statement), statement).toMatch(/permission denied for table/);
    expect(await smuggled(badung, `with t as (${statement} returning 1) select * from t`), statement).toMatch(
      /permission denied for table/,
    );
  }
  for (const call of HELPERS(badung.id))
    for (const statement of nested(call))
      expect(await smuggled(badung, statement)).toMatch(/permission denied for function/);
  for (const call of CALLS(badung.id, tabanan.id))
    for (const statement of nested(call))
      expect(JSON.stringify(await smuggled(badung, statement))).toContain("not-found");
  expect(await rights()).toBe(before);
});

test("S20: a role that the request claims counts for nothing where the account has another", async () => {
  const before = await rights();
  const claiming: UserActor = { ...badung, role: "admin" };
  for (const call of CALLS(badung.id, tabanan.id))
    for (const statement of nested(call))
      expect(JSON.stringify(await smuggled(claiming, statement))).toContain("not-found");
  expect(await rights()).toBe(before);
});

test("S20: a disabled administrator's running request changes nothing any more", async () => {
  const gone = await person("admin", [""]);
  await asOwner((client) => client.query("update users set disabled_at = now() where id = $1", [gone.id]));
  const before = await rights();
  for (const call of CALLS(gone.id, tabanan.id))
    expect(await smuggled(gone, `select ${call} as taken`)).toEqual([{ taken: "not-found" }]);
  expect(await rights()).toBe(before);
});

test("S20: not even an administrator's statement goes past the functions, gives away the own role or leaves no entry", async () => {
  const before = await rights();
  for (const statement of WRITES(admin.id, tabanan.id))
    expect(await smuggled(admin, statement), statement).toMatch(/permission denied for table/);
  const own = `select change_user(${admin.id}, 'x', 'pfm', null, null, '{}') as taken`;
  expect(await smuggled(admin, own)).toEqual([{ taken: "own" }]);
  expect(await smuggled(admin, `select change_access(${admin.id}, 'disabled') as taken`)).toEqual([{ taken: "own" }]);
  expect(await rights()).toBe(before);
  expect(await smuggled(admin, "select move_province('51', 'III') as taken")).toEqual([{ taken: null }]);
  const { rows } = await asOwner((client) =>
    client.query(
      "select actor_id, actor_name, subject, region_code from audit_entries where action = 'directorate.province-moved'",
    ),
  );
  expect(rows).toEqual([
    { actor_id: String(admin.id), actor_name: admin.name, subject: "provinsi 51", region_code: "51" },
  ]);
});

test("the database lets those roles change accounts, directorates and limits that the matrix of rights names", () => {
  for (const permission of ["users.manage", "regions.group", "reveals.grant"] as const)
    expect(rolesWith(permission), permission).toEqual(["admin"]);
});

const newcomer = {
  email: "baru@salur.test",
  name: "Orang Baru",
  directorate: null,
  bank: null,
  password: "sandi pertama yang panjang",
};

test("an account is made by an administrator alone, with its scope, once for each address", async () => {
  const operator = { ...newcomer, role: "dinsos-kabkota" as const, regions: [BADUNG] };
  await expect(createUser(badung, operator)).rejects.toMatchObject({ reason: "not-found" });
  await expect(createUser(admin, { ...operator, regions: ["9999"] })).rejects.toMatchObject({
    fields: { regions: [expect.any(String)] },
  });
  await createUser(admin, operator);
  await expect(createUser(admin, operator)).rejects.toMatchObject({ fields: { email: [expect.any(String)] } });
  await createUser(admin, { ...newcomer, email: "kepala@salur.test", role: "admin", regions: [] });
  const made = (await listUsers(admin)).filter(({ name }) => name === "Orang Baru");
  expect(made.map(({ email, role, regions }) => ({ email, role, regions }))).toEqual([
    { email: "baru@salur.test", role: "dinsos-kabkota", regions: [BADUNG] },
    { email: "kepala@salur.test", role: "admin", regions: [""] },
  ]);
});
