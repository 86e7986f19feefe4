import { parseRegionCode } from "@/lib/values/region-code";
import { type CaseTypeCode, isCaseType } from "./rules/catalogue";
import { type CaseState, isCaseState } from "./rules/lifecycle";
import { type CaseOwner, isCaseOwner } from "./rules/party";

/** What the address of /cases says. Values that cannot be are dropped, so an old link still opens. */
export type CaseFilter = {
  region: string;
  period: string;
  bank: string;
  type: CaseTypeCode | "";
  step: string;
  /** "" = every case that lives. */
  state: CaseState | "";
  owner: CaseOwner | "";
  mine: boolean;
  overdue: boolean;
  /** Due within AT_RISK_DAYS. */
  atRisk: boolean;
  /** Risen to the level of the province or higher. */
  escalated: boolean;
  /** Keyset cursor: place and case after which, or before which, the page begins. */
  after: string;
  before: string;
};

const CURSOR = /^(\d{4}|\d{10})-\d{1,18}$/;

export type SearchParams = Record<string, string | string[] | undefined>;

const one = (params: SearchParams, name: string): string => {
  const value = params[name];
  return (Array.isArray(value) ? value[0] : value)?.trim().slice(0, 60) ?? "";
};
const matching = (text: string, pattern: RegExp): string => (pattern.test(text) ? text : "");

/** Reads the filter from the address. */
export function parseCaseFilter(params: SearchParams): CaseFilter {
  const type = one(params, "type");
  const state = one(params, "state");
  const owner = one(params, "owner");
  return {
    region: parseRegionCode(one(params, "region")) ?? "",
    period: matching(one(params, "period"), /^[a-z0-9-]+$/),
    bank: matching(one(params, "bank"), /^[A-Z]+$/),
    type: isCaseType(type) ? type : "",
    step: matching(one(params, "step"), /^(dpm|sp2d|credited|transacted)$/),
    state: isCaseState(state) ? state : "",
    owner: isCaseOwner(owner) ? owner : "",
    mine: one(params, "mine") === "1",
    overdue: one(params, "overdue") === "1",
    atRisk: one(params, "atRisk") === "1",
    escalated: one(params, "escalated") === "1",
    after: matching(one(params, "after"), CURSOR),
    before: matching(one(params, "before"), CURSOR),
  };
}

/** The address of a view; a changed filter starts again at the first page. */
export function casesHref(filter: CaseFilter, change: Partial<CaseFilter> = {}): string {
  const next = { ...filter, after: "", before: "", ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) {
    if (value === true) query.set(name, "1");
    else if (value) query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? "/cases" : `/cases?${text}`;
}

/** Whether something besides the place and period narrows the list. */
export const isNarrowed = (filter: CaseFilter): boolean =>
  [filter.bank, filter.type, filter.step, filter.state, filter.owner].some((value) => value !== "") ||
  filter.mine ||
  filter.overdue ||
  filter.atRisk ||
  filter.escalated;
