import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Counts, gapOf, rupiahOf, SMALL, shownOf, totalsOf } from "@/lib/transparency/rules/small-cells";

const counts = (sp2d: number, credited: number, transacted: number, quota: number | null = null): Counts => ({
  quota,
  sp2d,
  credited,
  transacted,
});

describe("a kab/kota as it may be published", () => {
  test.each([
    [0, null],
    [1, null],
    [9, null],
    [10, 10],
    [19, 10],
    [20, 20],
    [1_234, 1_230],
  ])("S15: %d families are shown as %s", (kpm, shown) => {
    expect(shownOf(counts(kpm, kpm, kpm))).toEqual({ quota: null, sp2d: shown, credited: shown, transacted: shown });
  });

  test("S15: none is not told from a few: of nine families with an order, none paid would tell of all nine", () => {
    expect(shownOf(counts(9, 0, 0))).toEqual(shownOf(counts(9, 4, 1)));
  });

  test.each([
    [999, 990],
    [1_000, 990],
    [1_004, 990],
    [990, 980],
  ])("S15: the ten in which the quota ends joins the one below it: %d of it are shown as %d", (kpm, shown) => {
    expect(shownOf(counts(kpm, kpm, kpm, kpm === 990 ? 995 : 1_004))?.sp2d).toBe(shown);
  });

  test("a quota that ends a ten leaves it whole", () => {
    expect(shownOf(counts(1_005, 1_005, 1_005, 1_009))?.sp2d).toBe(1_000);
    expect(shownOf(counts(1_005, 1_005, 1_005, 1_008))?.sp2d).toBe(990);
  });

  test("S15: with a quota below twenty nothing is said at all", () => {
    expect(shownOf(counts(15, 12, 3, 19))).toBeNull();
    expect(shownOf(counts(15, 12, 3, 20))).not.toBeNull();
  });
});

describe("totals", () => {
  const of = (...all: Counts[]) => totalsOf(all.flatMap((one) => shownOf(one) ?? []));

  test("are the sums of what is shown, and say how many are left out", () => {
    expect(of(counts(104, 55, 7), counts(38, 9, 3))).toMatchObject({
      places: 2,
      sp2d: { kpm: 130, left: 0 },
      credited: { kpm: 50, left: 1 },
      transacted: { kpm: null, left: 2 },
    });
  });

  test("have a quota only where every kab/kota has one", () => {
    expect(of(counts(50, 50, 50, 100), counts(50, 50, 50, 60)).quota).toBe(160);
    expect(of(counts(50, 50, 50, 100), counts(50, 50, 50)).quota).toBeNull();
  });

  test("S15: rupiah and gaps are made of what is shown, and hidden with it", () => {
    expect(rupiahOf(shownOf(counts(104, 0, 0))?.sp2d ?? null, 600_000)).toBe(60_000_000);
    expect(rupiahOf(null, 600_000)).toBeNull();
    expect(rupiahOf(100, null)).toBeNull();
    expect(gapOf(100, null)).toBeNull();
    expect(gapOf(100, 90)).toBe(SMALL);
  });

  test("the same number in every level: however kab/kota are grouped, the groups add up to the whole", () => {
    const place = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)).map(([a, b, c]) => counts(a, b, c));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), fc.nat(5), (places, cut) => {
        const [left, right, all] = [of(...places.slice(0, cut)), of(...places.slice(cut)), of(...places)];
        expect((left.sp2d.kpm ?? 0) + (right.sp2d.kpm ?? 0)).toBe(all.sp2d.kpm ?? 0);
        expect(left.sp2d.left + right.sp2d.left).toBe(all.sp2d.left);
      }),
    );
  });
});
