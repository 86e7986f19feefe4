import { beforeAll, describe, expect, test } from "vitest";
import { asOwner, periodId, userOf } from "@/tests/support/builders";
import { expectAsPredicted, loadBase, type Reading } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { scalar, useUploads } from "@/tests/support/intake";
import { uploadCase, uploadFile } from "@/tests/support/upload";

useUploads();
useDatabase();

const operator = userOf("dinsos-kabkota", ["5103"], null, 7n);

beforeAll(async () => {
  await loadBase(await asOwner((client) => periodId(client)));
});

const placeOf = ({ id }: Reading, row: number) =>
  scalar(`select region_code from staging.i${BigInt(id)}_resolved where row_no = $1`, [row]);
const said = ({ findings }: Reading, code: string) =>
  findings.filter((finding) => finding.code === code).map(({ place, rows }) => [place, rows]);

const family = (n: number, more = "") => `${n};99510348065380${10 + n};NI MADE ${n};9951030202118${100 + n}${more}`;
const list = (lines: string[], head = "NO;NIK;NAMA;NO KK") =>
  uploadFile({ actor: operator, kind: "dpm", text: `${head}\n${lines.join("\n")}\n` });

const [UNKNOWN, MUNGGU, BUDUK, LEGIAN] = ["5103000000", "5103022001", "5103022002", "5103011004"];

describe("D26: kecamatan and desa that stand only in rows of their own", () => {
  test("place the families below them, and the top says how many", async () => {
    const reading = await uploadCase("D26", { actor: operator });
    expectAsPredicted("D26", reading);
    for (const row of [3, 4, 5, 6, 7]) expect([row, await placeOf(reading, row)]).toEqual([row, MUNGGU]);
    for (const row of [9, 10, 11, 12, 13]) expect([row, await placeOf(reading, row)]).toEqual([row, BUDUK]);
    expect(said(reading, "dari-baris-tempat")).toEqual([
      ["BUDUK", 5],
      ["MUNGGU", 5],
    ]);
    expect(said(reading, "baris-tempat")).toEqual([["", 2]]);
    expect(said(reading, "desa-tidak-dikenal")).toEqual([]);
  });

  test("a kecamatan ends the desa above it, a banjar does not, and a row that nobody knows ends both", async () => {
    const reading = await list([
      "KECAMATAN : MENGWI;;;",
      ";Desa;: MUNGGU;",
      family(1),
      "BANJAR KANGIN;;;",
      family(2),
      "KECAMATAN KUTA;;;",
      family(3),
      "KEL. LEGIAN (1 KPM);;;",
      family(4),
      "LAIN-LAIN;;;",
      family(5),
    ]);
    const rows = [4, 6, 8, 10, 12];
    expect(await Promise.all(rows.map((row) => placeOf(reading, row)))).toEqual([
      MUNGGU,
      MUNGGU,
      "5103010000",
      LEGIAN,
      UNKNOWN,
    ]);
    expect(said(reading, "dari-baris-tempat")).toEqual(
      expect.arrayContaining([
        ["MUNGGU, MENGWI", 2],
        ["LEGIAN, KUTA", 1],
        ["KUTA", 1],
      ]),
    );
    expect(said(reading, "desa-tidak-dikenal")).toEqual(
      expect.arrayContaining([
        ["KUTA", 1],
        ["Kode wilayah", 1],
      ]),
    );
  });

  test("what a row says of itself counts before the row above it", async () => {
    const reading = await list(
      ["DESA MUNGGU;;;;;", family(1, ";5103022002;"), family(2, ";;LEGIAN"), family(3, ";;")],
      "NO;NIK;NAMA;NO KK;KODE WILAYAH;DESA",
    );
    expect(await Promise.all([3, 4, 5].map((row) => placeOf(reading, row)))).toEqual([BUDUK, LEGIAN, MUNGGU]);
    expect(said(reading, "dari-baris-tempat")).toEqual([["MUNGGU", 1]]);
  });

  test("a desa of a row's own is looked for in the kecamatan above it", async () => {
    const reading = await list(
      ["KECAMATAN KUTA;;;;", family(1, ";LEGIAN"), family(2, ";MUNGGU"), family(3, ";")],
      "NO;NIK;NAMA;NO KK;DESA",
    );
    const kuta = "5103010000";
    expect(await Promise.all([3, 4, 5].map((row) => placeOf(reading, row)))).toEqual([LEGIAN, kuta, kuta]);
    expect(said(reading, "dari-baris-tempat")).toEqual([["KUTA", 3]]);
    expect(said(reading, "desa-tidak-dikenal")).toEqual(
      expect.arrayContaining([
        ["MUNGGU, KUTA", 1],
        ["KUTA", 1],
      ]),
    );
  });

  test("lines above the heading place all families", async () => {
    const reading = await uploadFile({
      actor: operator,
      kind: "dpm",
      text: `PEMERINTAH KABUPATEN BADUNG;;;\nKECAMATAN;: MENGWI;;\nDESA;: BUDUK;;\nNO;NIK;NAMA;NO KK\n${family(1)}\n${family(2)}\n`,
    });
    expect(await Promise.all([5, 6].map((row) => placeOf(reading, row)))).toEqual([BUDUK, BUDUK]);
    expect(said(reading, "dari-baris-tempat")).toEqual([["BUDUK, MENGWI", 2]]);
  });

  test("families below another kab/kota are refused, those below the own one taken", async () => {
    const reading = await list([
      "KABUPATEN BADUNG;;;",
      "DESA MUNGGU;;;",
      family(1),
      "KAB. TABANAN;;;",
      "DESA MUNGGU;;;",
      family(2),
      family(3),
    ]);
    expect(await placeOf(reading, 4)).toBe(MUNGGU);
    expect(reading.refused).toEqual(["7", "8"]);
    expect(reading.outcome).toMatchObject({ state: "planned", read: 3 });
    expect(said(reading, "wilayah-lain")).toEqual([["KAB TABANAN", 2]]);
  });

  test("a name that fits no desa is named and not guessed", async () => {
    const reading = await list(["DESA TAK ADA;;;", family(1)]);
    expect(await placeOf(reading, 3)).toBe(UNKNOWN);
    expect(said(reading, "desa-tidak-dikenal")).toEqual([["TAK ADA", 1]]);
  });
});
