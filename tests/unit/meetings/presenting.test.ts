import { describe, expect, test } from "vitest";
import { paragraphFit, rowFit, sizeForLines } from "@/lib/documents/shapes/fit-screen";
import { parseDeckVersion } from "@/lib/meetings/deck/rules/deck-version";
import { hasIdentity, presetOf } from "@/lib/meetings/deck/rules/preset";
import { readDeadline } from "@/lib/meetings/follow-ups/rules/deadline";
import {
  isStageAddress,
  plainAddress,
  regionOfAddress,
  roundOf,
  roundPages,
  stageAddress,
  turned,
} from "@/lib/meetings/stage/rules/stage-address";
import { commandOf, namedBy, numbered, roundCommandOf, stepped, touched } from "@/lib/meetings/stage/rules/stepping";

const keys = ["cover", "whole", "problem:SALDO_NOL"];

describe("from slide to slide", () => {
  test("a step goes on, and both ends hold", () => {
    expect(stepped(keys, "cover", "next")).toBe("whole");
    expect(stepped(keys, "problem:SALDO_NOL", "next")).toBe("problem:SALDO_NOL");
    expect(stepped(keys, "cover", "previous")).toBe("cover");
    expect(stepped(keys, "whole", "last")).toBe("problem:SALDO_NOL");
    expect(stepped(keys, "whole", "first")).toBe("cover");
    expect(stepped(keys, "gone", "next")).toBe("whole");
  });

  test("a number is counted from 1, and one that is not there leads nowhere", () => {
    expect(numbered(keys, "1")).toBe("cover");
    expect(numbered(keys, "3")).toBe("problem:SALDO_NOL");
    for (const typed of ["0", "4", "", "x", "-1"]) expect(numbered(keys, typed)).toBeNull();
  });

  test("an address names a slide with or without its prefix, and a broken one names none", () => {
    expect(namedBy(keys, "#slide-whole")).toBe("whole");
    expect(namedBy(keys, "#problem%3ASALDO_NOL")).toBe("problem:SALDO_NOL");
    expect(namedBy(keys, "whole")).toBe("whole");
    for (const hash of ["", "#slide-gone", "#%E0%A4%A"]) expect(namedBy(keys, hash)).toBeNull();
  });

  test("arrows, space and the clicker step; a capital letter is its small one; other keys are not ours", () => {
    expect(commandOf("PageDown")).toEqual({ is: "step", to: "next" });
    expect(commandOf("PageUp")).toEqual({ is: "step", to: "previous" });
    expect(commandOf(" ")).toEqual({ is: "step", to: "next" });
    expect(commandOf(" ", true)).toEqual({ is: "step", to: "previous" });
    expect(commandOf(".")).toEqual({ is: "black" });
    expect(commandOf("B")).toEqual({ is: "black" });
    expect(commandOf("4")).toEqual({ is: "digit", digit: "4" });
    expect(commandOf("Tab")).toBeNull();
    expect(roundCommandOf(" ")).toEqual({ is: "pause" });
  });

  test("a finger swipes or taps; a scroll is neither", () => {
    expect(touched({ x: 700, y: 300 }, { x: 600, y: 310 }, 1280)).toBe("next");
    expect(touched({ x: 600, y: 300 }, { x: 700, y: 310 }, 1280)).toBe("previous");
    expect(touched({ x: 900, y: 300 }, { x: 902, y: 300 }, 1280)).toBe("next");
    expect(touched({ x: 100, y: 300 }, { x: 100, y: 300 }, 1280)).toBe("previous");
    expect(touched({ x: 600, y: 300 }, { x: 610, y: 420 }, 1280)).toBeNull();
    expect(touched({ x: 600, y: 300 }, { x: 625, y: 300 }, 1280)).toBeNull();
  });

  test("an address asks for live numbers, for a version, or for the newest frozen ones", () => {
    expect(parseDeckVersion("live")).toBe("live");
    expect(parseDeckVersion("2")).toBe(2);
    for (const text of [undefined, "", "newest", "0", "-1", "2x"]) expect(parseDeckVersion(text)).toBe("newest");
  });
});

