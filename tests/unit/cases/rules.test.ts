import { expect, test } from "vitest";
import { permits, ROLES, type Role } from "@/lib/auth/permissions";
import { CASE_TYPES } from "@/lib/cases/rules/catalogue";
import { allowedVerbs, CASE_STATES, type CaseState, isOverdue, transition } from "@/lib/cases/rules/lifecycle";
import { CASE_OWNER_CODES, type CaseOwner, mayWork, turnOf } from "@/lib/cases/rules/party";
import { CASE_VERBS, MOVES, needsOf } from "@/lib/cases/rules/verbs";

const at = (
  state: CaseState,
  owner: CaseOwner,
  waitingFor: CaseOwner | null = state === "waiting" ? "bank" : null,
) => ({
  state,
  owner,
  waitingFor,
});
const verbs = (role: Role, owner: CaseOwner) =>
  CASE_STATES.map((state) => allowedVerbs(role, at(state, owner)).join(" "));

test("each state and verb leads where the table says, and nowhere else", () => {
  const paths = CASE_VERBS.filter((verb) => verb !== "note").map((verb) =>
    [verb, ...CASE_STATES.map((state) => transition(state, verb) ?? "-")].join(" "),
  );
  //          open taken waiting verified closed
  expect(paths).toEqual([
    "take taken - - - -",
    "verify - verified - - -",
    "close - - - closed -",
    "reopen - - - - taken",
    "answer - - taken - -",
    "wait waiting waiting - - -",
    "assign taken taken - - -",
    "duplicate closed closed closed closed -",
  ]);
});

test("a note is welcome while the case lives and moves nothing", () => {
  expect(CASE_STATES.map((state) => transition(state, "note"))).toEqual(["open", "taken", "waiting", "verified", null]);
});

test("Dinsos may do every step of every case of its region", () => {
  for (const owner of ["dinsos", "bank", "dukcapil", "agen"] as const)
    expect(verbs("dinsos-kabkota", owner)).toEqual([
      "take wait assign duplicate note",
      "verify wait assign duplicate note",
      "answer duplicate note",
      "close duplicate note",
      "reopen",
    ]);
});

test("another party takes, hands over and notes what it owns, and verifies or closes nothing", () => {
  for (const party of ["bank", "dukcapil", "pendamping"] as const)
    expect(verbs(party, party).filter((_, i) => CASE_STATES[i] !== "waiting")).toEqual([
      "take wait note",
      "wait note",
      "note",
      "",
    ]);
  for (const party of ["bank", "dukcapil", "pendamping"] as const)
    expect(allowedVerbs(party, at("open", "dinsos"))).toEqual([]);
});

test("while a party is waited for it answers, or Dinsos for it; the owner only notes", () => {
  expect(allowedVerbs("bank", at("waiting", "pendamping", "bank"))).toEqual(["answer", "note"]);
  expect(allowedVerbs("pendamping", at("waiting", "pendamping", "bank"))).toEqual(["note"]);
  expect(allowedVerbs("dukcapil", at("waiting", "pendamping", "bank"))).toEqual([]);
  expect(allowedVerbs("dinsos-provinsi", at("waiting", "pendamping", "bank"))).toContain("answer");
});

test("the turn is the waited-for party's, else the owner's", () => {
  expect(turnOf({ owner: "dinsos", waitingFor: "bank" })).toBe("bank");
  expect(turnOf({ owner: "dinsos", waitingFor: null })).toBe("dinsos");
  expect(mayWork("camat", at("open", "pendamping"))).toBe(false);
});

test("whoever only looks may do nothing", () => {
  const looking = ROLES.filter((role) => !permits(role, "cases.work"));
  expect(looking).toEqual(["admin", "pfm", "camat", "presenter"]);
  for (const role of looking) expect(verbs(role, "dinsos")).toEqual(["", "", "", "", ""]);
});

test("each row of the table works for the roles of its permission and for no other, on both sides of its edge", () => {
  for (const [verb, { from, to, permission }] of Object.entries(MOVES))
    for (const role of ROLES)
      for (const state of CASE_STATES) {
        const may = allowedVerbs(role, at(state, "dinsos", "bank")).some((allowed) => allowed === verb);
        const turn =
          role === "dinsos-kabkota" || role === "dinsos-provinsi" || (role === "bank" && permits(role, permission));
        expect([role, state, verb, may]).toEqual([role, state, verb, turn && from.some((known) => known === state)]);
        if (may) expect(CASE_STATES).toContain(to);
      }
});

test("for every role, owner and party waited for, each verb works in the states of its row and in no other", () => {
  const party = { bank: "bank", dukcapil: "dukcapil", pendamping: "pendamping" } as Partial<Record<Role, CaseOwner>>;
  for (const role of ROLES)
    for (const owner of CASE_OWNER_CODES)
      for (const waitingFor of [null, ...CASE_OWNER_CODES])
        for (const state of CASE_STATES) {
          const dinsos = role.startsWith("dinsos");
          const own = party[role];
          const involved = dinsos || (own !== undefined && [owner, waitingFor].includes(own));
          const expected = CASE_VERBS.filter((verb) => {
            if (!involved || transition(state, verb) === null) return false;
            if (verb === "answer") return dinsos || own === waitingFor;
            return dinsos || verb === "take" || verb === "wait" || verb === "note";
          });
          expect([role, owner, waitingFor, state, allowedVerbs(role, { state, owner, waitingFor })]).toEqual([
            role,
            owner,
            waitingFor,
            state,
            expected,
          ]);
        }
});

test("what a verb cannot do without is asked for", () => {
  expect(CASE_VERBS.filter((verb) => needsOf(verb).includes("note"))).toEqual(["verify", "reopen", "answer", "note"]);
  expect([needsOf("wait"), needsOf("assign"), needsOf("close"), needsOf("duplicate"), needsOf("take")]).toEqual([
    ["party"],
    ["assignee"],
    ["reason"],
    ["original"],
    [],
  ]);
});

test("a case is overdue from the day after its deadline, and never once closed", () => {
  const due = { state: "open", dueOn: "2031-03-31" } as const;
  expect(isOverdue(due, "2031-03-31")).toBe(false);
  expect(isOverdue(due, "2031-04-01")).toBe(true);
  expect(isOverdue({ ...due, state: "closed" }, "2031-04-01")).toBe(false);
});

test("every type says who acts, what to do, by when and why then, and what ends it", () => {
  for (const type of Object.values(CASE_TYPES)) {
    expect(type.due.days).toBeGreaterThan(0);
    expect([type.nextAction, type.evidence, type.dueSource, type.owner].every((text) => text.length > 0)).toBe(true);
  }
});
