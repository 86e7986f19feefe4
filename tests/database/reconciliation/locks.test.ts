import { beforeAll, expect, test } from "vitest";
import { within } from "@/lib/auth/scope";
import { asOwner, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

let period: number;
let other: number;

beforeAll(() =>
  asOwner(async (client) => {
    period = await periodId(client);
    other = await periodId(client, "sembako-2026-07-3");
    await client.query(
      "insert into period_locks (period_id, regency_code, bank_code, locked_by_name) values ($1, '5103', 'BNI', 'Uji'), ($1, '5202', '', 'Uji')",
      [period],
    );
  }),
);

const locked = (region: string, bank: string | null, of = period, actor = userOf("admin", [""])) =>
  within(actor, async (tx) => {
    const rows = await tx.$queryRaw<{ code: string }[]>`
      select regency_code as code from locks_of(${of}::smallint, ${region}, ${bank}) order by 1`;
    return rows.map(({ code }) => code).join(" ");
  });

test("a neighbour sees no lock of another kab/kota", async () => {
  expect(await locked("5103", "BNI", period, userOf("dinsos-kabkota", ["5102"]))).toBe("");
  expect(await locked("5103", "BNI", period, userOf("dinsos-kabkota", ["5103"]))).toBe("5103");
});

test("a lock closes its own kab/kota, its parts, and what is asked of all above it, in its own period alone", async () => {
  expect(await locked("5103", "BNI")).toBe("5103");
  expect(await locked("510301", "BNI")).toBe("5103");
  expect(await locked("51", "BNI")).toBe("5103");
  expect(await locked("", "BNI")).toBe("5103 5202");
  expect(await locked("5102", "BNI")).toBe("");
  expect(await locked("5104", "BNI")).toBe("");
  expect(await locked("5103", "BNI", other)).toBe("");
});

test("a lock of one bank leaves the others open, and one of all banks closes each", async () => {
  expect(await locked("5103", "BRI")).toBe("");
  expect(await locked("5103", null)).toBe("5103");
  expect(await locked("5202", "BRI")).toBe("5202");
  expect(await locked("5202", null)).toBe("5202");
});

test("families whose bank nobody named are no part of what one bank signed", async () => {
  expect(await locked("5103", "")).toBe("");
  expect(await locked("5202", "")).toBe("5202");
});