describe("a decision beside a slide", () => {
  test("a deadline is a number of days or a date as people write it", () => {
    expect(readDeadline("+7", "2026-11-28")).toBe("2026-12-05");
    expect(readDeadline(" + 14 hari", "2026-12-25")).toBe("2027-01-08");
    expect(readDeadline("31/12/2026", "2026-11-28")).toBe("2026-12-31");
    expect(readDeadline("3 Des 2026", "2026-11-28")).toBe("2026-12-03");
    expect(readDeadline("+365", "2026-01-01")).toBe("2027-01-01");
    for (const text of ["+366", "", "besok", "31/02/2026"]) expect(readDeadline(text, "2026-11-28")).toBeNull();
  });

  test("is about the problem or the region of its slide", () => {
    expect(presetOf("problem:SALDO_NOL", ["51", "5103"])).toEqual({
      caseType: "SALDO_NOL",
      region: "51",
      owner: "bank",
    });
    expect(presetOf("place:5103", ["51", "5103"])).toMatchObject({ caseType: "", region: "5103" });
    expect(presetOf("group:52", ["51"])).toMatchObject({ region: "51" });
    expect(presetOf("problem:UNKNOWN", [])).toEqual({ caseType: "", region: "", owner: "dinsos" });
  });

  test("sixteen digits are an identity, however they are spaced", () => {
    for (const text of ["9912345678901234", "9912 3456 7890 1234", "x 99.12.34.56.78.90.12.34"])
      expect(hasIdentity(text)).toBe(true);
    for (const text of ["991234567890123", "12 dari 16 KPM pada 31/12/2026", ""]) expect(hasIdentity(text)).toBe(false);
  });
});

describe("a page on a wall", () => {
  test("keeps its view, and one with names of families never comes there", () => {
    expect(stageAddress("/regions/5103?period=x")).toBe("/regions/5103?period=x&tayang=1");
    expect(stageAddress("/?tayang=1&putar=30")).toBe("/?tayang=1");
    for (const path of ["/kpm", "/cases?type=SALDO_NOL", "/field", "/regions/5103/kpm"]) {
      expect(stageAddress(path)).toBeNull();
      expect(isStageAddress(`${path}${path.includes("?") ? "&" : "?"}tayang=1`)).toBe(false);
    }
    expect(isStageAddress("/regions/5103?tayang=1")).toBe(true);
    expect(isStageAddress("/regions/5103?tayang=0")).toBe(false);
    expect(plainAddress("/regions/5103?period=x&tayang=1&putar=9")).toBe("/regions/5103?period=x");
    expect(plainAddress("/?tayang=1")).toBe("/");
  });

  test("goes round the regions that are named, each once, never faster than five seconds", () => {
    expect(roundOf("/?tayang=1&putar=30")).toEqual({ seconds: 30, given: [] });
    expect(roundOf("/?tayang=1&putar=1&wilayah=5103,51.02,x,5103")).toEqual({ seconds: 5, given: ["5103", "5102"] });
    expect(roundOf("/?tayang=1&putar=99999")).toMatchObject({ seconds: 3_600 });
    for (const address of ["/?putar=30", "/?tayang=1", "/?tayang=1&putar=x", "/kpm?tayang=1&putar=30"])
      expect(roundOf(address)).toBeNull();
    expect(roundPages("/?period=p&tayang=1&putar=30&wilayah=5103", ["5103", "5102"])).toEqual([
      "/regions/5103?period=p&tayang=1",
      "/regions/5102?period=p&tayang=1",
    ]);
    expect(regionOfAddress("/regions/51?tayang=1")).toBe("51");
    expect(regionOfAddress("/recaps")).toBe("");
  });

  test("after the last region comes the first, and before the first the last", () => {
    expect(turned(2, 1, 3)).toBe(0);
    expect(turned(0, -1, 3)).toBe(2);
    expect(turned(0, 1, 0)).toBe(0);
  });
});

describe("how large text may be", () => {
  test("short text is large, long text smaller, and what fits nowhere says so", () => {
    expect(sizeForLines("Pendek", 1_000, 1, [42, 30])).toBe(42);
    expect(sizeForLines("x".repeat(60), 1_000, 1, [42, 30])).toBe(30);
    expect(sizeForLines("x".repeat(900), 1_000, 1, [42, 30])).toBe(30);
    const box = { width: 1_000, height: 300 };
    expect(paragraphFit(["Pendek"], box, [40, 20])).toEqual({ size: 40, fits: true });
    expect(paragraphFit(["x".repeat(500)], box, [40, 20])).toEqual({ size: 20, fits: true });
    expect(paragraphFit(["x".repeat(5_000)], box, [40, 20])).toEqual({ size: 20, fits: false });
  });

  test("a row is as high as its longest cell", () => {
    const rows = [["x", "x".repeat(400)]];
    expect(rowFit(rows, [200, 800], 200, [30, 20], 10).size).toBe(20);
    expect(rowFit([["x", "x"]], [200, 800], 200, [30, 20], 10).size).toBe(30);
  });
  test("no word of a cell is broken, as long as it is a word", () => {
    expect(rowFit([["Dispendukcapil"]], [200], 200, [28, 24], 0).size).toBe(24);
    expect(rowFit([["Dispen dukcapil"]], [200], 200, [28, 24], 0).size).toBe(28);
    expect(rowFit([["x".repeat(21)]], [200], 200, [28, 24], 0).size).toBe(28);
  });
});
