import { expect, test } from "vitest";
import { permits, ROLES, type Role } from "@/lib/auth/permissions";
import { allowedVerbs, CASE_STATES, CASE_TYPES, CASE_VERBS, isOverdue, transition } from "@/lib/cases/rules";

const verbs = (state: (typeof CASE_STATES)[number], role: Role) =>
  allowedVerbs(state, (permission) => permits(role, permission));

test("a case goes open, taken, verified, closed, and only from closed back to taken", () => {
  const paths = CASE_STATES.flatMap((state) =>
    CASE_VERBS.filter((verb) => verb !== "note").map((verb) => [state, verb, transition(state, verb)] as const),
  ).filter(([, , to]) => to !== null);
  expect(paths).toEqual([
    ["open", "take", "taken"],
    ["taken", "verify", "verified"],
    ["verified", "close", "closed"],
    ["closed", "reopen", "taken"],
  ]);
});

test("a note is welcome while the case lives and moves nothing", () => {
  expect(CASE_STATES.map((state) => transition(state, "note"))).toEqual(["open", "taken", "verified", null]);
});

test("a bank takes and notes; only Dinsos verifies, closes and reopens", () => {
  expect(CASE_STATES.map((state) => verbs(state, "bank"))).toEqual([["take", "note"], ["note"], ["note"], []]);
  expect(CASE_STATES.map((state) => verbs(state, "dinsos-kabkota"))).toEqual([
    ["take", "note"],
    ["verify", "note"],
    ["close", "note"],
    ["reopen"],
  ]);
});

test("whoever only looks may do nothing", () => {
  const looking = ROLES.filter((role) => !permits(role, "cases.work"));
  expect(looking).toEqual(["admin", "pfm", "presenter"]);
  for (const role of looking) expect(CASE_STATES.flatMap((state) => verbs(state, role))).toEqual([]);
});

test("a case is overdue from the day after its deadline, and never once closed", () => {
  const due = { state: "open", dueOn: "2031-03-31" } as const;
  expect(isOverdue(due, "2031-03-31")).toBe(false);
  expect(isOverdue(due, "2031-04-01")).toBe(true);
  expect(isOverdue({ ...due, state: "closed" }, "2031-04-01")).toBe(false);
});

test("every type says who acts, what to do, by when and why then, and what ends it", () => {
  for (const type of Object.values(CASE_TYPES)) {
    expect(type.dueDays).toBeGreaterThan(0);
    expect([type.nextAction, type.evidence, type.dueSource, type.owner].every((text) => text.length > 0)).toBe(true);
  }
});
