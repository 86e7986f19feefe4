import { createHash } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { beforeAll, expect, test } from "vitest";
import { mintUserActor, type UserActor } from "@/lib/auth/actor";
import { findActor } from "@/lib/auth/find-actor";
import { hashPassword, proofOf, type Terms } from "@/lib/auth/password";
import { attemptSignIn } from "@/lib/auth/sign-in";
import { prisma } from "@/lib/platform/database/db";
import { changePassword } from "@/lib/users/commands";
import { asOwner } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { oldMigrations } from "@/tests/support/history";
import { nested, smuggled } from "@/tests/support/injection";
import { aSession } from "@/tests/support/sessions";

useDatabase();

const PASSWORD = "hujan turun di ladang";

async function account(email: string): Promise<UserActor> {
  const stored = await hashPassword(PASSWORD);
  const id = await asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "insert into users (email, name, role, password_hash) values ($1, $1, 'dinsos-kabkota', $2) returning id",
      [email, stored],
    );
    return BigInt(rows[0]?.id ?? 0);
  });
  return mintUserActor({ id, name: email, role: "dinsos-kabkota", regions: ["5103"], bank: null, byName: true });
}
const termsOf = async (email: string): Promise<Terms> => {
  const [terms] = await prisma("web").$queryRaw<Terms[]>`
    select memory, passes, lanes, salt from sign_in_terms(${email}, 'mana saja')`;
  if (!terms) throw new Error("no terms");
  return terms;
};
const failures = () =>
  asOwner(async (client) => (await client.query("select * from sign_in_throttles order by key")).rows);

let thief: UserActor;
let victim: UserActor;
beforeAll(async () => {
  thief = await account("pencuri@salur.test");
  victim = await account("korban@salur.test");
});

test("S20: an injected statement reads no password, own or a neighbour's, nor what made-up salts come from", async () => {
  for (const what of [
    "(select password_hash from users limit 1)",
    `(select password_hash from users where id = ${thief.id})`,
    "(select u::text from users u limit 1)",
    "(select to_jsonb(u)::text from users u limit 1)",
    "(select secret from sign_in_secret)",
    "(select count(*) from sign_in_throttles)",
    "(select hash from setup_tokens)",
    "(select id from sessions limit 1)",
  ])
    for (const statement of nested(what))
      expect(await smuggled(thief, statement), statement).toMatch(/permission denied for table/);
  for (const call of [
    "find_sign_in('korban@salur.test')",
    `open_session(${victim.id})`,
    `record_sign_in(${victim.id}, 'x')`,
  ])
    for (const statement of nested(call)) expect(await smuggled(thief, statement)).toMatch(/does not exist/);
  for (const call of [
    `find_session(${victim.id})`,
    "made_up_salt('x')",
    "prove('korban@salur.test', '', '')",
    "password_sum('')",
  ])
    for (const statement of nested(call))
      expect(await smuggled(thief, statement)).toMatch(/permission denied for function/);
});

test("S20: an injected statement opens, prolongs and clears nothing of a session or a throttle", async () => {
  await aSession(thief.id);
  await attemptSignIn("korban@salur.test", "bukan kata sandinya", "10.5.0.1");
  const before = await failures();
  expect(before.length).toBeGreaterThan(0);
  for (const statement of [
    `insert into sessions (user_id) values (${victim.id})`,
    "update sessions set expires_at = now() + interval '1 year'",
    `update sessions set user_id = ${victim.id}`,
    "delete from sign_in_throttles",
    "update sign_in_throttles set failures = 0",
    "insert into setup_tokens values ('x', 'infinity')",
    "update users set session_version = 1",
  ])
    expect(await smuggled(thief, statement), statement).toMatch(/permission denied for table/);
  expect(await failures()).toEqual(before);
});

