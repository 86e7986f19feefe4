import { addressFaults, oneOf, type SearchParams } from "@/lib/values/address";
import { ordering, type Sort } from "@/lib/values/order";
import { RECORD_DIGITS } from "@/lib/values/record-id";
import { parseRegionCode } from "@/lib/values/region-code";
import { cleanName } from "@/lib/values/text";
import { type FamilyStep, isFamilyStep, NAME_LENGTH } from "./rules";

/** The parameters of /kpm: a figure to open (period with gap or step), a name to look for, or just a place. */
export type KpmFilter = {
  region: string;
  period: string;
  bank: string;
  /** Families that have not passed this step though they passed the one before. */
  gap: FamilyStep | "";
  /** Families that passed this step. */
  step: FamilyStep | "";
  explained: "yes" | "no" | "";
  q: string;
  sort: Sort<FamilyColumn>;
  /** Keyset cursor of the order: after which family, or before which, the page begins. */
  after: string;
  before: string;
};

const FAMILY_COLUMNS = ["family", "place", "bank", "ordered", "credited", "transacted"] as const;
export type FamilyColumn = (typeof FAMILY_COLUMNS)[number];
/** What a family received: only in the list of a period, not where one looks for a name. */
const OF_PERIOD: readonly FamilyColumn[] = ["ordered", "credited", "transacted"];
/** Digits of the code of a kab/kota: its families are soon sorted, those of more places only read in the order of their index. */
const SORTED_FROM = 4;

const told = (mark: string, pattern: RegExp) => ({ mark, is: (text: string) => pattern.test(text) });

/** The orders of the list of families: by desa as it comes, and equal ones by desa and number. */
export const FAMILY_ORDER = ordering<FamilyColumn>({
  columns: FAMILY_COLUMNS,
  first: "place",
  greatest: OF_PERIOD,
  keys: {
    family: told("n", /^\D{0,60}$/),
    bank: told("b", /^[A-Z]{0,12}$/),
    ordered: told("o", /^(-1|\d{1,15})$/),
    credited: told("c", /^(-1|\d{1,15})$/),
    transacted: told("t", /^(-1|\d{1,15})$/),
  },
  rest: ["\\d{10}", RECORD_DIGITS],
});

/** Whether the list of a place can be put in the order of a column. */
export const isSortable = (column: FamilyColumn, { region, q }: { region: string; q: string }): boolean =>
  column === "place" || (region.length >= SORTED_FROM && (q === "" || !OF_PERIOD.includes(column)));

const matching = (text: string, pattern: RegExp): string => (pattern.test(text) ? text : "");
const CURSOR_LENGTH = 120;

/**
 * Reads the filter from the address; values that cannot be are dropped. A name is never a number. home: the place that is
 * meant when the address names none.
 */
export function parseKpmFilter(params: SearchParams, home = ""): KpmFilter {
  const gap = oneOf(params, "gap");
  const step = oneOf(params, "step");
  const explained = oneOf(params, "explained");
  const region = parseRegionCode(oneOf(params, "region")) ?? "";
  const q = cleanName(oneOf(params, "q", NAME_LENGTH)).replace(/\d{5,}/g, "");
  const asked = FAMILY_ORDER.parse(oneOf(params, "sort"));
  const sort = isSortable(FAMILY_ORDER.orderOf(asked).column, { region: region || home, q }) ? asked : "";
  const cursor = (name: string) => {
    const text = oneOf(params, name, CURSOR_LENGTH);
    return FAMILY_ORDER.cursor(text, sort) ? text : "";
  };
  return {
    region,
    period: matching(oneOf(params, "period"), /^[a-z0-9-]+$/),
    bank: matching(oneOf(params, "bank"), /^[A-Z]+$/),
    gap: isFamilyStep(gap) ? gap : "",
    step: isFamilyStep(step) && !isFamilyStep(gap) ? step : "",
    explained: explained === "yes" || explained === "no" ? explained : "",
    q,
    sort,
    after: cursor("after"),
    before: cursor("before"),
  };
}

/** What of the address could not be followed, in sentences. */
export const kpmFaults = (params: SearchParams, home = ""): string[] =>
  addressFaults(params, (given) => parseKpmFilter(given, home), {
    region: "wilayah",
    bank: "bank",
    gap: "tahap",
    step: "tahap",
    explained: "sebab",
    q: "nama",
    sort: "urutan",
    after: "halaman",
    before: "halaman",
  });

/** The address of a view; a changed filter starts again at the first page. */
export function kpmHref(filter: KpmFilter, change: Partial<KpmFilter> = {}): string {
  const next = { ...filter, after: "", before: "", ...change };
  const query = new URLSearchParams(Object.entries(next).filter(([, value]) => value !== ""));
  const text = query.toString();
  return text === "" ? "/kpm" : `/kpm?${text}`;
}
