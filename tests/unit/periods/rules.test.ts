import { describe, expect, test } from "vitest";
import { isPeriodCode, sharePassed } from "@/lib/periods/rules";

describe("the address of a period", () => {
  test("has a real first month and one to twelve months", () => {
    expect(isPeriodCode("sembako-2026-12-1")).toBe(true);
    expect(isPeriodCode("bpnt-2019-01-12")).toBe(true);
    expect(isPeriodCode("sembako-2026-13-1")).toBe(false);
    expect(isPeriodCode("sembako-2026-00-1")).toBe(false);
    expect(isPeriodCode("sembako-2026-10-13")).toBe(false);
    expect(isPeriodCode("sembako-2026-10-3' or 1=1")).toBe(false);
  });
});

describe("how much of a period has passed", () => {
  const quarter = { startsOn: "2026-10-01", endsOn: "2026-12-31" };

  test("is nothing on the day before it begins, and a day on its first day", () => {
    expect(sharePassed(quarter, "2026-09-30")).toBe(0);
    expect(sharePassed(quarter, "2026-10-01")).toBeCloseTo(1 / 92);
  });

  test("is all of it on its last day and for ever after", () => {
    expect(sharePassed(quarter, "2026-12-30")).toBeLessThan(1);
    expect(sharePassed(quarter, "2026-12-31")).toBe(1);
    expect(sharePassed(quarter, "2027-03-01")).toBe(1);
  });

  test("is nothing long before it begins", () => {
    expect(sharePassed(quarter, "2020-01-01")).toBe(0);
  });
});
