import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authSecretFile, openFolder, secretIn } from "@/lib/launch/data-folder";
import { openDatabase } from "@/lib/launch/database";
import { startEmbedded } from "@/lib/launch/postgres";
import { sentenceFor } from "@/lib/launch/sentence";
import { useDatabase } from "@/tests/support/database";
import { SmallDisk } from "@/tests/support/small-disk";

useDatabase();

// A data folder of its own with one row in it, damaged in every way that is known, and started.

const root = fs.mkdtempSync(path.join(os.tmpdir(), "salur-folder-"));
const whole = path.join(root, "whole");

async function rowsIn(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select count(*)::int as n from kept").finally(() => client.end());
  return rows[0].n;
}

beforeAll(async () => {
  const server = await startEmbedded(whole);
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  await client.query("create table kept as select 1 as n");
  await client.end();
  await server.stop();
}, 60_000);
afterAll(() => fs.rmSync(root, { recursive: true, force: true }), 60_000);

let copies = 0;
function copied(): string {
  const folder = path.join(root, `copy${++copies}`);
  fs.cpSync(whole, folder, { recursive: true });
  fs.chmodSync(path.join(folder, "pg18"), 0o700);
  return folder;
}

/** Every file with the hash of its bytes; PostgreSQL notes the options of each attempt in postmaster.opts. */
function bytesOf(folder: string): Record<string, string> {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "postmaster.opts");
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), createHash("sha256").update(fs.readFileSync(file)).digest("hex")];
    }),
  );
}

const refusal = (folder: string): Promise<string | null> =>
  startEmbedded(folder).then(
    async (server) => {
      await server.stop();
      return "started";
    },
    (error) => sentenceFor(error),
  );

describe("K8: a data folder", () => {
  test("that is whole is started with what it holds, also without a marker file of its first start", async () => {
    const folder = copied();
    expect(fs.existsSync(path.join(folder, "pg18", "complete"))).toBe(false);
    const server = await startEmbedded(folder);
    expect(await rowsIn(server.url("postgres")).finally(() => server.stop())).toBe(1);
  }, 60_000);

  const inside = (folder: string, name: string) => path.join(folder, "pg18", name);
  const damages: [what: string, damage: (folder: string) => void, said: RegExp][] = [
    ["without PG_VERSION", (f) => fs.rmSync(inside(f, "PG_VERSION")), /PG_VERSION .* hilang/],
    [
      "with a damaged PG_VERSION",
      (f) => fs.writeFileSync(inside(f, "PG_VERSION"), "\u0000\u0000"),
      /PG_VERSION .* rusak/,
    ],
    ["of another PostgreSQL", (f) => fs.writeFileSync(inside(f, "PG_VERSION"), "16\n"), /dibuat PostgreSQL 16/],
    ["without pg_control", (f) => fs.rmSync(inside(f, "global/pg_control")), /pg_control .* hilang atau rusak/],
    [
      "with half a pg_control",
      (f) => fs.truncateSync(inside(f, "global/pg_control"), 100),
      /pg_control .* hilang atau rusak/,
    ],
    [
      "with other bytes in pg_control",
      (f) => fs.writeFileSync(inside(f, "global/pg_control"), Buffer.alloc(8192, 7)),
      /pg_control .* rusak/,
    ],
    [
      "without its transaction log",
      (f) => fs.rmSync(inside(f, "pg_wal"), { recursive: true }),
      /Catatan transaksi .* hilang/,
    ],
    ["without pg18.secret", (f) => fs.rmSync(path.join(f, "pg18.secret")), /pg18\.secret .* hilang atau rusak/],
    [
      "with an empty pg18.secret",
      (f) => fs.truncateSync(path.join(f, "pg18.secret")),
      /pg18\.secret .* hilang atau rusak/,
    ],
    [
      "that is somebody else's",
      (f) => {
        fs.rmSync(path.join(f, "pg18"), { recursive: true });
        fs.mkdirSync(path.join(f, "pg18"));
        fs.writeFileSync(inside(f, "foto keluarga.jpg"), "tak ternilai");
      },
      /bukan basis data PostgreSQL/,
    ],
  ];
  test.each(damages)(
    "%s is left alone, byte by byte, with one sentence",
    async (_what, damage, said) => {
      const folder = copied();
      damage(folder);
      const before = bytesOf(folder);
      const sentence = await refusal(folder);
      expect(sentence).toMatch(said);
      expect(sentence?.split("\n")).toHaveLength(1);
      expect(sentence).not.toContain("DATABASE_URL bukan");
      expect(bytesOf(folder)).toMatchObject(before);
    },
    30_000,
  );

  test("whose secret is another's names the file, and not DATABASE_URL", async () => {
    const folder = copied();
    fs.writeFileSync(path.join(folder, "pg18.secret"), "sandi-yang-salah-sama-sekali");
    const sentence = await openDatabase(folder).then(
      async (database) => {
        await database.stop();
        return "started";
      },
      (error) => sentenceFor(error),
    );
    expect(sentence).toMatch(/pg18\.secret/);
    expect(sentence).not.toMatch(/DATABASE_URL/);
  }, 30_000);

  test("that is a file, or an address that is no PostgreSQL, gets one sentence", async () => {
    const file = path.join(root, "berkas");
    fs.writeFileSync(file, "isi");
    expect(() => openFolder(file)).toThrow(/adalah berkas/);
    expect(fs.readFileSync(file, "utf8")).toBe("isi");
    for (const url of ["http://127.0.0.1:5432/salur", "bukan alamat", "postgresql://127.0.0.1"]) {
      const fresh = path.join(root, "baru");
      await expect(openDatabase(fresh, "salur", url)).rejects.toThrow(/DATABASE_URL bukan alamat PostgreSQL/);
    }
  });

  test.skipIf(!SmallDisk.possible)("that can only be read gets one sentence", async () => {
    const disk = new SmallDisk(96, process.getuid?.() ?? 0);
    try {
      fs.cpSync(whole, disk.folder, { recursive: true });
      disk.protect();
      expect(await refusal(disk.folder)).toMatch(/hanya bisa dibaca oleh pengguna ini/);
    } finally {
      disk.remove();
    }
  });

  test("that is not there yet is made for an external server too", async () => {
    const fresh = path.join(root, "belum", "ada");
    const [owner, web] = [process.env.DATABASE_URL_OWNER, process.env.DATABASE_URL_WEB];
    const database = await openDatabase(fresh, "salur", owner, web);
    expect(secretIn(authSecretFile(fresh), false)).toHaveLength(44);
    expect(fs.readdirSync(fresh)).toEqual(["auth.secret"]);
    await database.stop();
  });

  test("keeps what a cut-off first start left, beside the one that is made now", async () => {
    const folder = path.join(root, "terputus");
    fs.mkdirSync(path.join(folder, "pg18.dibuat-1-1"), { recursive: true });
    fs.writeFileSync(path.join(folder, "pg18.dibuat-1-1", "PG_VERSION"), "18\n");
    const server = await startEmbedded(folder);
    await server.stop();
    expect(fs.readFileSync(path.join(folder, "pg18.dibuat-1-1", "PG_VERSION"), "utf8")).toBe("18\n");
  }, 60_000);
});
