import { isPeriodCode } from "@/lib/periods/rules";
import { addressFaults, oneOf, type SearchParams } from "@/lib/values/address";
import type { Source } from "./rules/figures";
import type { GapKey, StepKey } from "./rules/funnel";
import { GAP_ORDER, type GapSort, RECAP_ORDER, type RecapSort } from "./rules/orders";
import { RANKING, type RankColumn, type RankOrder } from "./rules/ranking";

/** What a reader chose; empty = the default of the page. */
export type ViewFilter = { period: string; bank: string; source: Source | ""; sort: RankOrder };

/** Reads the address; whatever makes no sense is the default. */
export function parseView(params: SearchParams): ViewFilter {
  const period = oneOf(params, "period");
  const bank = oneOf(params, "bank").toUpperCase();
  const source = oneOf(params, "source");
  return {
    period: isPeriodCode(period) ? period : "",
    bank: /^[A-Z]{2,12}$/.test(bank) ? bank : "",
    source: source === "names" || source === "recap" ? source : "",
    sort: RANKING.orderOf(RANKING.parse(oneOf(params, "sort"))),
  };
}

/** What of the address of a region could not be followed, in sentences. banks: those to choose from; null = not known. */
export const viewFaults = (params: SearchParams, banks: readonly string[] | null = null): string[] =>
  addressFaults(
    params,
    (given) => {
      const { sort, bank, source } = parseView(given);
      const isThere = banks === null || banks.includes(bank);
      return { bank: isThere ? bank : "", source, sort: RANKING.sortOf(sort) || RANKING.first };
    },
    { bank: "bank", source: "sumber angka", sort: "urutan" },
  );

/** The order as the address writes it; empty for the default. */
export const sortText = RANKING.sortOf;

/** A path with the parameters that are not empty. */
export function hrefWith(path: string, params: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ""));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The same view of other regions: filters survive. `home` is the region that "/" shows. */
export function regionHrefs(home: string, filter: ViewFilter): (region: string) => string {
  const { period, bank, source, sort } = filter;
  const query = hrefWith("", { period, bank, source, sort: sortText(sort) });
  return (region) => (region === home ? `/${query}` : `/regions/${region}${query}`);
}

export const regionHref = (region: string, home: string, filter: ViewFilter): string =>
  regionHrefs(home, filter)(region);

/** The same view sorted by a column: the other way round when it is sorted by it already. */
export function sortHref(path: string, filter: ViewFilter, column: RankColumn): string {
  const { period, bank, source, sort } = filter;
  return hrefWith(path, { period, bank, source, sort: RANKING.next(sortText(sort), column) || column });
}

/** Where the tables of a view are taken away: what ExportLink leads to. */
export const regionsExportHref = ({ region }: { region: string }, { period, bank, source, sort }: ViewFilter): string =>
  hrefWith("/regions", { region, period, bank, source, sort: sortText(sort) });

/** What rows are looked for: a region ('' = all that I see), a period, a bank. */
export type Rows = { region: string; period: string; bank: string };

/** Families that passed a step, or are in the gap before it. */
export const kpmHref = (rows: Rows, which: { step?: StepKey; gap?: StepKey; explained?: "yes" | "no" }): string =>
  hrefWith("/kpm", { ...rows, step: which.step ?? "", gap: which.gap ?? "", explained: which.explained ?? "" });

export const casesHref = (rows: Rows, which: { type?: string; step?: StepKey } = {}): string =>
  hrefWith("/cases", { ...rows, type: which.type ?? "", step: which.step ?? "" });

export const recapsHref = ({ region, period }: Pick<Rows, "region" | "period">, sort: RecapSort = ""): string =>
  hrefWith("/recaps", { region, period, sort });

/** The kab/kota that a gap without names adds up from: its number is the total of that table. */
export const placeGapHref = (
  rows: Pick<Rows, "region" | "period">,
  { source, to }: PlaceGapChoice,
  sort: GapSort = "",
): string => hrefWith("/recaps", { region: rows.region, period: rows.period, source, gap: to, sort });

/** In which order the address asks for the rows of each table. */
export const parseRecapSort = (params: SearchParams): RecapSort => RECAP_ORDER.parse(oneOf(params, "sort"));
export const parseGapSort = (params: SearchParams): GapSort => GAP_ORDER.parse(oneOf(params, "sort"));

/** Which gap the page of recaps takes apart; null = none, and a gap known by families alone has a list of its own. */
export type PlaceGapChoice = { source: Source; to: GapKey };

export function parsePlaceGap(params: SearchParams): PlaceGapChoice | null {
  const [to, source] = [oneOf(params, "gap"), oneOf(params, "source")];
  if (source === "names" && to === "dpm") return { source, to };
  return source === "recap" && (to === "sp2d" || to === "credited" || to === "transacted") ? { source, to } : null;
}

/** What of the address of the recaps could not be followed, in sentences. */
export const recapsFaults = (params: SearchParams): string[] =>
  addressFaults(
    params,
    (given) => {
      const choice = parsePlaceGap(given);
      const sort = choice ? parseGapSort(given) : parseRecapSort(given);
      return { gap: choice?.to, source: choice?.source, sort };
    },
    { gap: "tahap", source: "sumber angka", sort: "urutan" },
  );
