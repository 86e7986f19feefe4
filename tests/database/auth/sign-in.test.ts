import { describe, expect, test } from "vitest";
import { publicActor, systemActor } from "@/lib/auth/actor";
import { findActor } from "@/lib/auth/find-actor";
import { hashPassword } from "@/lib/auth/password";
import { inBulk } from "@/lib/auth/scope";
import { attemptSignIn } from "@/lib/auth/sign-in";
import { offerSetup } from "@/lib/launch/setup-token";
import { changePassword, changeUser, completeSetup, disableUser, endSessions } from "@/lib/users/commands";
import { useDatabase } from "@/tests/support/database";
import { aSession } from "@/tests/support/sessions";

useDatabase();

const PASSWORD = "keluarga sejahtera 1";

async function account(email: string, role = "dinsos-kabkota", region = "5103"): Promise<bigint> {
  const hash = await hashPassword(PASSWORD);
  return inBulk(systemActor("test"), async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "insert into users (email, name, role, password_hash) values ($1, $1, $2, $3) returning id",
      [email, role, hash],
    );
    const id = BigInt(rows[0]?.id ?? 0);
    await client.query("insert into user_scopes values ($1, $2)", [id, region]);
    return id;
  });
}

/** Whom a session of this account names that was issued for a version. */
const actorOf = async (userId: bigint, version: number) => findActor({ id: await aSession(userId), userId, version });

async function administrator(email: string) {
  const actor = await actorOf(await account(email, "admin", ""), 1);
  if (!actor) throw new Error("no administrator");
  return actor;
}

describe("sign-in", () => {
  test("the right password opens, whatever the case of the address", async () => {
    const id = await account("buka@salur.test");
    expect(await attemptSignIn(" Buka@Salur.Test ", PASSWORD, "10.0.0.1")).toEqual({
      ok: true,
      userId: id,
      version: 1,
      session: expect.any(String),
    });
  });

  test("an unknown account, a disabled one and a wrong password get the same answer", async () => {
    const id = await account("tutup@salur.test");
    await disableUser(await administrator("a1@salur.test"), { id });
    await account("salah@salur.test");
    const answers = await Promise.all([
      attemptSignIn("tiada@salur.test", PASSWORD, "10.0.0.2"),
      attemptSignIn("tutup@salur.test", PASSWORD, "10.0.0.3"),
      attemptSignIn("salah@salur.test", "bukan kata sandinya", "10.0.0.4"),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, waitSeconds: 0 });
  });

  test("five failures make this account wait at this address, and nobody else", async () => {
    await account("tebak@salur.test");
    await account("rekan@salur.test");
    for (let i = 0; i < 5; i++) await attemptSignIn("tebak@salur.test", "salah sekali", "10.0.0.9");
    expect(await attemptSignIn("tebak@salur.test", PASSWORD, "10.0.0.9")).toMatchObject({
      ok: false,
      waitSeconds: expect.any(Number),
    });
    expect((await attemptSignIn("tebak@salur.test", PASSWORD, "10.0.0.8")).ok).toBe(true);
    expect((await attemptSignIn("rekan@salur.test", PASSWORD, "10.0.0.9")).ok).toBe(true);
  });
});

