import { permits, type Role } from "@/lib/auth/permissions";
import type { LetterKind } from "@/lib/cases/rules/catalogue";
import type { CaseOwner } from "@/lib/cases/rules/party";
import { addDays } from "@/lib/values/dates";
import { officeCodeOf } from "./office";

export const LETTER_KINDS = ["bank-branch", "dukcapil", "village"] as const satisfies readonly LetterKind[];
export const isLetterKind = (text: string): text is LetterKind => LETTER_KINDS.some((kind) => kind === text);

export const LETTER_STATES = ["draft", "issued", "sent", "cancelled"] as const;
export type LetterState = (typeof LETTER_STATES)[number];
export const isLetterState = (text: string): text is LetterState => LETTER_STATES.some((state) => state === text);

/** The states that each verb may follow. A cancelled letter keeps its number and is never used again. */
const FROM = {
  change: ["draft"],
  issue: ["draft"],
  send: ["issued"],
  cancel: ["draft", "issued", "sent"],
} as const satisfies Record<string, readonly LetterState[]>;
export type LetterVerb = keyof typeof FROM;
const VERBS: readonly LetterVerb[] = ["change", "issue", "send", "cancel"];

export const mayFollow = (state: LetterState, verb: LetterVerb): boolean =>
  FROM[verb].some((from: LetterState) => from === state);

/** What someone may do with a letter: only with those of the own office, and only what its state allows. */
export const allowedLetterVerbs = (
  role: Role,
  letter: { state: LetterState; officeCode: string; regencyCode: string },
): LetterVerb[] =>
  permits(role, "letters.write") && officeCodeOf(role, letter.regencyCode) === letter.officeCode
    ? VERBS.filter((verb) => mayFollow(letter.state, verb))
    : [];

export const SENT_MEANS = {
  courier: "diantar dengan tanda terima",
  post: "pos tercatat",
  email: "surel resmi",
  srikandi: "aplikasi SRIKANDI",
  whatsapp: "WhatsApp, asli menyusul",
} as const;
export type SentMeans = keyof typeof SENT_MEANS;
export const isSentMeans = (text: string): text is SentMeans => Object.hasOwn(SENT_MEANS, text);

/** More letters in one making are nothing that one office signs in a day; the filter divides it. Our own choice. */
export const LETTERS_MOST = 500;
/** Ticked cases travel in the address. */
export const TICKED_MOST = 500;
export const TEXT_LENGTH = 1_500;
export const REASON_LENGTH = { least: 10, most: 300 } as const;

/** A week is the least that a letter leaves for its answer, also when the deadline is nearer or past. Our own choice. */
export const REPLY_DAYS = 7;
export const replyBy = (dueOn: string, datedOn: string): string => {
  const soonest = addDays(datedOn, REPLY_DAYS);
  return dueOn > soonest ? dueOn : soonest;
};

/** Whose answer the cases of a sent letter may wait for; a village is no party that works here. */
export const PARTY_OF_KIND: Record<LetterKind, CaseOwner | null> = {
  "bank-branch": "bank",
  dukcapil: "dukcapil",
  village: null,
};
