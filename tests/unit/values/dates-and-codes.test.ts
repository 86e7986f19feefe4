import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateIn, daysBetween, formatDate, formatInstant, parseDate } from "@/lib/values/dates";
import { parsePeriod } from "@/lib/values/period";
import { isUnknownVillage, lineageOf, padVillage, parentOf, parseRegionCode, zoneOf } from "@/lib/values/region-code";

describe("a date in a file", () => {
  test.each([
    ["31/12/2025", "2025-12-31"],
    ["31-12-2025", "2025-12-31"],
    ["1/2/2025", "2025-02-01"],
    ["2025-12-31", "2025-12-31"],
    ["2025-12-31 08:00:00", "2025-12-31"],
    ["20251231", "2025-12-31"],
    ["27 Maret 2019", "2019-03-27"],
    ["29/02/2024", "2024-02-29"],
    ["46022", "2025-12-31"],
    ["", null],
    ["-", null],
    ["0000-00-00", null],
    ["0000-00-00 00:00:00", null],
    ["00/00/0000", null],
    ["0", null],
    ["00000000", null],
    ["NULL", null],
    ["'31/12/2025", "2025-12-31"],
    ["\u200e31/12/2025", "2025-12-31"],
    ["73415", "2100-12-31"],
  ])("%j is %s", (text, date) => {
    expect(parseDate(text)).toEqual({ ok: true, date });
  });

  test.each(["31/02/2025", "29/02/2025", "32/01/2025", "kemarin", "13/13/2025", "73416", "01/01/1899"])(
    "%j is refused",
    (text) => {
      expect(parseDate(text)).toEqual({ ok: false });
    },
  );

  test("every day survives being written and read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 54_000 }), (day) => {
        const date = new Date(Date.UTC(1950, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
        const [y, m, d] = date.split("-");
        expect(parseDate(`${d}/${m}/${y}`)).toEqual({ ok: true, date });
        expect(parseDate(formatDate(date))).toEqual({ ok: true, date });
      }),
    );
  });
});

describe("time", () => {
  test("is told in the zone of the region", () => {
    const at = new Date("2026-11-22T09:10:00Z");
    expect(formatInstant(at, "51")).toBe("22 Nov 2026 17.10 WITA");
    expect(formatInstant(at, "32")).toBe("22 Nov 2026 16.10 WIB");
    expect(formatInstant(at, "91")).toBe("22 Nov 2026 18.10 WIT");
  });

  test("turns the day at each zone's own midnight", () => {
    const at = new Date("2026-12-31T15:30:00Z");
    expect(dateIn(at, "32")).toBe("2026-12-31");
    expect(dateIn(at, "91")).toBe("2027-01-01");
  });

  test("counts whole days over a leap day", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2025-02-28", "2025-03-01")).toBe(1);
  });
});

describe("a region code", () => {
  test.each([
    ["51.03", "5103"],
    ["51.03.01.2001", "5103012001"],
    [" 51 03 ", "5103"],
    ["1101", "1101"],
    ["510301.2001", "5103012001"],
    ["5.103", "5103"],
    ["'5103", "5103"],
    ["５１０３", "5103"],
    ["51.03\u200b", "5103"],
  ])("%j is %s", (text, code) => {
    expect(parseRegionCode(text)).toBe(code);
  });

  test.each(["", "5", "510", "51030", "51030120", "badung", "51.03.x1", "51.3", "51.3.1", "5.1.03", "51.03.1.2001"])(
    "%j is none",
    (text) => {
      expect(parseRegionCode(text)).toBeNull();
    },
  );

  test("knows its ancestors", () => {
    expect(lineageOf("5103012001")).toEqual(["51", "5103", "510301", "5103012001"]);
    expect(parentOf("5103012001")).toBe("510301");
    expect(parentOf("51")).toBe("");
  });

  test("of an unknown desa is padded and known as such", () => {
    expect(padVillage("5103")).toBe("5103000000");
    expect(isUnknownVillage("5103010000")).toBe(true);
    expect(isUnknownVillage("5103012001")).toBe(false);
  });

  test("tells the time zone", () => {
    expect([zoneOf("32").name, zoneOf("61").name, zoneOf("63").name, zoneOf("51").name, zoneOf("81").name]).toEqual([
      "WIB",
      "WIB",
      "WITA",
      "WITA",
      "WIT",
    ]);
  });
});

describe("a period in a file", () => {
  test.each([
    ["JAN-MAR", { kind: "months", year: null, firstMonth: 1, months: 3 }],
    ["JAN-MAR 2025", { kind: "months", year: 2025, firstMonth: 1, months: 3 }],
    ["OKT-DES 2026", { kind: "months", year: 2026, firstMonth: 10, months: 3 }],
    ["JUN-JUL", { kind: "months", year: null, firstMonth: 6, months: 2 }],
    ["TW 1 2025", { kind: "months", year: 2025, firstMonth: 1, months: 3 }],
    ["TRIWULAN IV 2026", { kind: "months", year: 2026, firstMonth: 10, months: 3 }],
    ["Januari 2019", { kind: "months", year: 2019, firstMonth: 1, months: 1 }],
    ["2019-10", { kind: "months", year: 2019, firstMonth: 10, months: 1 }],
    ["201910", { kind: "months", year: 2019, firstMonth: 10, months: 1 }],
    ["Tahap 2 Tahun 2026", { kind: "stage", n: 2, year: 2026 }],
    ["2026", { kind: "year", year: 2026 }],
    ["Januari s/d Maret 2026", { kind: "months", year: 2026, firstMonth: 1, months: 3 }],
    ["JAN s.d. FEB 2024", { kind: "months", year: 2024, firstMonth: 1, months: 2 }],
    ["AGU-NOP 2026", { kind: "months", year: 2026, firstMonth: 8, months: 4 }],
    ["Sept 2026", { kind: "months", year: 2026, firstMonth: 9, months: 1 }],
    ["2019-10-01", { kind: "months", year: 2019, firstMonth: 10, months: 1 }],
    ["Okt-2019", { kind: "months", year: 2019, firstMonth: 10, months: 1 }],
    ["TW II/2025", { kind: "months", year: 2025, firstMonth: 4, months: 3 }],
    ["Tahap 1-2026", { kind: "stage", n: 1, year: 2026 }],
  ])("%j is read", (text, period) => {
    expect(parsePeriod(text)).toEqual(period);
  });

  test.each([
    "",
    "DES-JAN",
    "akhir tahun",
    "20",
    "desa",
    "marah",
    "JAN-MARAH",
    "2019-10-02",
    "Tahap 1-6 2021",
    "Tahap I s/d II",
    "TW 1-2 2025",
    "TW 1 dan 2",
  ])("%j is none", (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});
