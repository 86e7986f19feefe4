import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { closeFunctions } from "@/lib/launch/closed-functions";
import { ownerPool } from "@/lib/platform/database/db";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const KEEPER = `pemilik_${process.pid}`;
const REOPEN = "grant execute on function set_config(text, text, boolean) to public";

afterAll(async () => {
  await ownerPool().query(`drop role if exists ${KEEPER}`);
});

test("S20: after a start the web role may call none of the closed functions, also when one was opened again", async () => {
  const client = await ownerPool().connect();
  try {
    expect(await closeFunctions(client, "salur_web")).toEqual([]);
    await client.query(REOPEN);
    expect(await closeFunctions(client, "salur_web")).toEqual([]);
  } finally {
    client.release();
  }
});

test("S20: an owner who does not own PostgreSQL is told which functions stay open", async () => {
  await ownerPool().query(REOPEN);
  await ownerPool().query(`create role ${KEEPER} login password 'uji'`);
  const url = Object.assign(new URL(process.env.DATABASE_URL_OWNER ?? ""), { username: KEEPER, password: "uji" });
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  expect(await closeFunctions(client, "salur_web")).toEqual(["set_config(text,text,boolean)"]);
  await client.end();
});
