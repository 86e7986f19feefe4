import { describe, expect, test } from "vitest";
import { gapHtml } from "@/components/chart/funnel/funnel-gap";
import { funnelShape, SHEET } from "@/components/chart/funnel/funnel-shape";

const gap = (kpm: number | null, explainedKpm: number) =>
  gapHtml({ kpm, rp: null, explainedKpm, href: "/g", explainedHref: "/e", unexplainedHref: "/u" }, "Pencairan").text;

describe("the channel", () => {
  test("is as high at each step as its share of the largest", () => {
    const { bands } = funnelShape([1000, 500, 500, 250, 0], [0, 0, 0, 0]);
    expect(bands.map((band) => band.height / SHEET.channel)).toEqual([1, 0.5, 0.5, 0.25, 0]);
  });

  test("keeps one family visible", () => {
    expect(funnelShape([1_000_000, 1, 0, 0, 0], []).bands[1]?.height).toBeGreaterThan(1);
  });

  test("lets a stream fall only where families are lost, split by what is explained", () => {
    const kinds = (steps: number[], explained: number[]) => funnelShape(steps, explained).streams.map((s) => s.kind);
    expect(kinds([100, 100], [0])).toEqual([]);
    expect(kinds([100, 120], [0])).toEqual([]);
    expect(kinds([100, 90], [0])).toEqual(["unexplained"]);
    expect(kinds([100, 90], [10])).toEqual(["explained"]);
    expect(kinds([100, 90], [9])).toEqual(["explained", "unexplained"]);
  });

  test("marks a step without data and loses nothing there", () => {
    const { bands, streams } = funnelShape([100, null, 80], [0, 0]);
    expect(bands.map((band) => band.known)).toEqual([true, false, true]);
    expect(streams).toEqual([]);
  });

  test("never draws outside its sheet", () => {
    for (const second of [0, 1, 10, 50, 90, 99, 100]) {
      const { streams } = funnelShape([100, second, 0, 0, 0], [second / 2, 0, 0, 0]);
      const numbers = streams.flatMap((stream) => stream.path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []);
      expect(numbers.every((value) => value >= 0 && value <= SHEET.width)).toBe(true);
    }
  });
});

describe("a gap", () => {
  test("names what no case explains", () => {
    expect(gap(100, 99)).toContain("1 belum terjelaskan");
    expect(gap(100, 100)).toContain("semua terjelaskan");
    expect(gap(100, 100)).not.toContain("belum terjelaskan");
  });

  test("never explains more than it holds", () => {
    expect(gap(100, 130)).toContain("100 terjelaskan");
  });

  test("of nothing, of a surplus and of the unknown are three different sentences", () => {
    expect(gap(0, 0)).toContain("Semua sampai Pencairan");
    expect(gap(-5, 0)).toContain("5 KPM lebih banyak di Pencairan");
    expect(gap(null, 0)).toContain("belum dapat dihitung");
  });
});
