import type { PoolClient } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { attemptSignIn } from "@/lib/auth/sign-in";
import { asOwner } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const number = (statement: string, values: unknown[]): Promise<number> =>
  asOwner(async (client) => (await client.query<{ n: number }>(`select ${statement} as n`, values)).rows[0]?.n ?? -1);
const waitSeconds = (failures: number, secondsAgo = 0) => number("sign_in_wait($1, $2)", [failures, secondsAgo]);
const delayMs = (account: number, address: number) => number("sign_in_delay_ms($1, $2)", [account, address]);

describe("an account at one address", () => {
  test("may fail four times without waiting, and waits from the fifth on", async () => {
    expect(await waitSeconds(4)).toBe(0);
    expect(await waitSeconds(5)).toBe(30);
  });

  test("waits twice as long after each further failure, never longer than a quarter of an hour", async () => {
    expect(await waitSeconds(6)).toBe(60);
    expect(await waitSeconds(9)).toBe(480);
    expect(await waitSeconds(10)).toBe(900);
    expect(await waitSeconds(60)).toBe(900);
  });

  test("may try again when its time is over, not a second before", async () => {
    expect(await waitSeconds(5, 29)).toBe(1);
    expect(await waitSeconds(5, 30)).toBe(0);
  });
});

describe("an account over all addresses, an address over all accounts", () => {
  test("is answered at once until the tenth failure of the account", async () => {
    expect(await delayMs(9, 0)).toBe(0);
    expect(await delayMs(10, 0)).toBe(250);
  });

  test("is answered at once until the fiftieth failure of the address, so that an office is not punished for one colleague", async () => {
    expect(await delayMs(0, 49)).toBe(0);
    expect(await delayMs(0, 50)).toBe(50);
  });

  test("is slowed, never refused", async () => {
    expect(await delayMs(10_000, 0)).toBe(3_000);
    expect(await delayMs(0, 10_000)).toBe(2_000);
  });
});

describe("S20: an account guessed at a hundred times in an hour from ever other addresses", () => {
  const PASSWORD = "hujan turun di ladang";
  beforeAll(async () => {
    const hash = await hashPassword(PASSWORD);
    await asOwner((client) =>
      client.query(
        `insert into users (email, name, role, password_hash)
         select name || '@salur.test', name, 'dinsos-kabkota', $1 from unnest(array['tenang', 'diserang', 'tetangga']) name`,
        [hash],
      ),
    );
  });
  const guess = async (client: PoolClient, email: string, many: number) => {
    for (let i = 0; i < many; i++) await client.query("select sign_in($1, '\\x00', $2)", [email, `alamat ${i}`]);
  };

  test("is still answered at ninety-nine", async () => {
    await asOwner((client) => guess(client, "tenang@salur.test", 99));
    expect((await attemptSignIn("tenang@salur.test", PASSWORD, "10.4.0.1")).ok).toBe(true);
  });

  test("is answered once in three seconds, except where it signed in before; a neighbour notices nothing", async () => {
    expect((await attemptSignIn("diserang@salur.test", PASSWORD, "10.4.0.2")).ok).toBe(true);
    // In one transaction, whose clock stands still.
    await asOwner(async (client) => {
      await guess(client, "diserang@salur.test", 100);
      const waits = async (email: string, address: string) =>
        (await client.query("select wait_seconds from sign_in_standing($1, $2)", [email, address])).rows[0]
          .wait_seconds;
      expect(await waits("diserang@salur.test", "10.4.0.3")).toBe(3);
      expect(await waits("diserang@salur.test", "10.4.0.2")).toBe(0);
      expect(await waits("tetangga@salur.test", "10.4.0.3")).toBe(0);
      await client.query("update sign_in_throttles set failed_at = failed_at - interval '2 seconds'");
      expect(await waits("diserang@salur.test", "10.4.0.3")).toBe(1);
      await client.query("update sign_in_throttles set failed_at = failed_at - interval '1 second'");
      expect(await waits("diserang@salur.test", "10.4.0.3")).toBe(0);
    });
    expect((await attemptSignIn("diserang@salur.test", PASSWORD, "10.4.0.2")).ok).toBe(true);
    expect((await attemptSignIn("tetangga@salur.test", PASSWORD, "10.4.0.3")).ok).toBe(true);
  });
});
