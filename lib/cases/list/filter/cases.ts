import type { Role } from "@/lib/auth/permissions";
import { type CaseTypeCode, isCaseType } from "@/lib/cases/rules/catalogue";
import { type CaseState, isCaseState } from "@/lib/cases/rules/lifecycle";
import { type CaseOwner, isCaseOwner } from "@/lib/cases/rules/party";
import { addressFaults, oneOf, type SearchParams } from "@/lib/values/address";
import { parseDate } from "@/lib/values/dates";
import { parseRegionCode } from "@/lib/values/region-code";
import { cleanName } from "@/lib/values/text";
import { CASE_COLUMNS, CASE_ORDER, type CaseColumn, type CaseSort } from "./order";

/** The parameters of /cases. Values that cannot be are dropped, so an old link still opens. */
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
  /** Answered by the party that was waited for, and not worked on since. */
  answered: boolean;
  /** A step of the actor's own party is next. */
  turn: boolean;
  /** Which cases the days from..to speak of; '' = any day. */
  when: CaseWhen | "";
  /** Days of WIB, YYYY-MM-DD; '' = without end. */
  from: string;
  to: string;
  /** Numbers of files: the cases that one opened (also again), and those that one closed, whatever became of them. */
  openedBy: string;
  closedBy: string;
  /** A name, or nearly; looked for inside one kab/kota. */
  q: string;
  /** A pasted list of families, by its id. */
  list: string;
  /** Columns shown; none named = all. */
  cols: readonly CaseColumn[];
  /** With its notes below, not beside. */
  roomy: boolean;
  sort: CaseSort;
  /** Every case that matches is selected, also those of other pages. */
  all: boolean;
  /** Keyset cursor of the order: after which case, or before which, the page begins. */
  after: string;
  before: string;
};

/**
 * opened, reopened: whatever became of them. closed: and not opened again. aged: opened then and not closed.
 * standing: open at the end of the day `to`.
 */
export const CASE_WHENS = ["opened", "reopened", "closed", "aged", "standing"] as const;
export type CaseWhen = (typeof CASE_WHENS)[number];
const isCaseWhen = (text: string): text is CaseWhen => CASE_WHENS.some((when) => when === text);

/** The bank of cases that are about a kab/kota, not about an account. */
export const NO_BANK = "NONE";
/** The bank as rows know it. */
export const bankCodeOf = (bank: string): string => (bank === NO_BANK ? "" : bank);

export const SHORTEST_NAME = 3;
const NAME_LENGTH = 60;
const FILE_NO = /^[1-9]\d{0,14}$/;

const several = (params: SearchParams, name: string): string[] =>
  [params[name] ?? []].flat().flatMap((text) => text.split(","));
const matching = (text: string, pattern: RegExp): string => (pattern.test(text) ? text : "");
const dayOf = (text: string): string => {
  const parsed = parseDate(matching(text, /^\d{4}-\d\d-\d\d$/));
  return parsed.ok ? (parsed.date ?? "") : "";
};

/** Reads the filter from the address. */
export function parseCaseFilter(params: SearchParams): CaseFilter {
  const type = oneOf(params, "type");
  const state = oneOf(params, "state");
  const owner = oneOf(params, "owner");
  const when = oneOf(params, "when");
  const sort = CASE_ORDER.parse(oneOf(params, "sort"));
  const cursor = (name: string) => (CASE_ORDER.cursor(oneOf(params, name), sort) ? oneOf(params, name) : "");
  const day = (name: string) => (isCaseWhen(when) ? dayOf(oneOf(params, name)) : "");
  return {
    region: parseRegionCode(oneOf(params, "region")) ?? "",
    period: matching(oneOf(params, "period"), /^[a-z0-9-]+$/),
    bank: matching(oneOf(params, "bank"), /^[A-Z]+$/),
    type: isCaseType(type) ? type : "",
    step: matching(oneOf(params, "step"), /^(dpm|sp2d|credited|transacted)$/),
    state: isCaseState(state) ? state : "",
    owner: isCaseOwner(owner) ? owner : "",
    mine: oneOf(params, "mine") === "1",
    overdue: oneOf(params, "overdue") === "1",
    atRisk: oneOf(params, "atRisk") === "1",
    escalated: oneOf(params, "escalated") === "1",
    answered: oneOf(params, "answered") === "1",
    turn: oneOf(params, "turn") === "1",
    when: isCaseWhen(when) ? when : "",
    from: day("from"),
    to: day("to"),
    openedBy: matching(oneOf(params, "openedBy"), FILE_NO),
    closedBy: matching(oneOf(params, "closedBy"), FILE_NO),
    // A name is never a number.
    q: cleanName(oneOf(params, "q", 60))
      .replace(/\d{5,}/g, "")
      .slice(0, NAME_LENGTH),
    list: matching(oneOf(params, "list"), /^[\w-]{8,20}$/),
    cols: columnsOf(several(params, "cols")),
    roomy: oneOf(params, "roomy") === "1",
    sort,
    all: oneOf(params, "all") === "1",
    after: cursor("after"),
    before: cursor("before"),
  };
}

