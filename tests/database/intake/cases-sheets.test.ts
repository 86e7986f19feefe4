import { beforeAll, describe, expect, test } from "vitest";
import { mapColumns, reopenColumns } from "@/lib/intake/recognise/commands/map-columns";
import type { Finding } from "@/lib/intake/rows/rules/findings";
import { mapColumnsSchema } from "@/lib/intake/schema";
import { enqueueFile, storeFile } from "@/lib/intake/upload/commands/receive";
import { asOwner, periodId, userOf } from "@/tests/support/builders";
import { readCase, readFile, readingOf } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { planned, useUploads } from "@/tests/support/intake";
import { type SheetSketch, workbookOf } from "@/tests/support/workbook";

useUploads();
useDatabase();

let period: number;
beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

const HEAD = ["NIK", "NAMA", "ALAMAT", "NO KK"];
const family = (n: number) => [`99510348065380${10 + n}`, `NI MADE ${n}`, "BR. CONTOH", `9951030202118${100 + n}`];
const sheet = (name: string, from: number, to: number, more: Partial<SheetSketch> = {}): SheetSketch => ({
  name,
  rows: [HEAD, ...Array.from({ length: to - from + 1 }, (_, at) => family(from + at))],
  ...more,
});
const read = (...sheets: SheetSketch[]) => readFile({ kind: "dpm", period, text: workbookOf(sheets) });
const said = (findings: readonly Finding[]) => findings.map(({ code, place, rows }) => [code, place, rows]);

describe("kind 3: every sheet is read or named", () => {
  test("D03: one sheet a kecamatan behind a recap: all six are read, the recap is named", async () => {
    const { outcome, rows, findings } = await readCase("D03", period, { kind: "dpm" });
    expect(outcome).toMatchObject({ state: "planned", read: 30 });
    expect(Object.keys(rows)).toHaveLength(30);
    expect(rows["2 di lembar ke-3"]).toMatchObject({ name: "I MADE SUGITA F", region: "5103021004" });
    expect(said(findings).filter(([code]) => code !== "kolom")).toEqual([
      ["lembar-dibaca", '"KEC KUTA"', 5],
      ["lembar-dibaca", 'ke-3 "KEC MENGWI"', 5],
      ["lembar-dibaca", 'ke-4 "KEC ABIANSEMAL"', 5],
      ["lembar-dibaca", 'ke-5 "KEC PETANG"', 5],
      ["lembar-dibaca", 'ke-6 "KEC KUTA SELATAN"', 5],
      ["lembar-dibaca", 'ke-7 "KEC KUTA UTARA"', 5],
      ["lembar", "REKAP", 8],
    ]);
  });

  test("a list of another kind between two sheets, a table that knows less, and a hidden sheet are named with their rows", async () => {
    const agents = {
      name: "Agen",
      rows: [
        ["ID E-WARONG", "NAMA E-WARONG", "ALAMAT"],
        ["1", "WARUNG", "JL. A"],
      ],
    };
    const left = {
      name: "Meninggal",
      rows: [
        ["NIK", "NAMA", "KETERANGAN"],
        [...family(9).slice(0, 2), "pindah"],
      ],
    };
    const { rows, findings } = await read(
      sheet("Kuta", 1, 2),
      agents,
      sheet("Mengwi", 3, 4),
      left,
      sheet("Lama", 5, 7, { hidden: true }),
    );
    expect(Object.keys(rows)).toEqual(["2", "3", "2 di lembar ke-3", "3 di lembar ke-3"]);
    expect(said(findings)).toEqual([
      ["desa-tidak-dikenal", "Kode wilayah", 4],
      ["lembar-dibaca", '"Kuta"', 2],
      ["lembar-dibaca", 'ke-3 "Mengwi"', 2],
      ["lembar", "Agen", 2],
      ["lembar", "Meninggal", 2],
      ["lembar-tersembunyi", "Lama", 4],
    ]);
  });

  test("a sheet that repeats another is named and read once; one with a row more is read", async () => {
    const more = sheet("Salinan 2", 1, 3);
    const { rows, findings } = await read(sheet("Kuta", 1, 2), sheet("Salinan", 1, 2), more);
    expect(findings.find(({ code }) => code === "lembar-kembar")).toMatchObject({
      place: '"Salinan" sama isinya dengan "Kuta"',
      rows: 2,
    });
    expect(rows["4 di lembar ke-3"]).toMatchObject({ name: "NI MADE 3" });
  });

  test("columns that stand elsewhere on a further sheet are read by its own headings", async () => {
    const swap = ([nik = "", name = "", ...rest]: readonly string[]) => [name, nik, ...rest];
    const other = { name: "Mengwi", rows: [["Daftar Mengwi"], swap(HEAD), swap(family(3))] };
    const { rows } = await read(sheet("Kuta", 1, 2), other);
    expect(rows["3 di lembar ke-2"]).toMatchObject({ nik: family(3)[0], name: "NI MADE 3" });
  });

  test("a NIK column that Excel rounded on one sheet alone refuses the rows of that sheet", async () => {
    const rounded = Array.from({ length: 8 }, (_, n) => [`995103480653${200 + n}0`, `NI LUH ${n}`, "X", ""]);
    const { rows, refused } = await read(sheet("Kuta", 1, 2), { name: "Mengwi", rows: [HEAD, ...rounded] });
    expect(Object.keys(rows)).toEqual(["2", "3"]);
    expect(refused).toHaveLength(8);
  });
});

