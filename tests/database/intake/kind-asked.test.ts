import { beforeAll, describe, expect, test } from "vitest";
import { asOwner, periodId, userOf } from "@/tests/support/builders";
import { loadBase } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { useUploads } from "@/tests/support/intake";
import { uploadCase, uploadFile } from "@/tests/support/upload";

useUploads();
useDatabase();

const operator = userOf("dinsos-kabkota", ["5103"], null, 7n);

beforeAll(async () => {
  await loadBase(await asOwner((client) => periodId(client)));
});

const NIK = "9951034101900001";

/** Nobody's row was read, and the person is asked. */
const ASKED = { outcome: { state: "mapping", figures: [0, 0, 0, 0] }, rows: {} };

describe("a list of something else is asked about before a row of it is read", () => {
  test.each(["T02", "K01b", "M02", "B20"])("%s, when nobody chose the kind", async (id) => {
    expect(await uploadCase(id, { actor: operator })).toMatchObject(ASKED);
  });

  test.each([
    ["students", "NIK;NAMA;NISN;SEKOLAH;KELAS;JENJANG", `${NIK};A;1;SD 1;2;SD`],
    ["vaccinations", "NIK;NAMA;NO KK;TGL VAKSIN 1;TGL VAKSIN 2;FASKES;JENIS VAKSIN", `${NIK};A;;1/2/2026;;P;X`],
    ["cards of another programme", "NIK;NAMA;NO KKS;BANSOS", `${NIK};A;;PKH`],
    [
      "a title that names the village fund",
      "DAFTAR PENERIMA BLT DANA DESA;;;;\nNIK;NAMA;NO KK;ALAMAT;DESA",
      `${NIK};A;;X;KUTA`,
    ],
    ["a title that names rice", "DAFTAR PBP BANTUAN BERAS CPP;;;;\nNIK;NAMA;NO KK;ALAMAT;DESA", `${NIK};A;;X;KUTA`],
  ])("a list of %s", async (_, titles, row) => {
    expect(await uploadFile({ actor: operator, text: `${titles}\n${row}\n` })).toMatchObject(ASKED);
  });

  test("B25: a bank report that was sent as DPM", async () => {
    const { outcome } = await uploadCase("B25", { actor: operator, kind: "dpm" });
    expect(outcome.message).toMatch(/lebih mirip Laporan bank/);
    expect(outcome.state).toBe("mapping");
  });

  test.each(["B20", "T02"])("%s sent as DPM: headings of something else outweigh those of a DPM", async (id) => {
    expect(await uploadCase(id, { actor: operator, kind: "dpm", period: "sembako-2026-07-3" })).toMatchObject(ASKED);
  });
});

describe("a DPM is not asked about", () => {
  const WHOLE = `NIK;NAMA;NO KK;ALAMAT;DESA\n${NIK};A;;X;KUTA\n`;
  test.each([
    ["without a title", WHOLE],
    ["under its own title", `DAFTAR PENERIMA PROGRAM SEMBAKO (BPNT) DAN PKH;;;;\n${WHOLE}`],
    ["under a title that names no programme", `DAFTAR NOMINATIF DESA KUTA;;;;\n${WHOLE}`],
  ])("%s", async (_, text) => {
    const { kind, outcome } = await uploadFile({ actor: operator, text });
    expect([kind, outcome.state]).toEqual(["dpm", "planned"]);
  });
});
