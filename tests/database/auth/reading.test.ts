import { describe, expect, test } from "vitest";
import { publicActor, systemActor } from "@/lib/auth/actor";
import { reading, within } from "@/lib/auth/scope";
import { sql } from "@/lib/platform/database/db";
import { userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const badung = userOf("dinsos-kabkota", ["5103"]);
const tabanan = userOf("dinsos-kabkota", ["5102"]);

const scope = { actor: badung, settings: sql`current_setting('salur.from') as f, current_setting('salur.to') as t` };

describe("reading", () => {
  test("a neighbour's scope is never left behind on a connection", async () => {
    const asked = Array.from({ length: 40 }, (_, i) => (i % 3 === 0 ? publicActor() : i % 3 === 1 ? badung : tabanan));
    const found = await Promise.all(
      asked.map((actor) => reading(actor, (tx) => tx.$queryRaw<{ f: string; t: string }[]>`select ${scope.settings}`)),
    );
    const expected = [":,:", "5103,5103:", "5102,5102:"];
    expect(found.map(([row]) => `${row?.f},${row?.t}`)).toEqual(asked.map((_, i) => expected[i % 3]));
  });

  test("sees what within() sees, in the same types", async () => {
    const ask = sql`select 9007199254740993::int8 as big, 1.5::float8 as real, now()::timestamptz as at, '{"a":[1]}'::jsonb as doc,
      array['x', 'y'] as words, null::int8 as none, true as yes, inet_client_addr() is null as local`;
    const [plain] = await reading(badung, (tx) => tx.$queryRaw<Record<string, unknown>[]>(ask));
    const [prisma] = await within(badung, (tx) => tx.$queryRaw<Record<string, unknown>[]>(ask));
    expect(plain?.at).toBeInstanceOf(Date);
    expect({ ...plain, at: null }).toEqual({ ...prisma, at: null });
  });

  test("refuses a date, a time without zone or a numeric that a query did not cast", async () => {
    for (const value of [sql`current_date`, sql`localtimestamp`, sql`1.5::numeric`]) {
      await expect(reading(badung, (tx) => tx.$queryRaw`select ${value} as v`)).rejects.toThrow("needs a cast");
    }
  });

  test("changes nothing, also for the system", async () => {
    for (const actor of [badung, systemActor("test")]) {
      await expect(reading(actor, (tx) => tx.$executeRaw`update banks set name = name`)).rejects.toThrow(
        /read-only transaction/,
      );
    }
  });

  test("after a failed read the connection serves the next one", async () => {
    for (let i = 0; i < 15; i++) {
      await expect(reading(badung, (tx) => tx.$queryRaw`select 1 / (${i}::int - ${i}::int)`)).rejects.toThrow(
        "division by zero",
      );
    }
    expect(await reading(badung, (tx) => tx.$queryRaw`select 1 as one`)).toEqual([{ one: 1 }]);
  });

  test("joins the transaction that its caller holds", async () => {
    const own = await within(badung, (tx) => reading(tabanan, (same) => same.$queryRaw`select ${scope.settings}`, tx));
    expect(own).toEqual([{ f: "5103", t: "5103:" }]);
  });
});
