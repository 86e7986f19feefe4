import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breachNotices } from "@/lib/reconciliation/present/ageing";
import { ageByBand, ageTotal, BANDS, bandOf, breaches, type DayAge, daysOf } from "@/lib/reconciliation/rules/ageing";
import { addDays } from "@/lib/values/dates";

const TODAY = "2026-11-23";
const ago = (days: number) => addDays(TODAY, -days);
const lying = (change: Partial<DayAge>): DayAge => ({
  what: "untouched",
  sinceOn: ago(1),
  kpm: 1,
  rp: 600_000,
  backKpm: 0,
  backRp: 0,
  leftKpm: 1,
  leftRp: 600_000,
  ...change,
});

describe("days belong to one band", () => {
  test.each([
    [-3, "0"],
    [0, "0"],
    [29, "0"],
    [30, "30"],
    [59, "30"],
    [60, "60"],
    [89, "60"],
    [90, "90"],
    [104, "90"],
    [105, "105"],
    [4_000, "105"],
  ])("money untouched for %i days stands in the band from %s", (days, key) => {
    expect(bandOf("untouched", ago(days), TODAY).key).toBe(key);
  });

  test.each([
    [20, "0"],
    [21, "21"],
    [59, "21"],
    [60, "60"],
    [104, "60"],
    [105, "105"],
  ])("a card undelivered for %i days stands in the band from %s", (days, key) => {
    expect(bandOf("card", ago(days), TODAY).key).toBe(key);
  });

  test("a day that the bank did not give is a band of its own, shown only when it holds somebody", () => {
    expect(bandOf("untouched", null, TODAY).key).toBe("unknown");
    expect(ageByBand("untouched", [], TODAY)).toHaveLength(5);
    expect(ageByBand("untouched", [lying({ sinceOn: null })], TODAY).at(-1)).toMatchObject({
      band: { key: "unknown" },
      kpm: 1,
    });
  });

  test("the days that a band asks the list for are those that it counts", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("untouched" as const, "card" as const),
        fc.integer({ min: -5, max: 400 }),
        (what, n) => {
          const on = ago(n);
          const holding = BANDS[what].filter((band) => {
            const { first, last } = daysOf(band, TODAY);
            return band.from !== null && (first === null || on >= first) && (last === null || on <= last);
          });
          expect(holding).toEqual([bandOf(what, on, TODAY)]);
        },
      ),
    );
  });
});

test("the bands of money and of cards add up to their own totals, what went back beside what did not", () => {
  const days = [
    lying({ sinceOn: ago(10) }),
    lying({ sinceOn: ago(105), kpm: 3, rp: 1_800_000, backKpm: 2, backRp: 1_000_000, leftKpm: 2, leftRp: 800_000 }),
    lying({ what: "card", kpm: 9 }),
  ];
  expect(ageTotal(ageByBand("untouched", days, TODAY))).toEqual({
    kpm: 4,
    rp: 2_400_000,
    backKpm: 2,
    backRp: 1_000_000,
    leftKpm: 3,
    leftRp: 1_400_000,
  });
  expect(ageTotal(ageByBand("card", days, TODAY)).kpm).toBe(9);
});

describe("what must go back is told before its day", () => {
  test.each([
    [104, "soon", addDays(TODAY, 1)],
    [90, "soon", addDays(TODAY, 15)],
    [105, "past", TODAY],
    [89, "next", addDays(TODAY, 16)],
  ] as const)("after %i days it is %s, with the day %s", (days, key, on) => {
    const found = breaches([lying({ sinceOn: ago(days) })], TODAY);
    expect(found).toEqual({
      past: null,
      soon: null,
      next: null,
      [key]: { kpm: 1, rp: 600_000, firstOn: on, lastOn: on },
    });
    expect(breachNotices(found)).toMatchObject([{ key }]);
  });

  test("money that went back, cards and days not known are not warned of", () => {
    const none = [
      lying({ sinceOn: ago(200), leftKpm: 0, leftRp: 0 }),
      lying({ sinceOn: ago(200), what: "card" }),
      lying({ sinceOn: null }),
    ];
    expect(breachNotices(breaches(none, TODAY))).toEqual([]);
  });

  test("of what comes later only the nearest day is told, and only when nothing is sooner", () => {
    const later = [lying({ sinceOn: ago(3) }), lying({ sinceOn: ago(5) }), lying({ sinceOn: ago(5) })];
    expect(breaches(later, TODAY).next).toMatchObject({ kpm: 2, firstOn: addDays(TODAY, 100) });
    expect(breachNotices(breaches([...later, lying({ sinceOn: ago(95) })], TODAY))).toHaveLength(1);
  });
});