describe("S7: a change of password", () => {
  const change = async (email: string, current: string, next: string) => {
    const actor = await actorOf(await idOf(email), 1);
    if (!actor) throw new Error("no actor");
    return changePassword(actor, { current, next, again: next });
  };
  const idOf = (email: string): Promise<bigint> =>
    inBulk(systemActor("test"), async (client) => {
      const { rows } = await client.query<{ id: string }>("select id from users where email = $1", [email]);
      return BigInt(rows[0]?.id ?? 0);
    });

  test("guessing the present one waits as at the sign-in, and a neighbour does not", async () => {
    await account("terbuka@salur.test");
    await account("tetangga@salur.test");
    const guess = () => change("terbuka@salur.test", "bukan kata sandinya", "hujan turun di ladang");
    for (let i = 0; i < 5; i++) await expect(guess()).rejects.toMatchObject({ reason: "invalid" });
    await expect(change("terbuka@salur.test", PASSWORD, "hujan turun di ladang")).rejects.toThrow(/Tunggu \d+ detik/);
    await change("tetangga@salur.test", PASSWORD, "hujan turun di ladang");
    expect((await attemptSignIn("tetangga@salur.test", "hujan turun di ladang", "10.2.0.1")).ok).toBe(true);
  });

  test("refuses what is easily guessed, also at the first set-up", async () => {
    await account("lemah@salur.test");
    for (const weak of ["password12345", "qwerty123456", "indonesia2026", "salur-demo-2026"]) {
      await expect(change("lemah@salur.test", PASSWORD, weak)).rejects.toThrow(/terlalu mudah ditebak/);
      const setup = { token: "tidak sampai dipakai", email: "a@salur.test", name: "Satu", password: weak };
      await expect(completeSetup(publicActor(), setup)).rejects.toThrow(/terlalu mudah ditebak/);
    }
  });
});

describe("a session", () => {
  test("ends at the next request when the account is disabled", async () => {
    const id = await account("nonaktif@salur.test");
    expect(await actorOf(id, 1)).not.toBeNull();
    await disableUser(await administrator("a2@salur.test"), { id });
    expect(await actorOf(id, 1)).toBeNull();
  });

  test("ends on every device when its version is raised, and a new sign-in counts", async () => {
    const id = await account("keluar@salur.test");
    await endSessions(await administrator("a3@salur.test"), { id });
    expect(await actorOf(id, 1)).toBeNull();
    expect(await actorOf(id, 2)).not.toBeNull();
  });

  test("carries a changed role and region at the next request", async () => {
    const id = await account("pindah@salur.test");
    await changeUser(await administrator("a4@salur.test"), {
      id,
      name: "Pindah",
      role: "dinsos-provinsi",
      regions: ["52"],
      directorate: null,
      bank: null,
    });
    expect(await actorOf(id, 1)).toMatchObject({ role: "dinsos-provinsi", regions: ["52"] });
  });

  test("an administrator cannot shut themselves out", async () => {
    const admin = await administrator("a5@salur.test");
    await expect(disableUser(admin, { id: admin.id })).rejects.toMatchObject({ reason: "refused" });
  });

  test("an operator cannot disable anybody: outside their sight there is no such account", async () => {
    const operator = await actorOf(await account("operator@salur.test"), 1);
    const other = await account("lain@salur.test");
    if (!operator) throw new Error("no operator");
    await expect(disableUser(operator, { id: other })).rejects.toMatchObject({ reason: "not-found" });
    expect(await actorOf(other, 1)).not.toBeNull();
  });
});

describe("the first administrator", () => {
  test("is made once by a token that is offered only while there is no account", async () => {
    const url = process.env.DATABASE_URL_OWNER ?? "";
    expect(await offerSetup(url)).toBeNull();
    await inBulk(systemActor("test"), (client) => client.query("truncate users, user_scopes cascade"));
    const token = await offerSetup(url);
    const input = { token: token ?? "", email: "satu@salur.test", name: "Satu", password: "kalimat panjang sekali" };
    await expect(completeSetup(publicActor(), { ...input, token: "bukan token yang dicetak" })).rejects.toMatchObject({
      reason: "refused",
    });
    await expect(completeSetup(publicActor(), { ...input, password: "pendek" })).rejects.toMatchObject({
      reason: "invalid",
    });
    await completeSetup(publicActor(), input);
    expect((await attemptSignIn("satu@salur.test", input.password, "10.1.0.1")).ok).toBe(true);
    await expect(completeSetup(publicActor(), input)).rejects.toMatchObject({ reason: "refused" });
  });
});
