import { isPeriodCode } from "@/lib/periods/rules";
import { isEditionCode } from "./rules/small-cells";

/** What an address under /public asks for. '' = the whole country, the newest period, the newest edition. */
export type PublicAsk = { region: string; period: string; edition: string };

/** Reads an address; null when it is none of ours. A region is in the path; parameters that we do not know change nothing. */
export function parsePublicAsk(region: string, params: URLSearchParams): PublicAsk | null {
  const period = params.get("period") ?? "";
  const edition = params.get("edition") ?? "";
  if (params.get("region")) return null;
  if (region !== "" && !/^\d{2}(\d{2})?$/.test(region)) return null;
  if (period !== "" && !isPeriodCode(period)) return null;
  if (edition !== "" && !isEditionCode(edition)) return null;
  return { region, period, edition };
}

/** The parts that an address names, whatever they are: what a page that does not exist shows of it, and nothing of what exists. */
export function partsNamed(region: string, params: URLSearchParams): string[] {
  const parts: [label: string, given: string | null][] = [
    ["wilayah", region || params.get("region")],
    ["periode", params.get("period")],
    ["terbitan", params.get("edition")],
  ];
  return parts.flatMap(([label, given]) => (given ? [label] : []));
}

const withQuery = (path: string, period: string, edition: string): string => {
  const query = new URLSearchParams(Object.entries({ period, edition }).filter(([, value]) => value !== ""));
  return query.size > 0 ? `${path}?${query}` : path;
};

/** The address of a place in a period; the newest period and edition need no words. */
export const publicHref = ({ region, period, edition }: PublicAsk): string =>
  withQuery(region === "" ? "/public" : `/public/${region}`, period, edition);

/** The data of one period, or of all. */
export const csvHref = ({ period, edition }: Omit<PublicAsk, "region">): string =>
  withQuery("/public/data.csv", period, edition);

export const metadataHref = (edition: string): string => withQuery("/public/metadata.json", "", edition);
