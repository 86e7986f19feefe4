import fs from "node:fs";
import zlib from "node:zlib";
import pg from "pg";
import { migrate } from "@/lib/launch/schema/migrate";
import { checksumOf, type Migration } from "@/lib/launch/schema/migrations";

const PACKED = "tests/fixtures/history/migrations.json.gz";

/** The migrations that the baseline replaced, as they were. */
export const oldMigrations = (): Migration[] =>
  Object.entries<string>(JSON.parse(zlib.gunzipSync(fs.readFileSync(PACKED)).toString("utf8"))).map(([name, sql]) => ({
    name,
    sql,
    checksum: checksumOf(sql),
  }));

export async function onUrl<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Makes an empty database what it was under the application before the baseline, as far as those migrations go. */
export async function goThroughHistory(url: string, migrations = oldMigrations()): Promise<void> {
  await migrate(url, migrations, []);
  await onUrl(url, (client) => client.query("drop table _sql_files"));
}
