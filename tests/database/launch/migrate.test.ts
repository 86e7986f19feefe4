import { expect, test } from "vitest";
import { systemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { migrate } from "@/lib/launch/schema/migrate";
import { pending, readMigrations } from "@/lib/launch/schema/migrations";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const url = () => process.env.DATABASE_URL_OWNER ?? "";
const extra = (sql: string) => ({ name: "29990101000001_extra", sql, checksum: "x" });

const exists = (table: string) =>
  inBulk(
    systemActor("test"),
    async (client) => (await client.query("select to_regclass($1) as at", [table])).rows[0].at !== null,
  );

test("an up-to-date database is left as it is", async () => {
  expect(await migrate(url())).toEqual([]);
});

test("a migration that fails in the middle leaves nothing behind, and the corrected one is applied at the next start", async () => {
  const all = readMigrations();
  await expect(migrate(url(), [...all, extra("create table half (id int); select 1/0;")])).rejects.toThrow();
  expect(await exists("half")).toBe(false);
  expect(await migrate(url(), [...all, extra("create table half (id int);")])).toEqual(["29990101000001_extra"]);
  expect(await exists("half")).toBe(true);
});

test("an application older than its database refuses to start", async () => {
  await expect(migrate(url())).rejects.toThrow(/lebih baru/);
});

test("a migration that was edited after it was applied is refused", () => {
  const [first, ...rest] = readMigrations();
  if (!first) throw new Error("no migrations");
  expect(() => pending([first, ...rest], new Map([[first.name, "another"]]))).toThrow(/berubah/);
  expect(pending([first, ...rest], new Map([[first.name, first.checksum]]))).toHaveLength(rest.length);
});
