import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { createDatabase, dropDatabase } from "@/lib/launch/database";
import { disconnect } from "@/lib/platform/database/db";

const demand = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: database tests run under npm test`);
  return value;
};

/** The address of another database on the same server. */
const at = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();

/** Gives the test file a database of its own: a copy of the migrated template with all regions, dropped afterwards. */
export function useDatabase(): void {
  const name = `test_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}_${Math.trunc(performance.now() * 1000)}`;
  beforeAll(async () => {
    const owner = demand("TEST_OWNER_URL");
    await createDatabase(at(owner, "postgres"), name, "salur_template");
    process.env.DATABASE_URL_OWNER = at(owner, name);
    process.env.DATABASE_URL_WEB = at(demand("TEST_WEB_URL"), name);
  }, 60_000);
  afterAll(async () => {
    await disconnect();
    await dropDatabase(at(demand("TEST_OWNER_URL"), "postgres"), name);
  });
}

/** Gives each test a database without anything in it; the function says its address. */
export function useEmptyDatabase(): () => string {
  let name = "";
  beforeEach(async () => {
    name = `empty_${process.pid}_${Math.trunc(performance.now() * 1000)}`;
    await createDatabase(at(demand("TEST_OWNER_URL"), "postgres"), name);
  });
  afterEach(() => dropDatabase(at(demand("TEST_OWNER_URL"), "postgres"), name));
  return () => at(demand("TEST_OWNER_URL"), name);
}
