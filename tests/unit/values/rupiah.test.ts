import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compactRp, formatCount, formatPercent, formatRp, parseAmount, ratio } from "@/lib/values/rupiah";

describe("an amount as people type it", () => {
  test.each([
    ["200000", 200_000],
    ["200.000", 200_000],
    ["Rp200.000,-", 200_000],
    ["Rp. 200.000,00", 200_000],
    ["1.234,50", 1_235],
    ["1,234.50", 1_235],
    ["1.234.567", 1_234_567],
    ["1,234,567", 1_234_567],
    ["99.5", 100],
    ["2E+05", 200_000],
    ["2,5E+05", 250_000],
    [" 200 000 ", 200_000],
    ["０", 0],
    ["'200.000", 200_000],
    ["200.000\u200b", 200_000],
    ["600.000.-", 600_000],
    ["0.500", 1],
    ["0,4", 0],
    ["1000000000000000", 1e15],
    ["-", 0],
  ])("%j is %d", (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  test.each([
    "",
    "abc",
    "-5",
    "1e18",
    "12a",
    "1.2.3",
    "=1+1",
    "Rp",
    "1000000000000001",
    "12,34.5",
    "1.23,45",
    "1.23.456,7",
  ])("%j is refused", (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  test.each([
    ["123.456", 123],
    ["123.5", 124],
    ["599999.99999999988", 600_000],
    ["6.0000000000000001E5", 600_000],
    ["-1.1368683772161603E-13", 0],
    ["1E15", 1e15],
  ])("in a number cell has a dot for its decimals: %j is %d", (text, amount) => {
    expect(parseAmount(text, true)).toBe(amount);
  });

  test.each(["-1", "1.1E15", "1,5", "x"])("in a number cell may be wrong too: %j", (text) => {
    expect(parseAmount(text, true)).toBeNull();
  });

  test("what we write, we read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (rp) => {
        expect(parseAmount(formatRp(rp))).toBe(rp);
        expect(parseAmount(formatCount(rp))).toBe(rp);
      }),
    );
  });
});

describe("an amount on the screen", () => {
  test("names its size in words", () => {
    expect(compactRp(999_999)).toBe("Rp999.999");
    expect(compactRp(1_000_000)).toBe("Rp1 juta");
    expect(compactRp(999_994_999)).toBe("Rp999,99 juta");
    expect(compactRp(999_995_000)).toBe("Rp1 miliar");
    expect(compactRp(999_994_999_999)).toBe("Rp999,99 miliar");
    expect(compactRp(999_995_000_000)).toBe("Rp1 triliun");
    expect(compactRp(3_870_000_000)).toBe("Rp3,87 miliar");
    expect(compactRp(43_120_000_000_000)).toBe("Rp43,12 triliun");
  });

  test("a share of nothing is no number", () => {
    expect(ratio(0, 0)).toEqual({ numerator: 0, denominator: 0, rate: null });
    expect(formatPercent(null)).toBe("–");
    expect(formatPercent(0.9691)).toBe("96,9 %");
  });

  test("all of it is 100,0 %, all but one is not", () => {
    expect(formatPercent(1)).toBe("100,0 %");
    expect(formatPercent(0.99999)).toBe("99,9 %");
    expect(formatPercent(1.02)).toBe("102,0 %");
  });
});

test("a count reads as Intl writes it, grouped by hand or not", () => {
  const indonesian = new Intl.NumberFormat("id-ID");
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.double({ noNaN: true, min: -1e9, max: 1e9 })), (n) => {
      expect(formatCount(n)).toBe(indonesian.format(n + 0)); // Intl writes minus zero as -0
    }),
  );
  expect([0, 999, 1_000, 999_999, 1_000_000].map(formatCount)).toEqual(["0", "999", "1.000", "999.999", "1.000.000"]);
});

test("a percentage reads as Intl writes it, below and above a thousand", () => {
  const indonesian = new Intl.NumberFormat("id-ID", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: 1, max: 100 }), (rate) => {
      expect(formatPercent(rate)).toBe(`${indonesian.format(rate * 100)} %`);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), (thousandths) => {
      expect(formatPercent(thousandths / 1_000)).toBe(`${indonesian.format((thousandths / 1_000) * 100)} %`);
    }),
  );
});
