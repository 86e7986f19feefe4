import { expect, test } from "vitest";
import { thenNowTables } from "@/lib/meetings/deck/present/then-now";
import { thenAndNow } from "@/lib/meetings/deck/rules/then-now";
import { figures, place, problem } from "@/tests/support/meeting-figures";

test("compares only kab/kota that both readings know, so that a larger meeting does not look like growth", () => {
  const before = figures([place("5102", 40)], [problem("5102", "SALDO_NOL", 9), problem("51", "SALDO_NOL", 9)]);
  const now = figures(
    [place("5102", 60), place("5103", 90)],
    [problem("5102", "SALDO_NOL", 4), problem("5103", "SALDO_NOL", 70), problem("5102", "GANDA", 2)],
  );
  const found = thenAndNow(before, now);
  expect([found.places, found.left]).toEqual([1, 1]);
  expect(found.measures.map(({ what, before: old, now: current }) => [what, old, current])).toEqual([
    ["quota", 100, 100],
    ["dpm", 100, 100],
    ["sp2d", 100, 100],
    ["credited", 40, 60],
    ["transacted", 40, 60],
    ["unexplained", 50, 30],
  ]);
  expect(found.problems).toEqual([
    { type: "SALDO_NOL", before: 9, now: 4 },
    { type: "GANDA", before: 0, now: 2 },
  ]);
});

test("says in words how a number moved, and whether that is good", () => {
  const tables = thenNowTables(
    figures([place("5102", 40)], [problem("5102", "SALDO_NOL", 9)]),
    figures([place("5102", 60)], [problem("5102", "SALDO_NOL", 12)]),
  );
  const moved = Object.fromEntries(tables.measures.map(({ key, moved: text }) => [key, text]));
  expect(moved.quota).toEqual({ text: "tetap" });
  expect(moved.credited).toEqual({ text: "naik 20", tone: "ok" });
  expect(moved.unexplained).toEqual({ text: "turun 20", tone: "ok" });
  expect(tables.problems[0]?.moved).toEqual({ text: "naik 3", tone: "watch" });
  expect(tables.note).not.toContain("berbeda");
});