test("S20: what is kept is no proof, and guessed proofs wait from the fifth on, also the right one", async () => {
  const kept = await asOwner(async (client) => {
    const { rows } = await client.query<{ kept: string }>("select password_hash as kept from users where id = $1", [
      victim.id,
    ]);
    return rows[0]?.kept ?? "";
  });
  const sum = Buffer.from(kept.split("$").at(-1) ?? "", "base64").toString("hex");
  const right = (await proofOf(PASSWORD, await termsOf("korban@salur.test"))).toString("hex");
  expect(sum).toBe(createHash("sha256").update(Buffer.from(right, "hex")).digest("hex"));
  const attempt = async (proof: string) =>
    smuggled(thief, `select session, wait_seconds from sign_in('korban@salur.test', '\\x${proof}', '10.5.0.2')`);
  for (let i = 1; i < 5; i++) expect(await attempt(sum)).toEqual([{ session: null, wait_seconds: 0 }]);
  expect(await attempt(sum)).toEqual([{ session: null, wait_seconds: 30 }]);
  expect(await attempt(right)).toEqual([{ session: null, wait_seconds: expect.any(Number) }]);
});

test("S20: many guesses in one statement are counted one by one", async () => {
  await account("banyak@salur.test");
  const all = await smuggled(
    thief,
    "select (sign_in('banyak@salur.test', '\\x00', '10.5.0.3')).wait_seconds as wait from generate_series(1, 8)",
  );
  expect(all).toEqual([0, 0, 0, 0, 30, 30, 30, 30].map((wait) => ({ wait })));
});

test("S6: an account that does not exist is offered terms as if it did, the same each time and others for each", async () => {
  const [real, unknown, again, other] = [
    await termsOf("korban@salur.test"),
    await termsOf("tiada@salur.test"),
    await termsOf("Tiada@salur.test"),
    await termsOf("lain@salur.test"),
  ];
  expect(unknown).toEqual(again);
  expect(unknown?.salt).not.toBe(other?.salt);
  expect({ ...unknown, salt: unknown?.salt.length }).toEqual({ ...real, salt: real?.salt.length });
});

test("S20: one's own password is changed with the present one alone, and nobody else's at all", async () => {
  const own = await account("sendiri@salur.test");
  const next = await hashPassword("kata sandi si pencuri");
  for (const actor of [own, thief])
    expect(await smuggled(actor, `select done from change_own_password('\\x00', '${next}')`)).toEqual([
      { done: false },
    ]);
  expect((await attemptSignIn("sendiri@salur.test", PASSWORD, "10.5.0.4")).ok).toBe(true);
  await changePassword(own, { current: PASSWORD, next: "angin lewat di sawah", again: "angin lewat di sawah" });
  expect((await attemptSignIn("sendiri@salur.test", PASSWORD, "10.5.0.4")).ok).toBe(false);
  const opened = await attemptSignIn("sendiri@salur.test", "angin lewat di sawah", "10.5.0.4");
  expect(opened.ok && (await findActor({ id: opened.session, userId: own.id, version: opened.version }))).toMatchObject(
    {
      id: own.id,
    },
  );
  const { rows } = await asOwner((client) =>
    client.query("select action from audit_entries where actor_id = $1 order by id", [own.id]),
  );
  expect(rows).toEqual([{ action: "user.password-changed" }]);
});

test("a password kept before, as Argon2 writes it, opens after the migration", async () => {
  await account("lama@salur.test");
  const old = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const migration = oldMigrations().find(({ name }) => name === "20261129120003_proof")?.sql ?? "";
  const convert = /^update users set password_hash[\s\S]*?;$/m.exec(migration)?.[0] ?? "";
  await asOwner(async (client) => {
    await client.query(
      "update users set password_hash = '-' where password_hash <> '-' and email <> 'lama@salur.test'",
    );
    await client.query("update users set password_hash = $1 where email = 'lama@salur.test'", [old]);
    await client.query(convert);
  });
  expect((await attemptSignIn("lama@salur.test", "bukan kata sandinya", "10.5.0.5")).ok).toBe(false);
  expect((await attemptSignIn("lama@salur.test", PASSWORD, "10.5.0.5")).ok).toBe(true);
});
