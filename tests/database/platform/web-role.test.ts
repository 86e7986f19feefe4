import { execFile } from "node:child_process";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { RUN_TS } from "@/lib/launch/child";
import { ownerPool } from "@/lib/platform/database/db";
import { UnsafeWebRole, verifiedRole } from "@/lib/platform/database/web-role";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const ROLE = `salur_uji_${process.pid}`;
const pools: pg.Pool[] = [];

/** A pool as the web process has it, with a role as somebody may set it by mistake. */
async function poolAs(made: string): Promise<pg.Pool> {
  await ownerPool().query(`create role ${ROLE} login password 'uji' ${made}`);
  const url = Object.assign(new URL(process.env.DATABASE_URL_WEB ?? ""), { username: ROLE, password: "uji" });
  const pool = new pg.Pool({ connectionString: url.toString(), max: 1, ...verifiedRole });
  pool.on("error", () => {}).on("connect", (client) => client.on("error", () => {}));
  pools.push(pool);
  return pool;
}
const answered = (pool: pg.Pool): Promise<string> =>
  pool.query("select 'served' as said").then(
    ({ rows }) => rows[0].said,
    (error: Error) => {
      expect(error).toBeInstanceOf(UnsafeWebRole);
      return error.message;
    },
  );

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()));
  await ownerPool().query("drop table if exists taken");
  const { rowCount } = await ownerPool().query("select from pg_roles where rolname = $1", [ROLE]);
  if (!rowCount) return;
  await ownerPool().query(`drop owned by ${ROLE}`);
  await ownerPool().query(`drop role ${ROLE}`);
});

test("S19: a role that owns nothing and can become nobody else is served", async () => {
  expect(await answered(await poolAs("nosuperuser"))).toBe("served");
});

test.each([
  ["superuser", /superuser/],
  ["bypassrls", /BYPASSRLS/],
  ["createrole", /boleh membuat peran/],
  ["createdb", /boleh membuat peran/],
  ["replication", /boleh membuat peran/],
  ["in role salur_web", /dapat menjadi peran lain/],
  ["in role pg_read_all_data", /dapat menjadi peran lain/],
])("S19: a web role made with %s gets no answer but one sentence", async (made, why) => {
  const sentence = await answered(await poolAs(made));
  expect(sentence).toMatch(why);
  expect(sentence).toContain("DATABASE_URL_WEB");
});

test("S19: a role that came to own a table is refused as soon as it connects again", async () => {
  const pool = await poolAs("nosuperuser");
  expect(await answered(pool)).toBe("served");
  await ownerPool().query("create table taken (n int)");
  await ownerPool().query(`grant create on schema public to ${ROLE}`);
  await ownerPool().query(`alter table taken owner to ${ROLE}`);
  await ownerPool().query("select pg_terminate_backend(pid) from pg_stat_activity where usename = $1", [ROLE]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await answered(pool)).toMatch(/pemilik tabel/);
});

/** Starts what every web process starts with, as a process of its own; resolves to how it ended. */
const started = (webUrl: string): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL_WEB: webUrl, SALUR_LAUNCHED: undefined };
    const child = execFile(process.execPath, [...RUN_TS, "instrumentation-node.ts"], { env }, (_error, _out, said) =>
      resolve({ code: child.exitCode ?? -1, said }),
    );
  });

test("S19: a web process with the owner's address does not start, and one with the web role's does", async () => {
  const owner = await started(process.env.DATABASE_URL_OWNER ?? "");
  expect(owner).toMatchObject({ code: 1, said: expect.stringMatching(/DATABASE_URL_WEB tidak aman .*superuser/) });
  expect(await started(process.env.DATABASE_URL_WEB ?? "")).toEqual({ code: 0, said: "" });
}, 60_000);
