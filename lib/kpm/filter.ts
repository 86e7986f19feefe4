import { addressFaults } from "@/lib/values/address";
import { parseRegionCode } from "@/lib/values/region-code";
import { cleanName } from "@/lib/values/text";
import { type FamilyStep, isFamilyStep, NAME_LENGTH } from "./rules";

/** What the address of /kpm says: a figure to open (period with gap or step), a name to look for, or just a place. */
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
  /** Keyset cursor: desa and family after which, or before which, the page begins. */
  after: string;
  before: string;
};

export type SearchParams = Record<string, string | string[] | undefined>;

const one = (params: SearchParams, name: string): string => {
  const value = params[name];
  return (Array.isArray(value) ? value[0] : value)?.trim().slice(0, NAME_LENGTH) ?? "";
};
const matching = (text: string, pattern: RegExp): string => (pattern.test(text) ? text : "");
const CURSOR = /^\d{10}-\d{1,18}$/;

/** Reads the filter from the address; values that cannot be are dropped. A name is never a number. */
export function parseKpmFilter(params: SearchParams): KpmFilter {
  const gap = one(params, "gap");
  const step = one(params, "step");
  const explained = one(params, "explained");
  return {
    region: parseRegionCode(one(params, "region")) ?? "",
    period: matching(one(params, "period"), /^[a-z0-9-]+$/),
    bank: matching(one(params, "bank"), /^[A-Z]+$/),
    gap: isFamilyStep(gap) ? gap : "",
    step: isFamilyStep(step) && !isFamilyStep(gap) ? step : "",
    explained: explained === "yes" || explained === "no" ? explained : "",
    q: cleanName(one(params, "q")).replace(/\d{5,}/g, ""),
    after: matching(one(params, "after"), CURSOR),
    before: matching(one(params, "before"), CURSOR),
  };
}

/** What of the address could not be followed, in sentences. */
export const kpmFaults = (params: SearchParams): string[] =>
  addressFaults(params, parseKpmFilter, {
    region: "wilayah",
    bank: "bank",
    gap: "tahap",
    step: "tahap",
    explained: "sebab",
    q: "nama",
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
