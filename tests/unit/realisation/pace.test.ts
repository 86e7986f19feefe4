import { describe, expect, test } from "vitest";
import { paceText } from "@/lib/realisation/present/funnel";
import { paceOf, slowPlaces } from "@/lib/realisation/rules/pace";
import { place } from "./places";

// 100 days, so that a day is one percent.
const span = { startsOn: "2026-01-01", endsOn: "2026-04-10" };
const halfway = "2026-02-19";

describe("early warning", () => {
  test("a place whose pace leads to 95 % is in time, one family fewer is not", () => {
    const enough = place({ recap: [1000, 475, 475], asOf: halfway });
    const short = place({ recap: [1000, 475, 474], asOf: halfway });
    expect(paceOf(enough, "recap", span)).toBeNull();
    expect(paceOf(short, "recap", span)).toMatchObject({ step: "transacted", passed: 0.5, expected: 0.948 });
  });

  test("names penyaluran when that lags already, because pencairan cannot overtake it", () => {
    expect(paceOf(place({ recap: [1000, 300, 300], asOf: halfway }), "recap", span)?.step).toBe("credited");
  });

  test("says nothing in the first tenth of a period, and something from there on", () => {
    const early = place({ recap: [1000, 0, 0], asOf: "2026-01-09" });
    const tenth = place({ recap: [1000, 0, 0], asOf: "2026-01-10" });
    expect(paceOf(early, "recap", span)).toBeNull();
    expect(paceOf(tenth, "recap", span)).not.toBeNull();
  });

  test("after the last day what is done is all that counts", () => {
    const late = place({ recap: [1000, 1000, 940], asOf: "2026-05-01" });
    const pace = paceOf(late, "recap", span);
    expect(pace).toMatchObject({ passed: 1, expected: 0.94 });
    expect(pace && paceText(pace)).toBe("Pencairan baru 94,0 % dari SP2D, padahal periode sudah berakhir.");
  });

  test("a place without SP2D or without the source has no pace", () => {
    expect(paceOf(place({ recap: [0, 0, 0], asOf: halfway }), "recap", span)).toBeNull();
    expect(paceOf(place({ recap: [10, 0, 0], asOf: halfway }), "names", span)).toBeNull();
  });

  test("lists the slowest first", () => {
    const slow = place({ code: "5101", recap: [100, 20, 10], asOf: halfway });
    const slower = place({ code: "5102", recap: [100, 10, 10], asOf: halfway });
    const fine = place({ code: "5103", recap: [100, 90, 90], asOf: halfway });
    expect(slowPlaces([slow, slower, fine], "recap", span).map(({ code }) => code)).toEqual(["5102", "5101"]);
  });
});