/** What of the address could not be followed, in sentences. */
export const caseFaults = (params: SearchParams): string[] =>
  addressFaults(params, readWhole, {
    region: "wilayah",
    bank: "bank",
    type: "jenis masalah",
    step: "tahap",
    state: "keadaan",
    owner: "penyelesai",
    mine: "saringan",
    overdue: "saringan",
    atRisk: "saringan",
    escalated: "saringan",
    answered: "saringan",
    turn: "saringan",
    when: "waktu",
    from: "tanggal",
    to: "tanggal",
    openedBy: "berkas",
    closedBy: "berkas",
    q: "nama",
    list: "saringan NIK",
    cols: "kolom",
    roomy: "tampilan",
    all: "pilihan",
    sort: "urutan",
    after: "halaman",
    before: "halaman",
  });

/** All columns named are the same as none, but they were understood. */
const readWhole = (params: SearchParams) => ({
  ...parseCaseFilter(params),
  cols: CASE_COLUMNS.filter((column) => several(params, "cols").includes(column)),
});

function columnsOf(named: readonly string[]): CaseColumn[] {
  const shown = CASE_COLUMNS.filter((column) => named.includes(column));
  return shown.length === CASE_COLUMNS.length ? [] : shown;
}

/** The query of a view; a changed filter starts again at the first page, with nothing selected. */
export function casesQuery(filter: CaseFilter, change: Partial<CaseFilter> = {}): string {
  const next = { ...filter, after: "", before: "", all: false, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) {
    if (value === true) query.set(name, "1");
    else if (typeof value === "object" ? value.length > 0 : value) query.set(name, String(value));
  }
  // An address without a filter would bring back the view that one left last.
  return query.toString().replaceAll("%2C", ",") || "view=all";
}

export const casesHref = (filter: CaseFilter, change: Partial<CaseFilter> = {}): string =>
  `/cases?${casesQuery(filter, change)}`;

/** A camat moves a case by visiting the family, as a pendamping does; null = the role begins with all cases. */
export const firstFilter = (role: Role): CaseFilter | null =>
  role === "camat" ? { ...parseCaseFilter({}), owner: "pendamping" } : null;

/** Whether the list holds what a file did to cases. */
export const isOfFile = ({ openedBy, closedBy }: CaseFilter): boolean => openedBy !== "" || closedBy !== "";

/** Whether something besides the place and period narrows the list. */
export const isNarrowed = (filter: CaseFilter): boolean =>
  [filter.bank, filter.type, filter.step, filter.state, filter.owner].some((value) => value !== "") ||
  filter.mine ||
  filter.overdue ||
  filter.atRisk ||
  filter.escalated ||
  filter.answered ||
  filter.turn ||
  filter.when !== "" ||
  isOfFile(filter) ||
  filter.q !== "" ||
  filter.list !== "";

type ChosenCases = {
  all: boolean;
  query: string;
  picked: readonly string[];
  shown: readonly string[];
  except: readonly string[];
};

/** The cases that a form over the list means, as an address: the ticked ones, or the view with those left out. */
export function chosenQuery({ all, query, picked, shown, except }: ChosenCases): string {
  const ids = (pieces: readonly string[]) => pieces.map((piece) => piece.split(".")[0] ?? "");
  if (!all) return `picked=${ids(picked).join(",")}`;
  const ticked = new Set(ids(picked));
  const left = new Set([...ids(except), ...ids(shown).filter((id) => !ticked.has(id))]);
  const filter = parseCaseFilter(Object.fromEntries(new URLSearchParams(query)));
  return `${casesQuery(filter, { all: true })}${left.size > 0 ? `&except=${[...left].join(",")}` : ""}`;
}
