import { placeText } from "@/lib/intake/rows/rules/findings";
import { NIK_ANSWERS } from "@/lib/values/nik-answer";
import { cleanText } from "@/lib/values/text";
import { FIELD_STATUSES, type FieldStatus } from "./field-status";
import { BANK_STATUSES, type BankStatus } from "./status";
import { writtenOut } from "./words";

// The columns whose words have a closed list of meanings. A word that is in no list may be given one of them by a person of
// the sender, or none at all; it is remembered, never guessed.

/** The word has no meaning: read as if the cell were empty. */
export const IGNORED = "abaikan";

const YES_NO = ["yes", "no"] as const;

/** What a word of a column may mean, by column; columns that stand for each other share one list. */
export const WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  status: BANK_STATUSES.filter((status) => status !== "" && status !== "lain"),
  result: FIELD_STATUSES.filter((status) => status !== "lain"),
  answer: Object.keys(NIK_ANSWERS),
  handed: YES_NO,
  padan: YES_NO,
  pkh: YES_NO,
  nikStatus: YES_NO,
  active: YES_NO,
  inactive: YES_NO,
  agentStatus: YES_NO,
};

/** What a list offers a person; nothing for a column without a list. */
export const meaningsOf = (list: string): readonly string[] =>
  WORD_LISTS[list] === undefined ? [] : [...WORD_LISTS[list], IGNORED];

export const isBankStatus = (text: string): text is BankStatus => BANK_STATUSES.some((status) => status === text);
export const isFieldStatus = (text: string): text is FieldStatus => FIELD_STATUSES.some((status) => status === text);

const LONGEST = 60;

/** A word as it is named, remembered and found again: written out, cut, without long numbers. */
export const wordKey = (text: string): string => placeText(writtenOut(cleanText(text)).slice(0, LONGEST));

/** Meanings by list and word. */
export type KnownWords = ReadonlyMap<string, string>;
export const knownWordKey = (list: string, word: string): string => `${list} ${word}`;
