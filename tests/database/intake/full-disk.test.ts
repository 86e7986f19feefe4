import fs from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workOnce } from "@/lib/intake/jobs";
import { disconnect, ownerPool } from "@/lib/platform/database/db";
import { compareRollups } from "@/lib/realisation/commands";
import { asOwner, periodId, tester } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { approveAll, outcomeOf, scalar, sendFile, useUploads } from "@/tests/support/intake";
import { SmallDisk } from "@/tests/support/small-disk";

// A real disk that is really full: new tables of this database lie on 48 MB, of which a filler leaves as much as a test wants.

const FAMILIES = 40_000;
const ROOM = 1 << 20;
const FULL = "Ruang simpan server penuh; belum ada yang berubah. Minta pengelola mengosongkan ruang, lalu unggah lagi.";
const nik = (n: number) => `99510341${String(n).padStart(8, "0")}`;
const space = `small_disk_${process.pid}`;
let disk: SmallDisk | undefined;
let period: number;

// Registered first and so run last: the database must be gone before its disk.
afterAll(async () => {
  if (!disk) return;
  const server = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await server.connect();
  await server.query(`drop tablespace ${space}`);
  await server.end();
  disk.remove();
});
useUploads();
useDatabase();

describe.skipIf(!SmallDisk.possible)("F3 a disk that is full", () => {
  beforeAll(async () => {
    period = await asOwner(async (client) => {
      await client.query(
        `insert into kpm (regency_code, region_code, nik, name, bank_code, intake_id, row_no)
         select '5103', '5103012001', 9951034100000000 + n, 'NI UJI ' || n, 'BNI', 0, n from generate_series(1, $1::int) n`,
        [FAMILIES],
      );
      return periodId(client);
    });
    const { rows } = await ownerPool().query<{ data: string; name: string }>(
      "select current_setting('data_directory') as data, current_database() as name",
    );
    disk = new SmallDisk(48, fs.statSync(rows[0]?.data ?? "").uid);
    await ownerPool().query(`create tablespace ${space} location '${disk.folder}'`);
    await ownerPool().query(`alter database ${rows[0]?.name} set default_tablespace = ${space}`);
    // Connections know the setting from their beginning.
    await disconnect();
  }, 60_000);

  const report = (): string =>
    ["NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI;STATUS"]
      .concat(
        Array.from(
          { length: FAMILIES },
          (_, n) => `${nik(n + 1)};${n % 20 ? 600_000 : 0};0;${n % 20 ? "" : "SALDO NOL"}`,
        ),
      )
      .join("\n");
  const work = async () => {
    while (await workOnce(tester));
  };
  const nothingChanged = async () => {
    expect(
      await scalar(
        "select concat_ws(' ', (select count(*) from disbursements), (select count(*) from cases), (select count(*) from realisations))",
      ),
    ).toBe("0 0 0");
    expect(await scalar("select count(*) from pg_tables where schemaname = 'staging'")).toBe("0");
  };

  test("while a file is read: one sentence, nothing changed, and its room is free again", {
    timeout: 120_000,
  }, async () => {
    disk?.fill(ROOM);
    const id = await sendFile({ kind: "bank-report", period, text: report() });
    await work();
    expect(await outcomeOf(id)).toMatchObject({ state: "failed", message: FULL });
    await nothingChanged();
    disk?.free();
  });

  test("while a plan is applied: the same; and with room again the same file is taken in whole", {
    timeout: 120_000,
  }, async () => {
    const id = await sendFile({ kind: "bank-report", period, text: report() });
    await work();
    expect(await outcomeOf(id)).toMatchObject({ state: "planned" });
    disk?.fill(ROOM);
    await approveAll();
    await work();
    expect(await outcomeOf(id)).toMatchObject({ state: "failed", message: FULL });
    await nothingChanged();
    disk?.free();
    const again = await sendFile({ kind: "bank-report", period, text: report() });
    await work();
    await approveAll();
    await work();
    expect(await outcomeOf(again)).toMatchObject({ state: "done", figures: [FAMILIES, 0, 0, 0] });
    expect(await scalar("select count(*) from disbursements")).toBe(String(FAMILIES));
    expect(await asOwner((client) => compareRollups(client))).toEqual([]);
  });
});
