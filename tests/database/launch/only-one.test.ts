import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { holdAlone, type Lock } from "@/lib/launch/only-one";
import { StartFailure } from "@/lib/launch/sentence";
import { useDatabase } from "@/tests/support/database";

useDatabase();
const url = () => process.env.DATABASE_URL_OWNER ?? "";
const held: Lock[] = [];
const hold = async (lost: (why: StartFailure) => void = () => {}) => {
  const lock = await holdAlone(url(), lost);
  held.push(lock);
  return lock;
};
afterEach(() => Promise.all(held.splice(0).map((lock) => lock.release())));

/** What a restart of PostgreSQL does to the session that holds the lock. */
async function endHolder(): Promise<void> {
  const client = new pg.Client({ connectionString: url() });
  await client.connect();
  await client.query(
    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objsubid = 1 and pid <> pg_backend_pid() and granted",
  );
  await client.end();
}
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("a second launcher on the same database is refused with a sentence", async () => {
  await hold();
  await expect(hold()).rejects.toThrow(/sudah berjalan/);
});

test("K6: after PostgreSQL restarted the first launcher still holds its lock", async () => {
  await hold();
  await endHolder();
  await later(1_000);
  await expect(hold()).rejects.toThrow(/sudah berjalan/);
});

test("when another launcher was quicker, the first one hears of it and stops", async () => {
  let why: StartFailure | undefined;
  await hold((failure) => {
    why = failure;
  });
  const waiting = new pg.Client({ connectionString: url() });
  await waiting.connect();
  const taken = waiting.query("select pg_advisory_lock(7270736902)");
  await later(300);
  await endHolder();
  await taken;
  await later(1_000);
  expect(why).toBeInstanceOf(StartFailure);
  await waiting.end();
});

test("what was released is free for the next", async () => {
  const first = await hold();
  await first.release();
  await expect(hold()).resolves.toBeDefined();
});
