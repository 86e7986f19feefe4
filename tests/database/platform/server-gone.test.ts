import { expect, test } from "vitest";
import { ownerPool } from "@/lib/platform/database/db";
import { serverIsGone } from "@/lib/platform/database/server-gone";
import { useDatabase } from "@/tests/support/database";

useDatabase();

/** What a statement fails with after the server dropped its connection, and the next one on it. */
async function dropped(during: boolean): Promise<unknown[]> {
  const client = await ownerPool().connect();
  await client.query("begin");
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const running = during ? client.query("select pg_sleep(20)").catch((error: unknown) => error) : null;
  await ownerPool().query("select pg_terminate_backend($1)", [rows[0]?.pid]);
  const failures: unknown[] = running ? [await running] : [];
  for (const wait of [20, 60]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    failures.push(await client.query("select 1").catch((error: unknown) => error));
  }
  client.release(true);
  return failures;
}

test.each([
  ["in the middle of a statement", true],
  ["between two statements", false],
])(
  "F2 a connection dropped %s is known as a server that is gone, whatever the driver says of it",
  async (_, during) => {
    const failures = await dropped(during);
    expect(failures.map((error) => (error instanceof Error ? error.message : "answered"))).not.toContain("answered");
    expect(failures.map(serverIsGone)).toEqual(failures.map(() => true));
  },
);

test("F2 work that fails by itself is no server that is gone", async () => {
  const error = await ownerPool()
    .query("select 1 / 0")
    .catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(Error);
  expect(serverIsGone(error)).toBe(false);
  expect(serverIsGone(new Error("Connection details are wrong"))).toBe(false);
});
