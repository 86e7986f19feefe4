import { addressFaults, oneOf, type SearchParams } from "@/lib/values/address";
import { RECORD_ID } from "@/lib/values/record-id";
import { parseRegionCode } from "@/lib/values/region-code";
import { type Aged, BANDS, isAged } from "./rules/ageing";
import { isTerm, type Term } from "./rules/terms";

export const BOARD_STATES = ["difference", "agreed", "signed", "waiting", "locked"] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** The parameters of /reconciliation. */
export type BoardFilter = { period: string; region: string; state: BoardState | ""; after: string };
/** The parameters of one reconciliation: which term is open, and after which line. */
export type TermFilter = { term: Term | ""; after: string };

const matching = (text: string, pattern: RegExp): string => (pattern.test(text) ? text : "");

export function parseBoardFilter(params: SearchParams): BoardFilter {
  const state = oneOf(params, "state");
  return {
    period: matching(oneOf(params, "period"), /^[a-z0-9-]+$/),
    region: parseRegionCode(oneOf(params, "region"))?.slice(0, 4) ?? "",
    state: BOARD_STATES.find((known) => known === state) ?? "",
    after: matching(oneOf(params, "after"), /^\d{4}-[A-Z]{2,10}$/),
  };
}

/** What of the address of a board could not be followed, in sentences. */
export const boardFaults = (params: SearchParams): string[] =>
  addressFaults(params, parseBoardFilter, { region: "wilayah", state: "keadaan", after: "halaman" });

/** The address of a board; a changed filter starts again at the first page. */
export function boardHref(filter: BoardFilter, change: Partial<BoardFilter> = {}): string {
  const next = Object.entries({ ...filter, after: "", ...change }).filter(([, value]) => value !== "");
  return next.length === 0 ? "/reconciliation" : `/reconciliation?${new URLSearchParams(next)}`;
}

/** Where the reminders of a board are taken away; the state that is shown does not narrow them. */
export const remindersHref = ({ region }: BoardFilter, period: string): string =>
  `/api/reconciliation/reminders?${new URLSearchParams({ period, ...(region && { region }) })}`;

export function parseTermFilter(params: SearchParams): TermFilter {
  const term = oneOf(params, "term");
  return { term: isTerm(term) ? term : "", after: matching(oneOf(params, "after"), RECORD_ID) };
}

/** The same of one reconciliation. */
export const termFaults = (params: SearchParams): string[] =>
  addressFaults(params, parseTermFilter, { term: "bagian", after: "halaman" });

export const termHref = (id: bigint, { term, after }: TermFilter): string =>
  `/reconciliation/${id}?${new URLSearchParams({ term, ...(after && { after }) })}#keluarga`;

/** The parameters of a list of aged money or cards; band "" = all. */
export type AgeFilter = { what: Aged; band: string; after: string };

export function parseAgeFilter(params: SearchParams): AgeFilter {
  const what = oneOf(params, "what");
  return {
    what: isAged(what) ? what : "untouched",
    band: matching(oneOf(params, "band"), /^(\d{1,3}|unknown)$/),
    after: matching(oneOf(params, "after"), RECORD_ID),
  };
}

/** The same of a list of ages. */
export const ageFaults = (params: SearchParams): string[] =>
  addressFaults(
    params,
    (given) => {
      const filter = parseAgeFilter(given);
      return { ...filter, band: BANDS[filter.what].find(({ key }) => key === filter.band)?.key };
    },
    { what: "jenis", band: "umur", after: "halaman" },
  );

export const ageHref = (id: bigint, { what, band, after }: AgeFilter, file = ""): string =>
  `${file}/reconciliation/${id}/ageing?${new URLSearchParams({ what, ...(band && { band }), ...(after && { after }) })}`;
