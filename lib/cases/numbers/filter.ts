import { type CaseFilter, casesHref, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { addressFaults, oneOf, type SearchParams } from "@/lib/values/address";
import { parseRegionCode } from "@/lib/values/region-code";
import { type Dimension, isDimension, isSpan, LOWEST_COUNTED, type Span } from "./rules";

/** The parameters of /cases/numbers. period: of the funnel, whose gaps belong to one period. */
export type NumbersFilter = Pick<CaseFilter, "region" | "type" | "bank" | "owner" | "period"> & {
  span: Span;
  by: Dimension;
};

/** Reads the filter from the address; what cannot be is the default, what is below a kecamatan becomes that kecamatan. */
export function parseNumbersFilter(params: SearchParams): NumbersFilter {
  const { type, bank, owner, period } = parseCaseFilter(params);
  const span = oneOf(params, "span");
  const by = oneOf(params, "by");
  return {
    region: (parseRegionCode(oneOf(params, "region")) ?? "").slice(0, LOWEST_COUNTED),
    type,
    bank,
    owner,
    period,
    span: isSpan(span) ? span : "week",
    by: isDimension(by) ? by : "type",
  };
}

/** The same for the actor: a party that sees only its own turn has no other to choose. */
export const numbersFilterOf = (role: string, params: SearchParams): NumbersFilter => ({
  ...parseNumbersFilter(params),
  ...(role === "dukcapil" && { owner: "dukcapil" as const }),
});

/** What of the address could not be followed, in sentences. */
export const numbersFaults = (role: string, params: SearchParams): string[] =>
  addressFaults(params, (given) => numbersFilterOf(role, given), {
    region: "wilayah",
    type: "jenis masalah",
    bank: "bank",
    owner: "penyelesai",
    span: "rentang",
    by: "rincian",
  });

/** The page with another choice; the defaults are left out. */
export function numbersHref(filter: NumbersFilter, change: Partial<NumbersFilter> = {}): string {
  const { span, by, ...next } = { ...filter, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) if (value) query.set(name, value);
  if (span !== "week") query.set("span", span);
  if (by !== "type") query.set("by", by);
  return `/cases/numbers${query.size > 0 ? `?${query}` : ""}`;
}

/** Whether something besides place and time narrows the numbers. */
export const isNumbersNarrowed = ({ type, bank, owner }: NumbersFilter): boolean =>
  type !== "" || bank !== "" || owner !== "";

/** The list of the cases behind a number. */
export function behindHref({ region, type, bank, owner }: NumbersFilter, change: Partial<CaseFilter>): string {
  return casesHref({ ...parseCaseFilter({}), region, type, bank, owner }, change);
}
