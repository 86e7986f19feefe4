import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePlaceGap } from "@/lib/realisation/filter";
import { pictureOf } from "@/lib/realisation/present/funnel";
import { placeGapCells, placeGapTotal } from "@/lib/realisation/present/place-gaps";
import type { Place, Source } from "@/lib/realisation/rules/figures";
import { funnelOf, unexplainedOf } from "@/lib/realisation/rules/funnel";
import { placeGaps } from "@/lib/realisation/rules/place-gaps";
import { rankedOf } from "@/lib/realisation/rules/ranking";
import { place } from "./places";

const kpm = fc.nat(500);
const known = fc.nat(200);
const places: fc.Arbitrary<Place[]> = fc
  .array(
    fc.record({
      quota: fc.option(kpm),
      unmet: known,
      names: fc.option(fc.tuple(kpm, kpm, kpm, kpm), { nil: undefined }),
      explained: fc.tuple(known, known, known),
      recap: fc.option(fc.tuple(kpm, kpm, kpm), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((sketches) =>
    sketches.map(({ names, recap, ...rest }, index) =>
      place({ code: String(5101 + index), ...rest, ...(names && { names }), ...(recap && { recap }) }),
    ),
  );

/** The gaps of a funnel that open a table of places, each with its choice. */
function opened(basis: readonly Place[], source: Source) {
  const funnel = funnelOf({ places: basis, source, amountRp: 600_000 });
  const { gaps } = pictureOf(funnel, { rows: { region: "51", period: "sembako-2026-10-3", bank: "" }, names: true });
  return gaps.flatMap((gap) => {
    const query = Object.fromEntries(new URLSearchParams(gap.unexplainedHref?.split("?")[1] ?? ""));
    const choice = parsePlaceGap(query);
    return choice && gap.kpm !== null ? [{ gap: { ...gap, kpm: gap.kpm }, choice }] : [];
  });
}

describe("a gap that is taken apart by kab/kota", () => {
  test("E52: has the numbers of the funnel as its total, and every column adds up to it", () => {
    fc.assert(
      fc.property(places, fc.constantFrom<Source>("names", "recap"), (basis, source) => {
        for (const { gap, choice } of opened(basis, source)) {
          const { rows, total } = placeGaps(basis, choice.source, choice.to, 600_000);
          const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
          expect(total).toMatchObject({ explainedKpm: gap.explainedKpm, rp: gap.rp });
          expect(total.unexplainedKpm).toBe(gap.kpm - gap.explainedKpm);
          expect(sum((row) => row.explainedKpm)).toBe(total.explainedKpm);
          expect(sum((row) => row.gapKpm)).toBe(gap.kpm);
          expect(sum((row) => row.unexplainedKpm)).toBe(total.unexplainedKpm);
        }
      }),
    );
  });

  test("the total of a ranking is what the funnel of the same places leaves unexplained", () => {
    fc.assert(
      fc.property(places, fc.constantFrom<Source>("names", "recap"), (basis, source) => {
        const parts = basis.filter((found) => found[source] !== null);
        fc.pre(parts.length > 0);
        const { unexplainedKpm } = rankedOf({ ...parts[0], code: "" } as Place, source, parts);
        expect(unexplainedKpm).toBe(unexplainedOf(funnelOf({ places: basis, source, amountRp: null })));
      }),
    );
  });

  test("cases of one kab/kota do not explain the gap of another", () => {
    const covered = place({ code: "5101", quota: 100, unmet: 50, names: [100, 100, 100, 100] });
    const open = place({ code: "5102", quota: 100, names: [60, 60, 60, 60] });
    const { rows, total } = placeGaps([covered, open], "names", "dpm", null);
    expect(rows.map((row) => row.unexplainedKpm)).toEqual([0, 40]);
    expect(total.unexplainedKpm).toBe(40);
  });

  test("a place with more than was expected is shown with a minus, and names where more is known than the gap has", () => {
    const over = place({ quota: 90, names: [100, 95, 95, 95], explained: [5, 0, 0], recap: [92, 92, 92] });
    const choice = { source: "recap", to: "sp2d" } as const;
    const { rows } = placeGaps([over], choice.source, choice.to, null);
    const behind = { rows: { region: "51", period: "sembako-2026-10-3", bank: "" }, names: true };
    const [cells] = rows.map((row) => placeGapCells(row, choice, behind));
    expect(cells).toMatchObject({
      gap: { text: "−2" },
      unexplained: "−2",
      explained: { text: "0", note: "5 keluarga menurut nama" },
    });
    expect(placeGapTotal(placeGaps([over], choice.source, choice.to, null)).explained.text).toBe("0");
  });
});
