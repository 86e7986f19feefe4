import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { parseIntakeListFilter } from "@/lib/intake/filter";
import { uploadSchema } from "@/lib/intake/schema";
import { getIntake, listIntakes } from "@/lib/intake/shelf/queries";
import { enqueueFile, storeFile } from "@/lib/intake/upload/commands/receive";
import { listUploadPlaces } from "@/lib/intake/upload/queries/upload";
import { asOwner, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { scalar, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const operator = userOf("dinsos-kabkota", ["5103"]);
const neighbour = userOf("dinsos-kabkota", ["5102"]);
const bank = userOf("bank", ["5103"], "BNI");
const REPORT = "NIK,NOMINAL TOPUP,NOMINAL TRANSAKSI,SALDO\n9951034101700001,1,0,1\n";
const DPM = "NIK,NAMA,KODE WILAYAH\n9951034101700001,UJI,5103\n";
const RECAP_HEAD =
  "KODE KAB,PROGRAM,PERIODE,SP2D KPM,SP2D NOMINAL,PENYALURAN KPM,PENYALURAN NOMINAL,PENCAIRAN KPM,PENCAIRAN NOMINAL";

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < text.length; at += 7) yield Buffer.from(text.slice(at, at + 7));
}
const kept = () => fs.readdirSync(path.join(process.env.DATA_DIR ?? "", "uploads")).length;

type Sketch = { text: string; kind?: string; region?: string; period?: string; name?: string; size?: number };

async function upload(actor: UserActor, sketch: Sketch): Promise<bigint> {
  const { text, kind = "auto", region = "", period = "sembako-2026-10-3", name = "uji.csv", size } = sketch;
  const stored = await storeFile(name, bytes(text), size ?? null);
  return enqueueFile(actor, uploadSchema.parse({ kind, region, period, asOf: "2026-11-20" }), stored);
}

describe("an upload", () => {
  test("is recognised, kept under a random name, and waits for the worker", async () => {
    const id = await upload(operator, {
      text: REPORT,
      name: "..\\..\\etc/laporan\u0000\u202E bank.csv",
      size: REPORT.length,
    });
    expect(await getIntake(operator, id)).toMatchObject({
      kind: "bank-report",
      state: "received",
      regionCode: "5103",
      fileName: "laporan bank.csv",
      sizeBytes: REPORT.length,
    });
    expect(await scalar("select stored_name ~ '^[0-9a-f]{32}$' from intakes where id = $1", [id])).toBe("true");
  });

  test("F4 of the same file is told where it was taken in, and changes nothing", async () => {
    const before = kept();
    const known = await scalar("select max(id) from intakes");
    await expect(upload(operator, { text: REPORT })).rejects.toMatchObject({
      reason: "conflict",
      message: `Berkas ini sudah pernah dimuat sebagai berkas #${known}; tidak ada yang berubah.`,
    });
    expect(kept()).toBe(before);
  });

  test("F4 of the same file by two people at once is taken once", async () => {
    const text = `${REPORT}9951034101700002,1,0,1\n`;
    const both = await Promise.allSettled([upload(operator, { text }), upload(operator, { text })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("that is cut off is refused, and nothing of it stays", async () => {
    const before = kept();
    await expect(upload(operator, { text: REPORT, size: REPORT.length + 1 })).rejects.toThrow("Berkas terpotong");
    await expect(upload(operator, { text: "", size: 0 })).rejects.toThrow("Berkas ini kosong");
    await expect(upload(operator, { text: "x", size: 600 * 2 ** 20 })).rejects.toThrow("melebihi 512 MB");
    await expect(upload(operator, { text: "NIK,NAMA\n" })).rejects.toThrow("hanya berisi judul kolom");
    expect(kept()).toBe(before);
  });

  test("by a role that may not send this kind is refused", async () => {
    await expect(upload(bank, { text: DPM })).rejects.toThrow("Peran Anda tidak memuat DPM");
    await expect(upload(operator, { text: `${RECAP_HEAD}\n5103,SEMBAKO,2026,1,1,1,1,1,1\n` })).rejects.toThrow(
      "Peran Anda",
    );
    await expect(upload(userOf("admin", [""]), { text: REPORT })).rejects.toThrow("Peran Anda");
  });

  test("that looks like nothing is taken for what the sender may send, and asked about later", async () => {
    const id = await upload(operator, { text: "A,B\n1,2\n" });
    expect(await getIntake(operator, id)).toMatchObject({ kind: "dpm", state: "received" });
    await asOwner((client) =>
      client.query(
        "insert into intake_mappings select 'bank-report', '5103', '', k, f, 0 from unnest('{a,b,c}'::text[], '{nik,creditedRp,transactedRp}'::text[]) as x (k, f)",
      ),
    );
    const known = await upload(operator, { text: "A,B,C\n1,2,3\n" });
    expect((await getIntake(operator, known)).kind, "its headings were named before").toBe("bank-report");
  });

  test("by a bank belongs to that bank", async () => {
    const id = await upload(bank, { text: `${REPORT}\n` });
    expect((await getIntake(bank, id)).bankCode).toBe("BNI");
  });

  test("outside the sender's region is refused", async () => {
    await expect(upload(operator, { text: DPM, region: "5102" })).rejects.toThrow("di luar wilayah kerja");
    await expect(upload(userOf("dinsos-provinsi", ["51"]), { text: DPM })).rejects.toThrow("Kab/kota belum dipilih");
  });
});

test("S1 a neighbour finds none of it", async () => {
  const own = await listIntakes(operator, parseIntakeListFilter({}));
  expect(own.rows.length).toBeGreaterThan(0);
  expect((await listIntakes(neighbour, parseIntakeListFilter({}))).rows).toEqual([]);
  await expect(getIntake(neighbour, own.rows[0]?.id ?? 0n)).rejects.toThrow("tidak ditemukan");
});

test("places to choose from are the sender's own", async () => {
  expect((await listUploadPlaces(operator)).map(({ code }) => code)).toEqual(["5103"]);
  expect((await listUploadPlaces(userOf("dinsos-provinsi", ["51"]))).length).toBe(9);
  expect((await listUploadPlaces(userOf("admin", [""])))[0]).toEqual({ code: "", name: "Seluruh Indonesia" });
});
