import type { Role } from "@/lib/auth/permissions";
import { CASE_STATES, type CaseState, mayDo, transition } from "@/lib/cases/rules/lifecycle";
import { CASE_OWNER_CODES, type CaseOwner } from "@/lib/cases/rules/party";
import { type CaseVerb, verbOf } from "@/lib/cases/rules/verbs";

// One step over many cases. The table of transitions is written out as all standings a case can have, so that the database
// decides about ten thousand cases by the same rules that draw the buttons.

/** The verbs that have a button over many cases, in its order. */
export const BULK_VERBS = [
  "take",
  "assign",
  "wait",
  "answer",
  "verify",
  "close",
  "reopen",
  "note",
] as const satisfies CaseVerb[];
export type BulkVerb = (typeof BULK_VERBS)[number];
export const isBulkVerb = (text: string): text is BulkVerb => BULK_VERBS.some((verb) => verb === text);

export const bulkLabel = (verb: BulkVerb): string => verbOf(verb).many?.label ?? verbOf(verb).label;
export const bulkKey = (verb: BulkVerb): string | undefined => verbOf(verb).many?.key;

/** The button of the bulk bar that leads to letters about the chosen cases; it changes none of them. */
export const LETTER_STEP = "letter";

/** The button that takes the last step back. */
export const UNDO_STEP = "undo";

/** More than this in one step would hold the cases of a province for too long; the filter divides it. */
export const BULK_MOST = 50_000;
/** A step is taken back within a day, so that nobody has to hurry; what others touched since stays as it is anyway. */
export const UNDO_HOURS = 24;

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

/** Cases in the same state. */
export type StandingCount = { state: CaseState; owner: CaseOwner; waitingFor: CaseOwner | null; n: number };

/** The bulk steps that the state of a case allows this role. */
export const bulkAllowed = (role: Role, found: Omit<StandingCount, "n">): BulkVerb[] =>
  BULK_VERBS.filter((verb) => transition(found.state, verb) !== null && mayDo(role, verb, found));

export type Offers = Record<BulkVerb, number>;

/** How many of these cases each step may be done with. */
export function offersOf(role: Role, standings: readonly StandingCount[]): Offers {
  const offers: Offers = { take: 0, assign: 0, wait: 0, answer: 0, verify: 0, close: 0, reopen: 0, note: 0 };
  for (const standing of standings) for (const verb of bulkAllowed(role, standing)) offers[verb] += standing.n;
  return offers;
}

/** The states that a step is for. */
export const statesFor = (verb: BulkVerb): CaseState[] =>
  CASE_STATES.filter((state) => transition(state, verb) !== null);

/** The verbs that a role may use on many cases. */
export const bulkVerbsOf = (role: Role): BulkVerb[] =>
  BULK_VERBS.filter((verb) => standingsFor(role, verb).some(({ turn, to }) => turn && to !== null));
