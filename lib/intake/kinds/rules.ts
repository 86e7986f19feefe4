import { BANK_REPORT } from "./bank-report/rules";
import { DPM } from "./dpm/rules";
import { DTKS } from "./dtks/rules";
import { DUKCAPIL_REPLY } from "./dukcapil-reply/rules";
import { EWARONG } from "./ewarong/rules";
import { FIELD_RESULT } from "./field-result/rules";
import type { KindRules, Shown } from "./kind";
import { KKS } from "./kks/rules";
import { QUOTA } from "./quota/rules";
import { RECAP } from "./recap/rules";
import { RETURNED } from "./return/rules";
import { ORDER } from "./sp2d/rules";
import { VERVAL } from "./verval/rules";

// The kinds of file, in the order in which they are offered.

const KNOWN = {
  quota: QUOTA,
  recap: RECAP,
  dpm: DPM,
  sp2d: ORDER,
  "bank-report": BANK_REPORT,
  "field-result": FIELD_RESULT,
  return: RETURNED,
  verval: VERVAL,
  kks: KKS,
  ewarong: EWARONG,
  dtks: DTKS,
  "dukcapil-reply": DUKCAPIL_REPLY,
} satisfies Record<string, KindRules>;

export type Kind = keyof typeof KNOWN;
export const RULES: Readonly<Record<Kind, KindRules>> = KNOWN;

export const isKind = (text: string): text is Kind => Object.hasOwn(RULES, text);
export const KINDS: readonly Kind[] = Object.keys(RULES).filter(isKind);

/** Kinds that belong to one kab/kota and name families, people or agents; the others are totals. */
export const namesFamilies = (kind: Kind): boolean => RULES[kind].holds === "names";

/** Kinds that speak of one period; the others carry their own, or none. */
export const needsPeriod = (kind: Kind): boolean => RULES[kind].withoutPeriod === undefined;

/** What a role may send: totals, families by name, or both; a bank sends what is its own only. */
export const kindsFor = (may: { totals: boolean; names: boolean; bank: boolean }): Kind[] =>
  KINDS.filter((kind) => (namesFamilies(kind) ? may.names && (RULES[kind].ofBanks || !may.bank) : may.totals));

/** Kinds that name people by number: so their rows are found, and whether a number is known shows in what becomes of one. */
export const namesNumbers = (kind: Kind): boolean => RULES[kind].fields.some(({ field }) => field === "nik");

/** What the list of changes of a kind names; nothing of what is no kind. */
export const shownOf = (kind: string): Readonly<Record<string, Shown>> => (isKind(kind) ? RULES[kind].shown : {});
