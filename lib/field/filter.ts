import { addressFaults } from "@/lib/values/address";
import { parseRegionCode } from "@/lib/values/region-code";

/** What the address of /field says; what cannot be is dropped. */
export type VisitFilter = { region: string; after: string };

export type SearchParams = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? "";

/** Reads the place and the page; home: where the actor works when they have one region. */
export function parseVisitFilter(params: SearchParams, home: string): VisitFilter {
  const after = one(params.after);
  return {
    region: parseRegionCode(one(params.region)) ?? home,
    after: /^\d{10}_\d{4}-\d{2}-\d{2}_\d{1,18}$/.test(after) ? after : "",
  };
}

/** What of the address could not be followed, in sentences. */
export const visitFaults = (params: SearchParams, home: string): string[] =>
  addressFaults(params, (given) => parseVisitFilter(given, home), { region: "wilayah", after: "halaman" });

export const visitAddress = ({ region, after }: VisitFilter): string =>
  `/field?region=${region}${after && `&after=${after}`}`;

/** Families are listed by name from the kecamatan down; above it, places are counted. */
export const listsFamilies = (region: string): boolean => region.length >= 6;

/** How many digits the places below a region have, from the codes in which somebody works. */
export function sizeBelow(region: string, scope: readonly string[]): number {
  if (region === "") return Math.min(...scope.map((code) => code.length || 2), 10);
  return region.length >= 6 ? 10 : region.length + 2;
}

/** What became of a photo that came by the plain form (api/field/visits/[key]/photos). */
export const parsePhotoAnswer = (params: SearchParams) => ({
  saved: one(params.photo) === "saved",
  problem: one(params.problem).slice(0, 300),
});
