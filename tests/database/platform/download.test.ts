import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { pipeToNodeResponse } from "next/dist/server/pipe-readable";
import { expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { endSession } from "@/lib/auth/end-session";
import { findActor } from "@/lib/auth/find-actor";
import { reading } from "@/lib/auth/scope";
import { fileResponse, textStream } from "@/lib/documents/write/download";
import { asOwner } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { aSession } from "@/tests/support/sessions";

useDatabase();

// S21, S4: whoever loses the session, the account or a right loses the download that is under way, as an error within five
// seconds; the neighbour's goes on to its end.

type Reader = { actor: UserActor; userId: bigint; session: string };

async function signedIn(email: string, regions: readonly string[]): Promise<Reader> {
  const userId = await asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "insert into users (email, name, role, password_hash) values ($1, $1, 'dinsos-provinsi', 'x') returning id",
      [email],
    );
    const id = BigInt(rows[0]?.id ?? 0);
    await client.query("insert into user_scopes select $1, unnest($2::text[])", [id, regions]);
    return id;
  });
  const session = await aSession(userId);
  const actor = await findActor({ id: session, userId, version: 1 });
  if (!actor) throw new Error("no actor");
  return { actor, userId, session };
}

/** Names of regions, a few each tenth of a second for six seconds, read as the actor. */
async function* slowly({ actor }: Reader, closed: () => void): AsyncGenerator<string> {
  try {
    for (let page = 0; page < 60; page++) {
      const rows = await reading(
        actor,
        (tx) => tx.$queryRaw<{ name: string }[]>`select name from regions order by code limit 5 offset ${page * 5}`,
      );
      yield `${rows.map(({ name }) => name).join("\n")}\n`;
      await sleep(100);
    }
    yield "SELESAI\n";
  } finally {
    closed();
  }
}

/** Takes a file to its end, when its rows are let go too: what came, after how long, and the error that broke it off. */
async function take(reader: Reader) {
  const began = performance.now();
  let released = false;
  const answer = fileResponse(
    reader.actor,
    "daftar.csv",
    "text/csv",
    textStream(slowly(reader, () => (released = true))),
  );
  let text = "";
  let error: unknown = null;
  try {
    const decoder = new TextDecoder();
    const body: AsyncIterable<Uint8Array> | null = answer.body;
    for await (const piece of body ?? []) text += decoder.decode(piece);
  } catch (broken) {
    error = broken;
  }
  const ms = performance.now() - began;
  await expect.poll(() => released, { timeout: 10_000 }).toBe(true);
  return { text, ms, error };
}

const change = (text: string, values: unknown[]) => asOwner((client) => client.query(text, values));

const LOSSES: [string, (reader: Reader) => Promise<unknown>][] = [
  ["is disabled", ({ userId }) => change("update users set disabled_at = now() where id = $1", [userId])],
  ["signs out", ({ session }) => endSession(session)],
  [
    "signs out everywhere",
    ({ userId }) => change("update users set session_version = session_version + 1 where id = $1", [userId]),
  ],
  [
    "loses a region",
    ({ userId }) => change("delete from user_scopes where user_id = $1 and region_code = '52'", [userId]),
  ],
  ["gets another role", ({ userId }) => change("update users set role = 'presenter' where id = $1", [userId])],
];

test.each(LOSSES)("S21: the download of somebody who %s breaks off within seconds", async (what, lose) => {
  const reader = await signedIn(`${what.replaceAll(" ", "-")}@salur.test`, ["51", "52"]);
  const taking = take(reader);
  await sleep(300);
  await lose(reader);
  const { text, ms, error } = await taking;
  expect(error).toMatchObject({ name: "AbortError" });
  expect(text).not.toBe("");
  expect(text).not.toContain("SELESAI");
  expect(ms).toBeLessThan(5_000);
});

test("S21: the neighbour's download goes on, also when another account of the region ends", async () => {
  const [neighbour, other] = [await signedIn("tetangga@salur.test", ["51"]), await signedIn("lain@salur.test", ["51"])];
  const taking = take(neighbour);
  await endSession(other.session);
  const { text, error } = await taking;
  expect(error).toBeNull();
  expect(text).toMatch(/SELESAI\n$/);
});

test("S21: the browser sees a failed download, not a short one: the connection is broken", async () => {
  const reader = await signedIn("lewat-jaringan@salur.test", ["51"]);
  const server = http.createServer((_, response) => {
    const rows = textStream(slowly(reader, () => {}));
    const { body } = fileResponse(reader.actor, "daftar.csv", "text/csv", rows);
    // As Next itself sends what a route answers.
    if (body) void pipeToNodeResponse(body, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const answer = await fetch(`http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`);
  await endSession(reader.session);
  await expect(answer.text()).rejects.toThrow(/terminated/);
  server.close();
});

test("the session of another browser may end meanwhile", async () => {
  const reader = await signedIn("dua-peramban@salur.test", ["51"]);
  const taking = take(reader);
  await endSession(await aSession(reader.userId));
  expect((await taking).error).toBeNull();
});
