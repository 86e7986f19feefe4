import { beforeAll, describe, expect, test, vi } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { reading, within } from "@/lib/auth/scope";
import { ownerPool, prisma, type Reader } from "@/lib/platform/database/db";
import { Prisma } from "@/prisma/generated/client";
import { aKpm, asOwner, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

// What somebody gets who brings text of his own into a query of the web role. The queries below are open on purpose.

useDatabase();

const neighbour = userOf("dinsos-kabkota", ["5171"], null, 71n);
const operator = userOf("dinsos-kabkota", ["5103"], null, 3n);

beforeAll(() => asOwner((client) => aKpm(client, { village: "5171011001", name: "NI TETANGGA" })));

/** A count of families with a condition that somebody wrote. */
const countWhere = async (tx: Reader, condition: string): Promise<number> => {
  const [row] = await tx.$queryRaw<{ n: bigint }[]>(Prisma.raw(`select count(*) as n from kpm where ${condition}`));
  return Number(row?.n);
};
const whoAsks = async (tx: Reader): Promise<string> => {
  const [row] = await tx.$queryRaw<{ who: string }[]>`
    select current_setting('salur.actor', true) || ' ' || current_setting('salur.role', true) || ' '
      || current_setting('salur.from', true) as who`;
  return row?.who ?? "";
};
const doors: [string, <T>(actor: UserActor, work: (tx: Reader) => Promise<T>) => Promise<T>][] = [
  ["reading()", (actor, work) => reading(actor, work)],
  ["within()", (actor, work) => within(actor, work)],
];

describe.each(doors)("S20: text smuggled into a query of %s", (_name, door) => {
  test("sees nothing of the neighbour to begin with", async () => {
    expect(await door(operator, (tx) => countWhere(tx, "true"))).toBe(0);
    expect(await door(neighbour, (tx) => countWhere(tx, "true"))).toBe(1);
  });

  test.each([
    "set_config('salur.role', 'admin', true) is not null",
    "pg_catalog.set_config('salur.from', '', true) is not null",
    "exists (select from (select set_config('salur.to', ':', true)) x)",
    "true and (with x as (select set_config('salur.actor', '1', true)) select count(*) from x) > 0",
    "id in (select 1 from generate_series(1, 2), lateral (select set_config('salur.regions', '{}', true)) x)",
    "query_to_xml('select set_config(''salur.role'', ''admin'', true)', true, false, '') is not null",
    "table_to_xml('users'::regclass, true, false, '') is not null",
    "database_to_xml(true, false, '') is not null",
    "exists (select from ts_stat('select to_tsvector(name) from kpm'))",
    "ts_rewrite('a'::tsquery, 'select ''a''::tsquery, ''b''::tsquery') is not null",
    "lo_create(0) is not null",
    "lo_from_bytea(0, 'x') is not null",
    "pg_sleep(0) is not null",
    "pg_terminate_backend(1)",
    "pg_cancel_backend(1)",
    "pg_advisory_lock(1) is not null",
    "pg_logical_emit_message(false, 'a', 'b') is not null",
    "pg_export_snapshot() is not null",
    "set_limit(0) > 0",
    "exists (select from pg_stat_activity where query <> '')",
  ])("may not call %s", async (condition) => {
    await expect(door(operator, (tx) => countWhere(tx, condition))).rejects.toThrow(/permission denied for function/);
  });

  test.each([
    "true; set local salur.role = 'admin'",
    "true; commit; begin; set local salur.role = 'admin'",
    "true; select set_config('salur.role', 'admin', true)",
    "false; reset all",
  ])("may not bring a second statement: %s", async (condition) => {
    await expect(door(operator, (tx) => countWhere(tx, condition))).rejects.toThrow(/multiple commands/);
  });

  test("leaves nobody's scope behind on the connection, also after it failed", async () => {
    await expect(door(operator, (tx) => countWhere(tx, "pg_sleep(0) is not null"))).rejects.toThrow();
    expect(await door(neighbour, whoAsks)).toBe("71 dinsos-kabkota 5171");
  });

  test("finds the scope as it was, whatever many ask at once", async () => {
    const asked = Array.from({ length: 40 }, (_, i) => userOf("dinsos-kabkota", ["5103"], null, BigInt(1000 + i)));
    const answers = await Promise.all(asked.map((actor) => door(actor, whoAsks)));
    expect(answers).toEqual(asked.map(({ id }) => `${id} dinsos-kabkota 5103`));
  });
});

test("S20: a value of the scope stays a value, with quotes and backslashes", async () => {
  const odd = userOf("bank", ["5103'; set role postgres; --"], "B\\'NI", 4n);
  expect(await within(odd, whoAsks)).toBe("4 bank 5103'; set role postgres; --");
  expect(await reading(odd, whoAsks)).toBe("4 bank 5103'; set role postgres; --");
});

test("S20: a transaction of the web role without anybody who asks does not begin", async () => {
  await expect(prisma("web").$transaction((tx) => whoAsks(tx))).rejects.toThrow(/begins in within/);
});

test("S20: who asks is known in every copy of the product's modules that a process holds", async () => {
  await within(operator, whoAsks);
  vi.resetModules();
  const copy = await import("@/lib/auth/scope");
  expect(copy.within).not.toBe(within);
  expect(await copy.within(operator, whoAsks)).toBe("3 dinsos-kabkota 5103");
  expect(await copy.reading(operator, whoAsks)).toBe("3 dinsos-kabkota 5103");
});

test("S20: the owner keeps what the web role lost", async () => {
  const { rows } = await ownerPool().query("select set_config('salur.role', 'admin', true) as role");
  expect(rows[0].role).toBe("admin");
});
