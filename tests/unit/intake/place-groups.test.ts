import { describe, expect, test } from "vitest";
import { isPartOfVillage, placeGroupOf, placesBelow } from "@/lib/intake/rows/rules/place-groups";
import { SHEET_ROWS } from "@/lib/values/row-number";

describe("D26: a row that only names a place", () => {
  test.each([
    [["DESA MUNGGU"], { village: "MUNGGU" }],
    [["Desa", ":", "Munggu"], { village: "MUNGGU" }],
    [["A. Kel. Kuta (25 KPM)"], { village: "KUTA" }],
    [["2", "DS. TEGAL 2"], { village: "TEGAL 2" }],
    [["DESA/KELURAHAN : DALUNG = 1.250 KPM"], { village: "DALUNG" }],
    [["KEL/DESA DALUNG"], { village: "DALUNG" }],
    [["KECAMATAN MENGWI", "DESA MUNGGU"], { district: "MENGWI", village: "MUNGGU" }],
    [["Kec. Kuta Utara Desa Kampung Baru"], { district: "KUTA UTARA", village: "KAMPUNG BARU" }],
    [["KAB. BADUNG / KEC. KUTA"], { regency: "KAB BADUNG", district: "KUTA" }],
    [["KOTA DENPASAR"], { regency: "KOTA DENPASAR" }],
    [["KECAMATAN KOTA RAJA"], { district: "KOTA RAJA" }],
  ])("%j is one", (cells, place) => {
    expect(placeGroupOf(cells)).toEqual(place);
  });

  test.each([
    [["DESA"]],
    [["KECAMATAN", "DESA"]],
    [["MUNGGU"]],
    [["Kepala Desa Munggu"]],
    [["DESAIN"]],
    [["JUMLAH DESA MUNGGU"]],
    [["DESA MUNGGU TELAH DIVERIFIKASI OLEH TIM"]],
    [["1", "NI MADE", "DESA MUNGGU"]],
    [["Desa Munggu, 12 Oktober 2026"]],
  ])("%j is none", (cells) => {
    expect(placeGroupOf(cells)).toBeNull();
  });

  test("a banjar or RW is a part of the desa above it", () => {
    expect([["BANJAR KANGIN"], ["Br. Kaja"], ["RW 01"]].map(isPartOfVillage)).toEqual([true, true, true]);
    expect([["BANJARMASIN"], ["DESA X"], ["RW"]].map(isPartOfVillage)).toEqual([false, false, false]);
  });

  test("a place counts to the end of its sheet", () => {
    const [desa, other] = [{ village: "A" }, SHEET_ROWS * 2 + 5];
    expect(
      placesBelow([
        { row: 2, place: { district: "K" } },
        { row: 3, place: desa },
        { row: 9, place: null },
        { row: 12, place: { district: "L" } },
        { row: other, place: desa },
      ]).map(({ from, place }) => [from, place.district, place.village]),
    ).toEqual([
      [2, "K", undefined],
      [3, "K", "A"],
      [9, undefined, undefined],
      [12, "L", undefined],
      [other, undefined, "A"],
    ]);
  });
});
