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
    ["-", 0],
  ])("%j is %d", (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  test.each(["", "abc", "-5", "1e18", "12a", "1.2.3", "=1+1", "Rp"])("%j is refused", (text) => {
    expect(parseAmount(text)).toBeNull();
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
    expect(compactRp(3_870_000_000)).toBe("Rp3,87 miliar");
    expect(compactRp(43_120_000_000_000)).toBe("Rp43,12 triliun");
  });

  test("a share of nothing is no number", () => {
    expect(ratio(0, 0)).toEqual({ numerator: 0, denominator: 0, rate: null });
    expect(formatPercent(null)).toBe("–");
    expect(formatPercent(0.9691)).toBe("96,9 %");
  });
});
