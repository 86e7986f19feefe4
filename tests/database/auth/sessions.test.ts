import { expect, test } from "vitest";
import { systemActor, type UserActor } from "@/lib/auth/actor";
import { endSession } from "@/lib/auth/end-session";
import { findActor } from "@/lib/auth/find-actor";
import { hashPassword } from "@/lib/auth/password";
import { inBulk } from "@/lib/auth/scope";
import { attemptSignIn } from "@/lib/auth/sign-in";
import { prisma } from "@/lib/platform/database/db";
import { disableUser, endSessions } from "@/lib/users/commands";
import { countSessions } from "@/lib/users/queries";
import { userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const asOwner = <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  inBulk(systemActor("test"), async (client) => (await client.query<T>(text, values)).rows);

const PASSWORD = "hujan turun di ladang";

async function account(email: string): Promise<bigint> {
  const [row] = await asOwner<{ id: string }>(
    "insert into users (email, name, role, password_hash) values ($1, $1, 'dinsos-kabkota', $2) returning id",
    [email, await hashPassword(PASSWORD)],
  );
  return BigInt(row?.id ?? 0);
}
const open = async (email: string) => {
  const opened = await attemptSignIn(email, PASSWORD, "10.3.0.1");
  if (!opened.ok) throw new Error("not signed in");
  return { id: opened.session, userId: opened.userId, version: opened.version };
};

test("S21: a session that was signed out is dead for every copy of its cookie, and the account's others go on", async () => {
  await account("satu@salur.test");
  const [office, phone] = [await open("satu@salur.test"), await open("satu@salur.test")];
  expect(await findActor(office)).not.toBeNull();
  await endSession(office.id);
  expect(await findActor(office)).toBeNull();
  expect(await findActor(phone)).not.toBeNull();
});

test("a session counts for the account that opened it alone", async () => {
  await account("dua@salur.test");
  const session = await open("dua@salur.test");
  expect(await findActor({ ...session, userId: await account("tiga@salur.test") })).toBeNull();
  expect(await findActor({ ...session, id: "bukan sesi" })).toBeNull();
});

test("a session ends a shift after its sign-in, and the next sign-in sweeps it away", async () => {
  await account("empat@salur.test");
  const session = await open("empat@salur.test");
  const [lasts] = await asOwner<{ hours: number }>(
    "select round(extract(epoch from expires_at - now()) / 3600)::int as hours from sessions where id = $1",
    [session.id],
  );
  expect(lasts?.hours).toBe(8);
  await asOwner("update sessions set expires_at = now() where id = $1", [session.id]);
  expect(await findActor(session)).toBeNull();
  await open("empat@salur.test");
  expect(await asOwner("select 1 from sessions where id = $1", [session.id])).toEqual([]);
});

test("C9: whoever ends sessions reads how many there are, an administrator of all and anybody else of their own", async () => {
  const [mine, other, chief] = [
    await account("lima@salur.test"),
    await account("enam@salur.test"),
    await account("tujuh@salur.test"),
  ];
  await asOwner("update users set role = 'admin' where id = $1", [String(chief)]);
  for (const email of ["lima", "lima", "enam"]) await open(`${email}@salur.test`);
  const admin = userOf("admin", [""], null, chief);
  const neighbour = userOf("dinsos-kabkota", ["5102"], null, other);
  const of = async (actor: UserActor) => {
    const counts = await countSessions(actor);
    return [mine, other].map((id) => counts.get(id) ?? 0);
  };
  expect(await of(neighbour)).toEqual([0, 1]);
  expect(await of(admin)).toEqual([2, 1]);
  // Whoever only says to be an administrator is none.
  expect(await of(userOf("admin", [""], null, other))).toEqual([0, 1]);
  await endSessions(admin, { id: mine });
  expect(await of(admin)).toEqual([0, 1]);
  await disableUser(admin, { id: other });
  expect(await of(admin)).toEqual([0, 0]);
  expect(
    await asOwner("select 1 from sessions where user_id = any ($1::bigint[])", [[mine, other].map(String)]),
  ).toEqual([]);
});

test("the web role neither reads sessions nor writes them except through their functions", async () => {
  for (const statement of ["select * from sessions", "delete from sessions", "update sessions set expires_at = now()"])
    await expect(prisma("web").$executeRawUnsafe(statement)).rejects.toThrow(/permission denied/);
});
