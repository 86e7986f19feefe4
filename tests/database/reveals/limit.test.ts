import { expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { listNotices } from "@/lib/cases/reminders/queries";
import { ownerPool } from "@/lib/platform/database/db";
import { grantReveals, takeReveals, withdrawGrant } from "@/lib/reveals/commands";
import { findRevealsToday, listGrants, listRevealDays } from "@/lib/reveals/queries";
import { zoneOf } from "@/lib/values/region-code";
import { BADUNG, person, TABANAN } from "@/tests/database/cases/village";
import { useDatabase } from "@/tests/support/database";

useDatabase();
const why = { purpose: "dukcapil" as const, reason: "pemadanan bulan ini" };

const take = (actor: UserActor, numbers: number, purpose: "dukcapil" | "bank" = "dukcapil") =>
  within(actor, (tx) => takeReveals(tx, actor, { numbers, ...why, purpose, action: "uji.dibuka", subject: "uji" }));
const taken = async (actor: UserActor) => (await findRevealsToday(actor)).taken;

test("S17: what one person takes leaves a colleague's day, and a neighbour's, alone and unseen", async () => {
  const [operator, colleague] = [await person("dinsos-kabkota", [BADUNG]), await person("dinsos-kabkota", [BADUNG])];
  const neighbour = await person("dinsos-kabkota", [TABANAN]);
  await take(operator, 60);
  expect([await taken(operator), await taken(colleague), await taken(neighbour)]).toEqual([60, 0, 0]);
  expect(await listRevealDays(neighbour)).toEqual([]);
});

test("S17: all of the day or none: exactly a hundred is taken, one more takes nothing and says what is left", async () => {
  const operator = await person("dinsos-kabkota", [BADUNG]);
  await expect(take(operator, 101)).rejects.toMatchObject({ reason: "limit" });
  await take(operator, 40);
  await expect(take(operator, 61)).rejects.toThrow("Sisa hari ini 60 dari 100 nomor; administrator dapat menambah");
  expect(await taken(operator)).toBe(40);
  await take(operator, 60);
  await expect(take(operator, 1)).rejects.toMatchObject({ reason: "limit" });
});

test("S17: takes at the same moment do not pass the limit together", async () => {
  const operator = await person("dinsos-kabkota", [BADUNG]);
  const asked = await Promise.allSettled(Array.from({ length: 12 }, () => take(operator, 30)));
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(await taken(operator)).toBe(90);
});

test("S17: a take that comes to nothing is given back, and a take below one is a fault", async () => {
  const operator = await person("dinsos-kabkota", [BADUNG]);
  const broken = within(operator, async (tx) => {
    await takeReveals(tx, operator, { numbers: 30, ...why, action: "uji.dibuka", subject: "uji" });
    throw new Error("terputus");
  });
  await expect(broken).rejects.toThrow("terputus");
  expect(await taken(operator)).toBe(0);
  await expect(take(operator, 0)).rejects.toThrow();
  await expect(take(operator, -50)).rejects.toThrow();
});

test("S17: an administrator grants more for one purpose up to a day, and takes it back; nobody else does", async () => {
  const operator = await person("dinsos-kabkota", [BADUNG]);
  const admin = await person("admin", [""]);
  const grant = { user: operator.id, ...why, aDay: 500, lastDay: "2099-12-31" };
  for (const other of [operator, await person("pfm", [""]), await person("dinsos-provinsi", ["51"])])
    await expect(grantReveals(other, grant)).rejects.toMatchObject({ reason: "not-found" });
  await expect(grantReveals(admin, { ...grant, lastDay: "2020-01-01" })).rejects.toThrow("sudah lewat");
  await expect(grantReveals(admin, { ...grant, aDay: 100 })).rejects.toThrow("angka yang lebih besar");
  await grantReveals(admin, grant);
  await expect(take(operator, 101, "bank")).rejects.toMatchObject({ reason: "limit" });
  await take(operator, 500);
  await expect(take(operator, 1)).rejects.toThrow("Sisa hari ini 0 dari 500");
  await take(operator, 100, "bank");
  const [given] = await listGrants(operator);
  await withdrawGrant(admin, { id: given?.id ?? 0n });
  await expect(take(operator, 1)).rejects.toThrow("dari 100 nomor");
  const { rows } = await ownerPool().query("select action from audit_entries where actor_id = $1 order by id", [
    admin.id,
  ]);
  expect(rows.map(({ action }) => action)).toEqual(["reveals.granted", "reveals.grant-withdrawn"]);
});

test("S17: the last day of a grant still counts, the day after does not", async () => {
  const operator = await person("dinsos-kabkota", [BADUNG]);
  const admin = await person("admin", [""]);
  await grantReveals(admin, { user: operator.id, ...why, aDay: 300, lastDay: "2099-12-31" });
  const moveTo = (day: string) =>
    ownerPool().query(`update reveal_grants set last_day = ${day} where user_id = $1`, [operator.id]);
  const today = "(now() at time zone 'Asia/Makassar')::date";
  await moveTo(today);
  expect(await findRevealsToday(operator, "dukcapil")).toEqual({ taken: 0, allowance: 300 });
  await moveTo(`${today} - 1`);
  expect(await findRevealsToday(operator, "dukcapil")).toEqual({ taken: 0, allowance: 100 });
});

test("S17: fifty in a day are told to the administrators with their number, forty-nine are not", async () => {
  const admin = await person("admin", [""]);
  const told = async () => (await listNotices(admin)).map(({ kind, overdue, read }) => ({ kind, overdue, read }));
  const operator = await person("dinsos-kabkota", [BADUNG]);
  await take(operator, 49);
  expect(await told()).toEqual([]);
  await take(operator, 1);
  expect(await told()).toEqual([{ kind: "revealed", overdue: 50, read: false }]);
  await take(operator, 10);
  expect(await told()).toEqual([{ kind: "revealed", overdue: 60, read: false }]);
  expect(await listNotices(operator)).toEqual([]);
});

test("the day is that of the region's own clock", async () => {
  const { rows } = await ownerPool().query<{ code: string; zone: string }>(
    "select code, clock_of(code) as zone from regions where level = 1 union all select '', clock_of('')",
  );
  expect(rows.length).toBeGreaterThan(30);
  for (const { code, zone } of rows) expect(zone, code).toBe(zoneOf(code).zone);
});

test("nobody writes the counters past the function that keeps the limit", async () => {
  const operator = await person("dinsos-kabkota", [BADUNG]);
  await take(operator, 90);
  for (const sql of [
    "delete from reveal_days",
    "update reveal_days set numbers = 1",
    `insert into reveal_grants (user_id, purpose, a_day, last_day, reason, granted_by, granted_by_name)
     values (${operator.id}, 'dukcapil', 9999, '2099-01-01', 'sendiri', ${operator.id}, 'sendiri')`,
  ])
    await expect(within(operator, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow();
  expect(await taken(operator)).toBe(90);
});
