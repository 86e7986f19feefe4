import { describe, expect, test } from "vitest";
import { AT_RISK_DAYS, dueAfter, escalationAfter, isAtRisk, isWorkingDay } from "@/lib/cases/rules/deadline";

const CHRISTMAS = new Set(["2026-12-24", "2026-12-25"]);
const working = (from: string, days: number, holidays: ReadonlySet<string> = new Set()) =>
  dueAfter(from, { days, unit: "working" }, holidays);

describe("a deadline in working days", () => {
  test("does not count the first day, Saturday or Sunday", () => {
    expect(working("2026-11-20", 1)).toBe("2026-11-23");
    expect(working("2026-11-23", 1)).toBe("2026-11-24");
    expect(working("2026-11-21", 1)).toBe("2026-11-23");
  });

  test("does not count holidays: one day before, on and after them", () => {
    expect(working("2026-12-22", 1, CHRISTMAS)).toBe("2026-12-23");
    expect(working("2026-12-23", 1, CHRISTMAS)).toBe("2026-12-28");
    expect(working("2026-12-25", 1, CHRISTMAS)).toBe("2026-12-28");
    expect(isWorkingDay("2026-12-25", CHRISTMAS)).toBe(false);
    expect(isWorkingDay("2026-12-25", new Set())).toBe(true);
  });

  test("of 14 days for a new KKS, counted from a Friday, falls on the Thursday nearly three weeks later", () => {
    expect(working("2026-11-20", 14)).toBe("2026-12-10");
  });

  test("in calendar days counts every day", () => {
    expect(dueAfter("2026-12-23", { days: 30, unit: "calendar" }, CHRISTMAS)).toBe("2027-01-22");
  });
});

describe("a case", () => {
  const due = (dueOn: string, state = "open") => ({ dueOn, state });
  test(`is at risk from ${AT_RISK_DAYS} days before its deadline up to the deadline, not before and not after`, () => {
    expect(isAtRisk(due("2026-12-01"), "2026-11-23")).toBe(false);
    expect(isAtRisk(due("2026-11-30"), "2026-11-23")).toBe(true);
    expect(isAtRisk(due("2026-11-23"), "2026-11-23")).toBe(true);
    expect(isAtRisk(due("2026-11-22"), "2026-11-23")).toBe(false);
    expect(isAtRisk(due("2026-11-24", "closed"), "2026-11-23")).toBe(false);
  });

  test("rises to the province on the 7th day of delay and to the directorate on the 21st", () => {
    expect([6, 7, 20, 21, 400].map(escalationAfter)).toEqual([0, 1, 1, 2, 2]);
  });
});
