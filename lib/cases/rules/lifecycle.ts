import { type Permission, permits, type Role } from "@/lib/auth/permissions";
import { type CaseOwner, mayWork, partyOf } from "./party";

// The lifecycle of a case. One table says what may follow what; buttons, forms, bulk steps and the server all read it.

export const CASE_STATES = ["open", "taken", "waiting", "verified", "closed"] as const;
export type CaseState = (typeof CASE_STATES)[number];
export const isCaseState = (text: string): text is CaseState => CASE_STATES.some((state) => state === text);

/** What a verb cannot do without: a party to wait for, a reason of closing, the other case, a colleague, or words. */
export type Need = "party" | "reason" | "original" | "assignee" | "note";
type Transition = { from: readonly CaseState[]; to: CaseState; permission: Permission; needs: readonly Need[] };

/** What each verb follows, leads to and needs; its words are in lib/cases/present/words.ts. Who holds a permission: lib/auth/permissions.ts. */
export const TRANSITIONS = {
  take: { from: ["open"], to: "taken", permission: "cases.work", needs: [] },
  verify: { from: ["taken"], to: "verified", permission: "cases.verify", needs: ["note"] },
  close: { from: ["verified"], to: "closed", permission: "cases.close", needs: ["reason"] },
  reopen: { from: ["closed"], to: "taken", permission: "cases.close", needs: ["note"] },
  answer: { from: ["waiting"], to: "taken", permission: "cases.work", needs: ["note"] },
  wait: { from: ["open", "taken"], to: "waiting", permission: "cases.work", needs: ["party"] },
  assign: { from: ["open", "taken"], to: "taken", permission: "cases.assign", needs: ["assignee"] },
  duplicate: {
    from: ["open", "taken", "waiting", "verified"],
    to: "closed",
    permission: "cases.close",
    needs: ["original"],
  },
} as const satisfies Record<string, Transition>;

export type MovingVerb = keyof typeof TRANSITIONS;
/** A note moves nothing; it may be added while the case lives. */
export type CaseVerb = MovingVerb | "note";
const isMovingVerb = (text: string): text is MovingVerb => Object.hasOwn(TRANSITIONS, text);
export const isCaseVerb = (text: string): text is CaseVerb => text === "note" || isMovingVerb(text);
export const CASE_VERBS: readonly CaseVerb[] = [...Object.keys(TRANSITIONS), "note"].filter(isCaseVerb);

const rowOf = (verb: MovingVerb): Transition => TRANSITIONS[verb];

/** Where a verb leads from a state, or null when it may not be done there. */
export function transition(state: CaseState, verb: CaseVerb): CaseState | null {
  if (verb === "note") return state === "closed" ? null : state;
  return rowOf(verb).from.includes(state) ? rowOf(verb).to : null;
}

export const needsOf = (verb: CaseVerb): readonly Need[] => (verb === "note" ? ["note"] : rowOf(verb).needs);

/** The permission that a verb asks for. */
export const permissionFor = (verb: CaseVerb): Permission => (verb === "note" ? "cases.work" : rowOf(verb).permission);

type Standing = { state: CaseState; owner: CaseOwner; waitingFor: CaseOwner | null };

/** Whether a role may do this with such a case, whatever its state. Whoever is waited for answers, or Dinsos for them. */
export function mayDo(role: Role, verb: CaseVerb, found: Standing): boolean {
  if (!permits(role, permissionFor(verb)) || !mayWork(role, found)) return false;
  const party = partyOf(role);
  return verb !== "answer" || party === "dinsos" || party === found.waitingFor;
}

/** What someone of a role may do with a case as it stands: drives the buttons and the server alike. */
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
/** The reason of a case that another one stands for. */
export const DUPLICATE = "duplikat";
/** The actor name of events that no person made. */
export const SYSTEM_NAME = "Salur";
export const NOTE_LENGTH = 1_000;

/** What a letter does to the history of a case; its state stays. */
export type LetterVerb = "letter" | "letter-cancelled";

/** How a conflict and the history say that a verb was done. */
export const VERB_DONE: Record<CaseVerb | "open" | "undo" | "escalate" | "rule" | "visit" | LetterVerb, string> = {
  open: "dibuka",
  escalate: "dinaikkan",
  rule: "disesuaikan dengan aturan baru",
  take: "diambil",
  verify: "diverifikasi",
  close: "ditutup",
  reopen: "dibuka lagi",
  wait: "diserahkan",
  answer: "dijawab",
  assign: "ditugaskan",
  duplicate: "ditutup sebagai duplikat",
  note: "diberi catatan",
  visit: "keluarga didatangi",
  letter: "surat dikirim",
  "letter-cancelled": "surat dibatalkan",
  undo: "dikembalikan ke keadaan sebelumnya",
};
