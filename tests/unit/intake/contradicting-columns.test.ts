import { describe, expect, test } from "vitest";
import { readSmall, type SmallReading, toldOf } from "@/tests/support/small-file";

// Kind 9: columns that repeat what the upload says, as offices write them. What cannot be read is named, never passed over.

const orders = (heading: string, ...said: string[]): Promise<SmallReading> =>
  readSmall(
    [`NIK;NAMA;NILAI;${heading}`, ...said.map((text, at) => `99510348065380${11 + at};NI;600000;"${text}"`)].join("\n"),
    "sp2d",
  );

describe("a period in a column", () => {
  test.each([
    ...["TW IV", "Tahap XII", "Bulan Oktober s.d. Desember", "Oktober, November, Desember 2026", "Q4-2026", "2026Q4"],
    ...["TW 4/2026", "Triwulan ke-4", "10/2026", "Okt-Des'26", "November dan Desember 2026"],
  ])("%s is ours", async (text) => {
    const reading = await orders("PERIODE", text);
    expect([Object.keys(reading.rows), toldOf(reading)]).toEqual([["2"], []]);
  });

  test.each([...["Juli, Agustus, September", "Tahap VII", "Jul–Sep'26", "07/2026", "bulan 7", "TW III", "Q4-2025"]])(
    "%s is another",
    async (text) => {
      const reading = await orders("PERIODE", text);
      expect([reading.refused, toldOf(reading)]).toEqual([{ "2": "periode-lain" }, [`periode-lain ${text} 1`]]);
    },
  );

  test("a number is what its heading counts", async () => {
    expect((await orders("BULAN", "10", "7", "12")).refused).toEqual({ "3": "periode-lain" });
    expect((await orders("TRIWULAN", "IV", "III")).refused).toEqual({ "3": "periode-lain" });
  });

  test("one that nobody can read is named, and the row is taken", async () => {
    const reading = await orders("PERIODE", "akhir tahun", "OKT-DES", "akhir tahun");
    expect([Object.keys(reading.rows).length, toldOf(reading)]).toEqual([3, ["periode-tidak-terbaca akhir tahun 2"]]);
  });

  test("a year alone is held against the period", async () => {
    expect(toldOf(await orders("TAHUN", "2026", "2025"))).toEqual(["tahun-lain 2025 1"]);
  });
});

describe("a kab/kota in a column", () => {
  test.each(["Kab.Badung", "BADUNG, KAB.", "KABUPATEN BADUNG - BALI", "51.03 KAB. BADUNG", "5103", "Badung (Kab)"])(
    "%s is ours",
    async (text) => {
      const reading = await orders("KABUPATEN", text);
      expect([Object.keys(reading.rows), toldOf(reading)]).toEqual([["2"], []]);
    },
  );
  test.each(["TABANAN, KAB.", "51.71 Kota Denpasar", "5102", "KAB. TABANAN - BALI"])("%s is another", async (text) => {
    expect((await orders("KABUPATEN", text)).refused).toEqual({ "2": "wilayah-lain" });
  });
  test("one that nobody knows is named", async () => {
    expect(toldOf(await orders("KABUPATEN", "Bdg"))).toEqual(["tempat-tidak-dikenal Bdg 1"]);
  });
});

test("a programme whose name holds ours is another one", async () => {
  const { refused } = await orders("JENIS BANSOS", "STIMULUS SEMBAKO", "PROG. SEMBAKO", "PKH + SEMBAKO");
  expect(refused).toEqual({ "2": "program-lain" });
});
