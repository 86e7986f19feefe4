import { addressFaults, oneOf, type SearchParams } from "@/lib/values/address";
import { parseDate } from "@/lib/values/dates";
import { ordering, type Sort } from "@/lib/values/order";
import { RECORD_DIGITS } from "@/lib/values/record-id";
import { parseRegionCode } from "@/lib/values/region-code";

/** The parameters of /field; impossible values are dropped. */
export type VisitFilter = { region: string; sort: Sort<VisitColumn>; after: string; before: string };

const VISIT_COLUMNS = ["village", "due", "name"] as const;
export type VisitColumn = (typeof VISIT_COLUMNS)[number];
const DAY = "\\d{4}-\\d{2}-\\d{2}";

/** The orders of the families to visit: by desa as they come, the earliest deadline first. */
export const VISIT_ORDER = ordering<VisitColumn>({
  columns: VISIT_COLUMNS,
  first: "village",
  greatest: [],
  keys: {
    due: { mark: "d", is: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && parseDate(text).ok },
    name: { mark: "n", is: (text) => /^\D{0,60}$/.test(text) },
  },
  rest: ["\\d{10}", DAY, RECORD_DIGITS],
  joint: "_",
});

/** Reads the place and the page; home: where the actor works when they have one region. */
export function parseVisitFilter(params: SearchParams, home: string): VisitFilter {
  const sort = VISIT_ORDER.parse(oneOf(params, "sort"));
  const cursor = (text: string) => (isCursor(text, sort) ? text : "");
  return {
    region: parseRegionCode(oneOf(params, "region")) ?? home,
    sort,
    after: cursor(oneOf(params, "after")),
    before: cursor(oneOf(params, "before")),
  };
}

function isCursor(text: string, sort: VisitFilter["sort"]): boolean {
  const due = VISIT_ORDER.cursor(text, sort)?.rest[1];
  return due !== undefined && parseDate(due).ok;
}

/** What of the address could not be followed, in sentences. */
export const visitFaults = (params: SearchParams, home: string): string[] =>
  addressFaults(params, (given) => parseVisitFilter(given, home), {
    region: "wilayah",
    sort: "urutan",
    after: "halaman",
    before: "halaman",
  });

/** The address of a view; another order starts again at its first page. */
export function visitAddress(filter: VisitFilter, change: Partial<VisitFilter> = {}): string {
  const { region, ...rest } = { ...filter, ...change };
  const view = Object.entries(rest).filter(([, value]) => value !== "");
  return `/field?${new URLSearchParams([["region", region], ...view])}`;
}

/** Families are listed by name from the kecamatan down; above it, places are counted. */
export const listsFamilies = (region: string): boolean => region.length >= 6;

/** How many digits the places below a region have, from the codes in which somebody works. */
export function sizeBelow(region: string, scope: readonly string[]): number {
  if (region === "") return Math.min(...scope.map((code) => code.length || 2), 10);
  return region.length >= 6 ? 10 : region.length + 2;
}

/** What became of a photo that came by the plain form (api/field/visits/[key]/photos). */
export const parsePhotoAnswer = (params: SearchParams) => ({
  saved: oneOf(params, "photo") === "saved",
  problem: oneOf(params, "problem").slice(0, 300),
});
