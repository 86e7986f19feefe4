import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { StartFailure } from "../sentence.ts";

export type Migration = { name: string; sql: string; checksum: string };

export const checksumOf = (sql: string): string => createHash("sha256").update(sql).digest("hex");

/** A text of SQL; a checkout on Windows may have given it other line breaks. */
export const readSql = (file: string): string => fs.readFileSync(file, "utf8").replaceAll("\r\n", "\n");

export function readMigrations(folder = "prisma/migrations"): Migration[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readSql(path.join(folder, name, "migration.sql"));
      return { name, sql, checksum: checksumOf(sql) };
    });
}

const changedSince = (names: string[]): StartFailure =>
  new StartFailure(
    `Migrasi ${names.join(", ")} berubah sesudah diterapkan. Pakai basis data baru (hapus .data untuk data contoh) atau kembalikan berkasnya.`,
  );

/** What is left to apply. Throws when the database is newer than the code or a migration changed after it was applied. */
export function pending(migrations: Migration[], applied: Map<string, string>): Migration[] {
  const unknown = [...applied.keys()].filter((name) => !migrations.some((m) => m.name === name));
  if (unknown.length > 0) {
    throw new StartFailure(
      `Basis data lebih baru daripada aplikasi ini (${unknown.join(", ")}). Perbarui aplikasi, lalu jalankan lagi.`,
    );
  }
  const changed = migrations.filter((m) => applied.has(m.name) && applied.get(m.name) !== m.checksum);
  if (changed.length > 0) throw changedSince(changed.map((m) => m.name));
  return migrations.filter((m) => !applied.has(m.name));
}

// The migrations that the baseline replaced, in their order, with their checksums.
const HISTORY = "prisma/history.json";
export const BASELINE = /^202611291850\d\d_/;

export type Adoption = { replaced: string[]; baseline: Migration[] };

/**
 * Whether the database went through the history that the baseline replaced: then its tables are those of the baseline, which
 * is only recorded. Throws when it stopped on the way. null: it never had that history, or is newer than this application.
 */
export function adoption(migrations: Migration[], applied: Map<string, string>): Adoption | null {
  const history: Record<string, string> = fs.existsSync(HISTORY) ? JSON.parse(fs.readFileSync(HISTORY, "utf8")) : {};
  const replaced = Object.keys(history);
  const had = replaced.filter((name) => applied.has(name));
  const known = [...applied.keys()].every((name) => name in history || migrations.some((m) => m.name === name));
  if (had.length === 0 || !known) return null;
  const changed = had.filter((name) => applied.get(name) !== history[name]);
  if (changed.length > 0) throw changedSince(changed);
  if (had.length < replaced.length) throw tooOld(had.at(-1) ?? "", replaced.at(-1) ?? "");
  return { replaced, baseline: migrations.filter((m) => BASELINE.test(m.name)) };
}

function tooOld(stopped: string, last: string): StartFailure {
  const day = new Date(`${last.slice(0, 4)}-${last.slice(4, 6)}-${last.slice(6, 8)}T00:00:00Z`);
  const date = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: "UTC" }).format(day);
  return new StartFailure(
    `Basis data ini terlalu lama untuk langsung dipakai versi ini: migrasi terakhirnya ${stopped}. Jalankan dahulu Salur versi ${date} (migrasi ${last}) sampai siap, lalu jalankan versi ini. Tidak ada yang diubah.`,
  );
}
