import { permits, type Role } from "@/lib/auth/permissions";
import { type CaseOwner, mayWork, partyOf } from "./party";
import { CASE_VERBS, type CaseVerb, isCaseVerb, isMovingVerb, moveOf, verbOf } from "./verbs";

// The lifecycle of a case. What may follow what: the table of verbs (verbs.ts).

export const CASE_STATES = ["open", "taken", "waiting", "verified", "closed"] as const;
export type CaseState = (typeof CASE_STATES)[number];
export const isCaseState = (text: string): text is CaseState => CASE_STATES.some((state) => state === text);

/** Where a verb leads from a state, or null when it may not be done there. */
export function transition(state: CaseState, verb: CaseVerb): CaseState | null {
  if (!isMovingVerb(verb)) return state === "closed" ? null : state;
  const { from, to } = moveOf(verb);
  return from.includes(state) ? to : null;
}

type Standing = { state: CaseState; owner: CaseOwner; waitingFor: CaseOwner | null };

/** Whether a role may do this with such a case, whatever its state. The party that is waited for answers, or Dinsos for them. */
export function mayDo(role: Role, verb: CaseVerb, found: Standing): boolean {
  if (!permits(role, verbOf(verb).permission) || !mayWork(role, found)) return false;
  const party = partyOf(role);
  return verb !== "answer" || party === "dinsos" || party === found.waitingFor;
}

/** What a role may do with a case in its present state: drives the buttons and the server alike. */
export const allowedVerbs = (role: Role, found: Standing): CaseVerb[] =>
  CASE_VERBS.filter((verb) => transition(found.state, verb) !== null && mayDo(role, verb, found));

/** dueOn and today are calendar dates (YYYY-MM-DD); a case is overdue from the day after its deadline. */
export const isOverdue = (found: { state: CaseState; dueOn: string }, today: string): boolean =>
  found.state !== "closed" && found.dueOn < today;

/** A closing by a person needs a reason that the next reader understands. */
export const CLOSING_REASONS = {
  selesai: "Sudah selesai, buktinya ada",
  "bukan-masalah": "Ternyata bukan masalah",
  diganti: "KPM diganti atau dikeluarkan",
  dikembalikan: "Dana dikembalikan ke kas negara",
} as const;
export type ClosingReason = keyof typeof CLOSING_REASONS;
export const isClosingReason = (text: string): text is ClosingReason => Object.hasOwn(CLOSING_REASONS, text);
/** The reason of a case that the data closed. */
export const CLOSED_BY_DATA = "data";
/** The reason of a case closed as a duplicate of another. */
export const DUPLICATE = "duplikat";
/** The actor name of events that no person made. */
export const SYSTEM_NAME = "Salur";
export const NOTE_LENGTH = 1_000;

/** What a letter does to the history of a case; its state stays. */
export type LetterVerb = "letter" | "letter-cancelled";

/** What happens to a case without anybody's verb, as the history words it. passive: it can be said to have been done by somebody. */
const HAPPENED = {
  open: { done: "dibuka", passive: true },
  escalate: { done: "dinaikkan", passive: true },
  rule: { done: "disesuaikan dengan aturan baru", passive: true },
  undo: { done: "dikembalikan ke keadaan sebelumnya", passive: true },
  visit: { done: "keluarga didatangi", passive: false },
  letter: { done: "surat dikirim", passive: false },
  "letter-cancelled": { done: "surat dibatalkan", passive: false },
} as const satisfies Record<string, { done: string; passive: boolean }>;

const hasHappened = (event: string): event is keyof typeof HAPPENED => Object.hasOwn(HAPPENED, event);

/** What was done with a case, for its history. */
export function doneWord(event: string): string {
  if (isCaseVerb(event)) return verbOf(event).done;
  return hasHappened(event) ? HAPPENED[event].done : event;
}

/** The same before "oleh ...": for the user who comes too late. */
export function doneByWord(event: string): string {
  if (isCaseVerb(event)) return verbOf(event).done;
  return hasHappened(event) && HAPPENED[event].passive ? HAPPENED[event].done : "diubah";
}
