import { beforeAll, describe, expect, test } from "vitest";
import { asOwner, periodId, userOf } from "@/tests/support/builders";
import { expectAsPredicted, loadBase, type Reading } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { remarksOf, scalar, useUploads } from "@/tests/support/intake";
import { uploadCase, uploadFile } from "@/tests/support/upload";

useUploads();
useDatabase();

const operator = userOf("dinsos-kabkota", ["5103"], null, 7n);
const national = userOf("admin", [""], null, 9n);

beforeAll(async () => {
  await loadBase(await asOwner((client) => periodId(client)));
});

const placeOf = ({ id }: Reading, row: number) =>
  scalar(`select region_code from staging.i${BigInt(id)}_resolved where row_no = $1`, [row]);
const said = ({ findings }: Reading, code: string) =>
  findings.filter((finding) => finding.code === code).map(({ place, rows }) => [place, rows]);

describe("names of desa and kecamatan", () => {
  test("D06: place families without codes in whatever way they are written, and another kab/kota is refused", async () => {
    const reading = await uploadCase("D06", { actor: operator });
    const wanted: Record<number, string> = {
      ...{ 2: "5103022001", 3: "5103022002", 4: "5103011004", 5: "5103011002", 6: "5103022009", 7: "5103051004" },
      ...{ 8: "5103061001", 9: "5103022013", 10: "5103032016", 11: "5103042003", 12: "5103051005", 13: "5103011004" },
    };
    for (const [row, code] of Object.entries(wanted))
      expect([row, await placeOf(reading, Number(row))]).toEqual([row, code]);
    expect(reading.refused).toEqual(["14"]);
    expect(said(reading, "wilayah-lain")).toEqual([["KOTA DENPASAR", 1]]);
  });

  const list = (...rows: string[]) =>
    uploadFile({
      actor: operator,
      text: `NIK;NAMA;NO KK;KABUPATEN;KECAMATAN;DESA\n${rows.map((row, at) => `995103480653800${at};A;;${row}`).join("\n")}\n`,
    });

  test("D25: merged downwards stand for all their families, and that is said", async () => {
    const reading = await uploadCase("D25", { actor: operator });
    expectAsPredicted("D25", reading);
    expect(said(reading, "diteruskan").length).toBeGreaterThan(0);
    expect(said(reading, "desa-tidak-dikenal")).toEqual([]);
  });

  test("an empty desa among repeated ones is not what stands above it", async () => {
    const reading = await list("BADUNG;MENGWI;BUDUK", "BADUNG;MENGWI;", "BADUNG;MENGWI;BUDUK", "BADUNG;MENGWI;");
    expect(await placeOf(reading, 3)).toBe("5103020000");
  });

  test("are read in an old spelling, and that is said; what fits nothing is named and not guessed", async () => {
    const reading = await list(
      "BADUNG;MENGWI;WERDHI BUANA",
      "BADUNG;MENGWI;BOEDOEK",
      "BADUNG;MENGWI;BUDAK",
      "BADUNG;;TEGAL",
      "BADNG;MENGWI;BUDUK",
    );
    expect(await placeOf(reading, 2)).toBe("5103022013");
    expect(await placeOf(reading, 3)).toBe("5103022002");
    expect(await placeOf(reading, 4)).toBe("5103020000");
    expect(await placeOf(reading, 5)).toBe("5103000000");
    expect(said(reading, "desa-mirip")).toEqual(
      expect.arrayContaining([
        ["WERDHI BUANA, MENGWI", 1],
        ["BOEDOEK, MENGWI", 1],
      ]),
    );
    expect(said(reading, "desa-tidak-dikenal")).toEqual(
      expect.arrayContaining([
        ["BUDAK, MENGWI", 1],
        ["TEGAL", 1],
      ]),
    );
    expect(said(reading, "tempat-tidak-dikenal")).toEqual([["BADNG", 1]]);
  });
});

describe("names of kab/kota in totals", () => {
  test("R02: place rows that have no code", async () => {
    const reading = await uploadCase("R02", { actor: national });
    expect(reading).toMatchObject({ kind: "recap", outcome: { state: "planned" } });
    expectAsPredicted("R02", reading);
  });

  const HEAD =
    "KODE KAB/KOTA;NAMA KABUPATEN;PROVINSI;PROGRAM;PERIODE;SP2D KPM;SP2D NOMINAL;PENYALURAN KPM;PENYALURAN NOMINAL;PENCAIRAN KPM;PENCAIRAN NOMINAL";
  const FIGURES = "SEMBAKO;JAN-MAR 2026;100;60000000;100;60000000;90;54000000";
  const recap = (...places: string[]) =>
    uploadFile({
      actor: national,
      text: `${[HEAD, ...places.map((place) => `${place};${FIGURES}`)].join("\n")}\nTOTAL;;;;;1;1;1;1;1;1\n`,
    });

  test.each([
    [";Kab. Badung;", "5103"],
    [";KABUPATEN BADUNG;BALI", "5103"],
    [";Kota Adm. Jakarta Selatan;", "3174"],
    [";KAB. KEP. SERIBU;", "3101"],
    [";KOTA BOGOR;", "3271"],
    [";KAB BOGOR;", "3201"],
    ["11.1;Kab. Aceh Singkil;ACEH", "1110"],
    ["11.1;Kab. Bireuen;ACEH", null],
    ["11.1;;ACEH", null],
    ["5103;Kab. Tabanan;", null],
    ["5103;Kab. Tak Ada;", "5103"],
    [";BOGOR;", null],
    [";Badung;JAWA BARAT", null],
    [";Kab. Badng;", null],
  ])("%s is %s", async (place, code) => {
    const { rows } = await recap(place);
    expect(Object.values(rows).map(({ regency }) => regency)).toEqual(code === null ? [] : [code]);
  });

  test("a name that nobody or two places bear is named with its rows", async () => {
    const reading = await recap(";BOGOR;", ";Kab. Badng;", ";Kab. Badng;", "5103;Kab. Tabanan;");
    expect(said(reading, "tempat-tidak-dikenal")).toEqual(
      expect.arrayContaining([
        ["BOGOR", 1],
        ["Kab. Badng", 2],
      ]),
    );
    expect(said(reading, "nama-kode")).toEqual([["Kab. Tabanan", 1]]);
    expect(reading.skipped).toEqual(["6"]);
    expect((await remarksOf(reading.id)).length).toBe(5);
  });
});
