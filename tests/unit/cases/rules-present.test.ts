import { expect, test } from "vitest";
import { dueText, escalationRule, holidayLines, holidayWarning, ruleHistory } from "@/lib/cases/settings/present";
import type { HolidayRow } from "@/lib/cases/settings/queries/holidays";

const day = (onDate: string, kind: HolidayRow["kind"] = "national", estimated = false): HolidayRow => ({
  onDate,
  name: "Hari contoh",
  kind,
  source: "SKB",
  estimated,
});
const warning = (year: string, ...days: HolidayRow[]) => holidayWarning(holidayLines(days, year), year);

test("a deadline says in which days it is counted", () => {
  expect([dueText({ days: 14, unit: "working" }), dueText({ days: 105, unit: "calendar" })]).toEqual([
    "14 hari kerja",
    "105 hari kalender",
  ]);
  expect(escalationRule()).toContain("7 hari naik ke Dinsos provinsi, 21 hari naik ke Direktorat PFM");
});

test("a year is complete only with its decree: no estimates, and joint leave", () => {
  expect(warning("2030", day("2029-01-01"))).toContain("Belum ada hari libur tahun 2030");
  expect(warning("2030", day("2030-01-01", "national", true))).toContain(
    "1 tanggal tahun 2030 masih perkiraan dan cuti",
  );
  expect(warning("2030", day("2030-01-01"))).toContain("Cuti bersama tahun 2030 belum dimuat");
  expect(warning("2030", day("2030-01-01"), day("2030-01-02", "joint-leave"))).toBe(null);
});

test("a holiday on a weekend says that it moves no deadline, one on a Friday does not", () => {
  const lines = holidayLines([day("2026-12-25"), day("2026-12-26")], "2026");
  expect(lines.map(({ date, onWeekend }) => [date, onWeekend])).toEqual([
    ["Jumat, 25 Desember 2026", false],
    ["Sabtu, 26 Desember 2026", true],
  ]);
});

test("the history says whom a change reached: later cases, live ones being brought along, or how many were", () => {
  const change = {
    id: 1n,
    type: "SALDO_NOL",
    at: new Date("2026-11-23T02:00:00Z"),
    byName: "Administrator",
    ownerFrom: "bank",
    ownerTo: "dinsos",
    daysFrom: 30,
    daysTo: 10,
    unitFrom: "calendar",
    unitTo: "working",
    reason: "Hasil rapat",
    toLive: false,
    appliedAt: null,
    appliedCases: null,
  } as const;
  const reach = (given: Partial<Parameters<typeof ruleHistory>[0][number]>) =>
    ruleHistory([{ ...change, ...given }])[0]?.reach;
  expect(reach({})).toBe("masalah yang dibuka sesudahnya");
  expect(reach({ toLive: true })).toBe("juga masalah berjalan; sedang dikerjakan");
  expect(reach({ toLive: true, appliedAt: new Date(), appliedCases: 1_200 })).toBe("juga 1.200 masalah berjalan");
  expect(ruleHistory([change])[0]).toMatchObject({
    from: "Bank penyalur, 30 hari kalender",
    to: "Dinsos kab/kota, 10 hari kerja",
  });
});
