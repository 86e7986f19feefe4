import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { StartFailure } from "./sentence.ts";

// Applies prisma/migrations/*/migration.sql and keeps Prisma's own bookkeeping table, so that `prisma migrate status` and
// `deploy` agree before and after. Prisma's engine is not used: it is downloaded from a host that closed networks lack.

const LOCK = "72707369"; // the advisory lock that `prisma migrate` takes

type Migration = { name: string; sql: string; checksum: string };

export function readMigrations(folder = "prisma/migrations"): Migration[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** What is left to apply. Throws when the database is newer than the code or a migration changed after it was applied. */
export function pending(migrations: Migration[], applied: Map<string, string>): Migration[] {
  const unknown = [...applied.keys()].filter((name) => !migrations.some((m) => m.name === name));
  if (unknown.length > 0) {
    throw new StartFailure(
      `Basis data lebih baru daripada aplikasi ini (${unknown.join(", ")}). Perbarui aplikasi, lalu jalankan lagi.`,
    );
  }
  const changed = migrations.filter((m) => applied.has(m.name) && applied.get(m.name) !== m.checksum);
  if (changed.length > 0) {
    throw new StartFailure(
      `Migrasi ${changed.map((m) => m.name).join(", ")} berubah sesudah diterapkan. Pakai basis data baru (hapus .data untuk data contoh) atau kembalikan berkasnya.`,
    );
  }
  return migrations.filter((m) => !applied.has(m.name));
}

/** Brings the database up to date; each migration whole or not at all. Returns the names applied. */
export async function migrate(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await client.query(`create table if not exists _prisma_migrations (
      id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
      migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
      started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`);
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      "select migration_name, checksum from _prisma_migrations where rolled_back_at is null and finished_at is not null",
    );
    const todo = pending(migrations, new Map(rows.map((row) => [row.migration_name, row.checksum])));
    for (const { name, sql, checksum } of todo) {
      await client.query("begin");
      try {
        await client.query(sql);
        await client.query(
          `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
           values ($1, $2, clock_timestamp(), $3, now(), 1)`,
          [randomUUID(), checksum, name],
        );
        await client.query("commit");
      } catch (error) {
        await client.query("rollback");
        throw error;
      }
    }
    return todo.map((m) => m.name);
  } finally {
    await client.end();
  }
}