describe("kind 3: what one does not see", () => {
  test("hidden rows and columns are read and named, a column without a heading is named", async () => {
    const rows = [HEAD, [...family(1), "catatan"], family(2), family(3)];
    const reading = await read({ name: "Kuta", rows, hiddenRows: [3], hiddenColumns: [4] });
    expect(Object.keys(reading.rows)).toHaveLength(3);
    expect(reading.findings.map(({ code, place, rows: n, samples }) => [code, place, n, samples])).toEqual([
      ["desa-tidak-dikenal", "Kode wilayah", 3, [2, 3, 4]],
      ["baris-tersembunyi", "", 1, [3]],
      ["kolom-tersembunyi", "NO KK", null, []],
      ["kolom-tanpa-judul", "E", null, []],
    ]);
  });
});

describe("kind 3: a repeat is content and sheet", () => {
  const badung = userOf("dinsos-kabkota", ["5103"], null, 7n);
  const upload = async (bytes: Buffer) => {
    async function* body() {
      yield bytes;
    }
    const input = { kind: "dpm" as const, region: "5103", period: "sembako-2026-10-3", asOf: "2026-11-20" };
    return enqueueFile(badung, input, await storeFile("buku.xlsx", body(), null));
  };

  test("a workbook comes again for the sheets that were not read, and no more often", async () => {
    const cards = (n: number) => [...family(n).slice(0, 2), `810300000${100 + n}`.padStart(16, "0")];
    const text = workbookOf([
      sheet("Kuta", 21, 22),
      { name: "Kartu", rows: [["NIK", "NAMA", "NO KKS"], cards(21), cards(22)] },
      {
        name: "REKAP",
        rows: [
          ["KECAMATAN", "JUMLAH", "KETERANGAN"],
          ["Kuta", "2", "-"],
        ],
      },
    ]);
    const first = String(await upload(text));
    await expect(upload(text), "not read yet").rejects.toThrow(`berkas #${first}`);
    expect(await planned(first)).toMatchObject({ state: "planned", read: 2 });

    const second = String(await upload(text));
    await expect(upload(text), "on its way").rejects.toThrow("sudah pernah dimuat");
    expect((await planned(second)).state).toBe("mapping");
    const form = { id: second, verb: "send", kind: "dpm", headerRow: "1", c0: "nik", c1: "name", c2: "card" };
    await expect(mapColumns(badung, mapColumnsSchema.parse({ ...form, sheet: "Kuta" }))).rejects.toThrow(
      /sudah dimuat/,
    );
    await mapColumns(badung, mapColumnsSchema.parse({ ...form, sheet: "Kartu" }));
    expect((await readingOf(second, "dpm")).rows["2"]).toMatchObject({ card_no: "810300000121" });
    await expect(upload(text), "the recap is no table of this kind").rejects.toThrow("sudah pernah dimuat");
  });

  test("a person may leave the other sheets of the same heading, and they are named", async () => {
    const { id } = await read(sheet("Kuta", 31, 32), sheet("Mengwi", 33, 34));
    await reopenColumns(badung, BigInt(id));
    await planned(id);
    const form = {
      id,
      verb: "send",
      kind: "dpm",
      headerRow: "1",
      c0: "nik",
      c1: "name",
      sheet: "Mengwi",
      others: "leave",
    };
    await mapColumns(badung, mapColumnsSchema.parse(form));
    const { rows, findings } = await readingOf(id, "dpm");
    expect(Object.keys(rows)).toEqual(["2", "3"]);
    expect(rows["2"]).toMatchObject({ name: "NI MADE 33" });
    expect(findings.filter(({ code }) => code.startsWith("lembar"))).toMatchObject([
      { code: "lembar-tidak-dipilih", place: "Kuta", rows: 2 },
    ]);
  });
});
