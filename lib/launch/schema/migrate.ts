import { randomUUID } from "node:crypto";
import pg from "pg";
import { adoptedLine, repairedLine } from "../sentence.ts";
import { applyCode } from "./apply-code.ts";
import { readCode, readVersion, type SqlFile } from "./code.ts";
import { keepVersion, refuseOlderCode } from "./code-state.ts";
import { adoption, type Migration, pending, readMigrations } from "./migrations.ts";

// Applies prisma/migrations/*/migration.sql and keeps Prisma's own bookkeeping table, so that `prisma migrate status` and
// `deploy` agree before and after; then what of prisma/sql changed. Prisma's engine is not used: it is downloaded from a host
// that closed networks lack.

const LOCK = "72707369"; // the advisory lock that `prisma migrate` takes

/**
 * Brings the database up to date in one transaction, whole or not at all. Returns the names of the migrations applied.
 * say: hears the one line about a database that went through the migrations before the baseline, or that had lost rights,
 * policies, triggers or functions. version: of the files in `code`; an older one than the database knows is refused.
 */
export async function migrate(
  url: string,
  migrations = readMigrations(),
  code: SqlFile[] = readCode(),
  say: (line: string) => void = console.log,
  version = readVersion().version,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await client.query("begin");
    // Whoever waits for a lock holds up every page behind it.
    await client.query("set local lock_timeout = '15s'");
    await refuseOlderCode(client, version);
    const applied = await readApplied(client);
    const adopted = adoption(migrations, applied);
    if (adopted) {
      await client.query("delete from _prisma_migrations where migration_name = any($1)", [adopted.replaced]);
      for (const name of adopted.replaced) applied.delete(name);
      for (const migration of adopted.baseline) {
        await record(client, migration);
        applied.set(migration.name, migration.checksum);
      }
    }
    const todo = pending(migrations, applied);
    for (const migration of todo) {
      await client.query(migration.sql);
      await record(client, migration);
    }
    const { files, repaired } = await applyCode(client, code);
    await keepVersion(client, version);
    await client.query("commit");
    if (adopted) say(adoptedLine(adopted.replaced.length, adopted.baseline.length, files.length, todo.length));
    else if (repaired && todo.length === 0) say(repairedLine(files.length));
    return todo.map((m) => m.name);
  } finally {
    // What was not committed is rolled back with the connection.
    await client.end();
  }
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create table if not exists _prisma_migrations (
    id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
    migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
    started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`);
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "select migration_name, checksum from _prisma_migrations where rolled_back_at is null and finished_at is not null",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

const record = (client: pg.Client, { name, checksum }: Migration) =>
  client.query(
    `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     values ($1, $2, clock_timestamp(), $3, now(), 1)`,
    [randomUUID(), checksum, name],
  );
