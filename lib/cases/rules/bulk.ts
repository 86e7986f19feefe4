import type { Role } from "@/lib/auth/permissions";
import { CASE_STATES, type CaseState, type CaseVerb, mayDo, transition } from "./lifecycle";
import { CASE_OWNER_CODES, type CaseOwner } from "./party";

// One step over many cases. The table of transitions is written out as all standings a case can have, so that the database
// decides about ten thousand cases by the same rules that draw the buttons.

/** A duplicate names one other case, so it is marked one by one. */
export const BULK_VERBS = ["take", "assign", "wait", "answer", "verify", "close", "reopen", "note"] as const;
export type BulkVerb = (typeof BULK_VERBS)[number];
export const isBulkVerb = (text: string): text is BulkVerb => BULK_VERBS.some((verb) => verb === text);

/** The button of the bulk bar that leads to letters about the chosen cases; it changes none of them. */
export const LETTER_STEP = "letter";

/** More than this in one step would hold the cases of a province for too long; the filter divides it. */
export const BULK_MOST = 50_000;
/** A step is taken back within so many seconds; the grace is for the way to the server. */
export const UNDO_SECONDS = 10;
export const UNDO_GRACE_SECONDS = 3;

/** Why one case of many stayed as it was. */
export const FAILURES = ["not-found", "changed", "turn", "state", "assignee"] as const;
export type Failure = (typeof FAILURES)[number];

/** turn: whether the role may do it with such a case; to: where it leads, null when not from this state. */
export type Standing = {
  state: CaseState;
  owner: CaseOwner;
  waiting: CaseOwner | "";
  turn: boolean;
  to: CaseState | null;
};

/** Every standing of a case, with what a verb of this role does there. */
export const standingsFor = (role: Role, verb: CaseVerb): Standing[] =>
  CASE_STATES.flatMap((state) =>
    CASE_OWNER_CODES.flatMap((owner) =>
      (state === "waiting" ? CASE_OWNER_CODES : [null]).map((waitingFor) => ({
        state,
        owner,
        waiting: waitingFor ?? ("" as const),
        turn: mayDo(role, verb, { state, owner, waitingFor }),
        to: transition(state, verb),
      })),
    ),
  );

/** The verbs that a role may use on many cases. */
export const bulkVerbsOf = (role: Role): BulkVerb[] =>
  BULK_VERBS.filter((verb) => standingsFor(role, verb).some(({ turn, to }) => turn && to !== null));
