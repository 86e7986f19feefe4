import { expect, test } from "vitest";
import { BULK_VERBS, bulkVerbsOf, standingsFor } from "@/lib/cases/rules/bulk";
import { CASE_STATES, mayDo, transition } from "@/lib/cases/rules/lifecycle";

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

test("Dinsos may do every step with many cases, a bank neither assigns nor verifies nor closes, a presenter does nothing", () => {
  expect(bulkVerbsOf("dinsos-kabkota")).toEqual([...BULK_VERBS]);
  expect(bulkVerbsOf("bank")).toEqual(["take", "wait", "answer", "note"]);
  expect(bulkVerbsOf("presenter")).toEqual([]);
});
