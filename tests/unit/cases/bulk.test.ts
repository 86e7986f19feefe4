import { expect, test } from "vitest";
import { whyNot } from "@/lib/cases/bulk/present";
import { BULK_VERBS, bulkAllowed, bulkVerbsOf, offersOf, standingsFor, statesFor } from "@/lib/cases/bulk/rules";
import { CASE_STATES, mayDo, transition } from "@/lib/cases/rules/lifecycle";
import { CASE_OWNER_CODES } from "@/lib/cases/rules/party";

test("the standings of a step say for every state and party what the table of transitions says", () => {
  for (const verb of BULK_VERBS) {
    const standings = standingsFor("bank", verb);
    expect(new Set(standings.map(({ state }) => state)).size).toBe(CASE_STATES.length);
    for (const { state, owner, waiting, turn, to } of standings) {
      expect(to).toBe(transition(state, verb));
      expect(turn).toBe(mayDo("bank", verb, { state, owner, waitingFor: waiting || null }));
      expect(waiting !== "").toBe(state === "waiting");
    }
  }
});

test("E55: a step is offered with the number of cases that it can be done with, of every state, owner and party", () => {
  const standings = CASE_STATES.flatMap((state) =>
    CASE_OWNER_CODES.flatMap((owner) =>
      (state === "waiting" ? CASE_OWNER_CODES : [null]).map((waitingFor) => ({ state, owner, waitingFor, n: 3 })),
    ),
  );
  for (const role of ["dinsos-kabkota", "bank", "pendamping", "presenter"] as const) {
    const offers = offersOf(role, standings);
    for (const verb of BULK_VERBS) {
      const moved = standingsFor(role, verb).filter(({ turn, to }) => turn && to !== null);
      expect(offers[verb], `${role} ${verb}`).toBe(3 * moved.length);
      expect(moved.every(({ state }) => statesFor(verb).includes(state))).toBe(true);
    }
    for (const standing of standings)
      expect(bulkAllowed(role, standing)).toEqual(
        BULK_VERBS.filter((verb) => transition(standing.state, verb) !== null && mayDo(role, verb, standing)),
      );
  }
  expect(offersOf("dinsos-kabkota", [])).toMatchObject({ take: 0, verify: 0, note: 0 });
});

test("E55: a step that cannot be done says for which states it is", () => {
  expect(whyNot("verify")).toBe("Verifikasi: hanya untuk masalah berstatus Dikerjakan yang ada pada Anda.");
  expect(whyNot("assign")).toContain("berstatus Baru atau Dikerjakan");
  expect(whyNot("reopen")).toContain("berstatus Selesai");
});

test("Dinsos may do every step with many cases, a bank neither assigns nor verifies nor closes, a presenter does nothing", () => {
  expect(bulkVerbsOf("dinsos-kabkota")).toEqual([...BULK_VERBS]);
  expect(bulkVerbsOf("bank")).toEqual(["take", "wait", "answer", "note"]);
  expect(bulkVerbsOf("presenter")).toEqual([]);
});
