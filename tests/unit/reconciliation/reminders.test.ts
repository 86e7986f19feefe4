import { describe, expect, test } from "vitest";
import { BOARD_STATES } from "@/lib/reconciliation/filter";
import { REMINDER_COLUMNS, reminderCells, reminderText, signedNote } from "@/lib/reconciliation/present/reminders";
import type { BoardRow } from "@/lib/reconciliation/queries/board";

const row = (change: Partial<BoardRow>): BoardRow => ({
  id: 1n,
  regencyCode: "5103",
  regency: "KABUPATEN BADUNG",
  bankCode: "BNI",
  state: "difference",
  orderedKpm: 10,
  hasOrder: true,
  creditedKpm: 9,
  differenceKpm: 1,
  differenceRp: 600_000,
  openCases: 0,
  computedAt: new Date("2026-11-23T02:00:00Z"),
  asOf: "2026-11-20",
  lockedBy: null,
  districtName: null,
  bankName: null,
  lockedAt: null,
  ...change,
});

describe("a reminder speaks to whom the minutes wait for", () => {
  test.each([
    ["the bank that sent nothing", row({ state: "waiting", id: null }), /^Yth\. Bank BNI di Kab\. Badung: laporan/],
    ["both, with the difference", row({}), /^Yth\. Dinas Sosial Kab\. Badung dan Bank BNI: .*1 KPM, Rp600\.000/],
    [
      "both, to sign",
      row({ state: "agreed", differenceKpm: 0 }),
      /^Yth\. Dinas Sosial Kab\. Badung dan Bank BNI: .*cocok/,
    ],
    ["the bank, when the district signed", row({ state: "signed", districtName: "Uji" }), /^Yth\. Bank BNI/],
    ["the district, when the bank signed", row({ state: "signed", bankName: "Uji" }), /^Yth\. Dinas Sosial/],
  ])("%s", (_, given, text) => {
    expect(reminderText(given, "periode X")).toMatch(text);
  });

  test("and to nobody once it is locked", () => {
    expect(reminderText(row({ state: "locked" }), "periode X")).toBe("");
  });

  test("in as many cells as there are columns, in every state", () => {
    for (const state of BOARD_STATES) expect(reminderCells(row({ state }), "X")).toHaveLength(REMINDER_COLUMNS.length);
  });

  test.each([
    ["difference", null, ""],
    ["signed", "Uji", "menunggu bank"],
    ["signed", null, "menunggu Dinsos"],
  ] as const)("a line that is %s (district %s) notes: %s", (state, districtName, note) => {
    expect(signedNote(row({ state, districtName }))).toBe(note);
  });
});
