import { describe, expect, test } from "vitest";
import { sourceFiles } from "@/lib/realisation/present/funnel";
import { funnelOf, unexplainedOf } from "@/lib/realisation/rules/funnel";
import { place } from "./places";

const kpmOf = (funnel: ReturnType<typeof funnelOf>) => funnel.steps.map(({ kpm }) => kpm);
const gapsOf = (funnel: ReturnType<typeof funnelOf>) => funnel.gaps.map(({ kpm }) => kpm);

describe("the funnel by name", () => {
  const one = place({ quota: 120, unmet: 15, names: [100, 90, 80, 60], explained: [4, 6, 20] });

  test("shows five steps, and in each gap the families that stand in it", () => {
    const funnel = funnelOf({ places: [one], source: "names", amountRp: 600_000 });
    expect(kpmOf(funnel)).toEqual([120, 100, 90, 80, 60]);
    expect(gapsOf(funnel)).toEqual([20, 10, 10, 20]);
  });

  test("counts as explained only what a problem explains; the rest is belum terjelaskan", () => {
    const funnel = funnelOf({ places: [one], source: "names", amountRp: 600_000 });
    expect(funnel.gaps.map(({ explainedKpm }) => explainedKpm)).toEqual([15, 4, 6, 20]);
    expect(unexplainedOf(funnel)).toBe(5 + 6 + 4 + 0);
  });

  test("values families that have no money yet at what they would receive", () => {
    const funnel = funnelOf({ places: [one], source: "names", amountRp: 600_000 });
    expect(funnel.gaps.map(({ rp }) => rp)).toEqual([12_000_000, 6_000_000, 6_000_000, 12_000_000]);
  });

  test("a problem never explains more families than the gap has", () => {
    const over = place({ quota: 110, unmet: 50, names: [100, 100, 100, 100] });
    expect(funnelOf({ places: [over], source: "names", amountRp: null }).gaps[0]?.explainedKpm).toBe(10);
  });

  test("more families than the quota is a negative gap and nothing to explain", () => {
    const over = place({ quota: 90, names: [100, 100, 100, 100] });
    const funnel = funnelOf({ places: [over], source: "names", amountRp: 600_000 });
    expect(funnel.gaps[0]).toMatchObject({ kpm: -10, rp: null, explainedKpm: 0 });
    expect(unexplainedOf(funnel)).toBe(0);
  });

  test("families in the bank's report that no DPM lists do not hide those that are missing", () => {
    const strangers = place({ names: [100, 95, 95, 95] });
    if (strangers.names) strangers.names.unorderedKpm = 10;
    const gap = funnelOf({ places: [strangers], source: "names", amountRp: null }).gaps[1];
    expect(gap).toMatchObject({ kpm: 10, extraKpm: 5 });
  });

  test("the quota of places without families is left out, and said to be", () => {
    const silent = place({ code: "5104", quota: 500 });
    const funnel = funnelOf({ places: [one, silent], source: "names", amountRp: null });
    expect(funnel.steps[0]?.kpm).toBe(120);
    expect(funnel).toMatchObject({ counted: 1, places: 2 });
  });
});

describe("the funnel of the recap", () => {
  const one = place({ quota: 120, recap: [90, 80, 60] });

  test("has no DPM, so the gap before SP2D is measured from the quota", () => {
    const funnel = funnelOf({ places: [one], source: "recap", amountRp: 600_000 });
    expect(kpmOf(funnel)).toEqual([120, null, 90, 80, 60]);
    expect(gapsOf(funnel)).toEqual([null, 30, 10, 20]);
  });

  test("without any place it knows nothing instead of zero", () => {
    const funnel = funnelOf({ places: [], source: "recap", amountRp: 600_000 });
    expect(kpmOf(funnel)).toEqual([null, null, null, null, null]);
    expect(funnel.asOf).toBeNull();
  });

  test("names the oldest and the newest day of its data", () => {
    const old = place({ code: "5104", recap: [1, 1, 1], asOf: "2026-10-05" });
    expect(funnelOf({ places: [one, old], source: "recap", amountRp: null }).asOf).toEqual({
      from: "2026-10-05",
      to: "2026-11-20",
    });
  });
});

describe("F16: the stamp of a view", () => {
  const bank = { from: "2026-11-20", to: "2026-11-20" };

  test("names the DPM with its own date when it is of another day than the bank's reports", () => {
    const listed = { from: "2026-11-29", to: "2026-11-29" };
    expect(sourceFiles("names", bank, listed)).toBe("laporan bank; DPM per 29 November 2026");
  });

  test("names both together when they are of one day, and no list where there is none", () => {
    expect(sourceFiles("names", bank, bank)).toBe("DPM dan laporan bank");
    expect(sourceFiles("names", bank, null)).toBe("DPM dan laporan bank");
    expect(sourceFiles("recap", bank, null)).toBe("rekap nasional Kemensos");
  });
});
