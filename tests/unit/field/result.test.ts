import { describe, expect, test } from "vitest";
import { CASE_STATES } from "@/lib/cases/rules/lifecycle";
import { CASE_OWNER_CODES } from "@/lib/cases/rules/party";
import { verbAfterVisit } from "@/lib/cases/rules/visit";
import { FIELD_RESULTS, isVisitDate, needsNote, VISIT_DAYS_BACK } from "@/lib/field/rules/result";
import { visitSchema } from "@/lib/field/schema";

const mine = { owner: "pendamping", waitingFor: null } as const;
const asked = { state: "waiting", owner: "dinsos", waitingFor: "pendamping" } as const;

describe("what a visit moves", () => {
  test("a case that waits for the pendamping is answered, whatever the result", () => {
    for (const { next } of Object.values(FIELD_RESULTS))
      expect(verbAfterVisit("pendamping", asked, next)).toBe("answer");
    expect(verbAfterVisit("dinsos-kabkota", asked, null)).toBe("answer");
  });

  test("a case of the pendamping goes to the bank for a card, and to Dinsos when the family is gone or refuses", () => {
    const led = (result: keyof typeof FIELD_RESULTS) => [
      verbAfterVisit("pendamping", { ...mine, state: "open" }, FIELD_RESULTS[result].next),
      FIELD_RESULTS[result].next,
    ];
    expect(led("card-lost")).toEqual(["wait", "bank"]);
    expect(led("card-damaged")).toEqual(["wait", "bank"]);
    for (const gone of ["died", "moved", "not-found", "refused"] as const)
      expect(led(gone)).toEqual(["wait", "dinsos"]);
  });

  test("a case is taken when the family was met, and stays taken when it already is", () => {
    expect(verbAfterVisit("pendamping", { ...mine, state: "open" }, null)).toBe("take");
    expect(verbAfterVisit("pendamping", { ...mine, state: "taken" }, null)).toBeNull();
    expect(verbAfterVisit("pendamping", { ...mine, state: "taken" }, "bank")).toBe("wait");
  });

  test("Dinsos hands nothing to itself: it takes the case", () => {
    expect(verbAfterVisit("dinsos-kabkota", { ...mine, state: "open" }, "dinsos")).toBe("take");
    expect(verbAfterVisit("dinsos-kabkota", { ...mine, state: "open" }, "bank")).toBe("wait");
  });

  test("a verified or closed case, one on another party's table, and one that a camat visits, are told and not moved", () => {
    for (const state of ["verified", "closed"] as const)
      expect(verbAfterVisit("pendamping", { ...mine, state }, "bank")).toBeNull();
    for (const owner of CASE_OWNER_CODES.filter((party) => party !== "pendamping"))
      for (const role of ["pendamping", "dinsos-kabkota"] as const)
        expect(verbAfterVisit(role, { state: "open", owner, waitingFor: null }, "bank")).toBeNull();
    expect(
      verbAfterVisit("pendamping", { state: "waiting", owner: "pendamping", waitingFor: "bank" }, "bank"),
    ).toBeNull();
    for (const state of CASE_STATES.filter((known) => known !== "waiting"))
      expect(verbAfterVisit("camat", { ...mine, state }, "bank")).toBeNull();
    expect(verbAfterVisit("camat", asked, "bank")).toBeNull();
  });
});

describe("a visit as it is typed", () => {
  const typed = {
    clientKey: "0b0e7c0a-0000-4000-8000-000000000001",
    kpmId: "7",
    result: "met",
    note: "",
    visitedOn: "2026-11-20",
  };
  const faults = (change: Partial<typeof typed>) =>
    visitSchema.safeParse({ ...typed, ...change }).error?.issues.map(({ path }) => path[0]) ?? [];

  test("names a known result and a day", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ result: "" })).toEqual(["result"]);
    expect(faults({ result: "SUKSES" })).toEqual(["result"]);
    expect(faults({ visitedOn: "31/02/2026" })).toEqual(["visitedOn"]);
    expect(faults({ clientKey: "1" })).toEqual(["clientKey"]);
  });

  test("says in words what else was found, and only then must", () => {
    expect(needsNote("other")).toBe(true);
    expect(faults({ result: "other" })).toEqual(["note"]);
    expect(faults({ result: "other", note: "rumah kosong" })).toEqual([]);
  });

  test("keeps no identity number that was typed into the note", () => {
    expect(visitSchema.parse({ ...typed, note: "NIK 9951030101900001" }).note).toBe("NIK 995103**********");
  });

  test(`names a day from ${VISIT_DAYS_BACK} days ago up to today`, () => {
    expect(isVisitDate("2026-11-24", "2026-11-24")).toBe(true);
    expect(isVisitDate("2026-11-25", "2026-11-24")).toBe(false);
    expect(isVisitDate("2026-09-25", "2026-11-24")).toBe(true);
    expect(isVisitDate("2026-09-24", "2026-11-24")).toBe(false);
  });
});
