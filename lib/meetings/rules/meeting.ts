import { CASE_OWNERS } from "@/lib/cases/rules/party";
import { levelOf } from "@/lib/values/region-code";

/** Who comes to a rakor and who can be made responsible: the parties of cases, and those above them. */
export const PARTIES = {
  pfm: "Direktorat PFM Kemensos",
  "dinsos-provinsi": "Dinsos provinsi",
  ...CASE_OWNERS,
  camat: "Camat",
  bappeda: "Bappeda / Tikor",
  lain: "Pihak lain",
} as const;
export type Party = keyof typeof PARTIES;
export const isParty = (text: string): text is Party => Object.hasOwn(PARTIES, text);
export const PARTY_CODES = Object.keys(PARTIES).filter(isParty);

export const TITLE_LENGTH = 160;
export const AGENDA_LENGTH = 2_000;
export const SENTENCE_LENGTH = 500;
export const MOST_REGIONS = 60;

/** A meeting covers provinces or kab/kota; below that there is no quota to speak of. */
export const mayCover = (code: string): boolean => ["province", "regency"].includes(levelOf(code) ?? "");

/** Without those that are inside another one of the list, in the order of their codes. */
export const withoutNested = (codes: readonly string[]): string[] =>
  [...new Set(codes)].sort().filter((code, _, all) => !all.some((other) => other !== code && code.startsWith(other)));

type Known = { id: bigint; startsOn: string; regionCodes: readonly string[] };

/** With a region in common, and so of one level: a province does not go on where one of its kab/kota stopped. */
const areAlike = (a: readonly string[], b: readonly string[]): boolean => a.some((code) => b.includes(code));

/** The meeting that one over these regions most likely follows: the newest that began before it, of the same regions if there is one. */
export function suggestedEarlier<T extends Known>(
  known: readonly T[],
  { id, startsOn, regions }: { id: bigint | null; startsOn: string; regions: readonly string[] },
): T | null {
  const before = known
    .filter((row) => row.id !== id && row.startsOn < startsOn && areAlike(row.regionCodes, regions))
    .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  const same = before.find(({ regionCodes }) => [...regionCodes].sort().join() === [...regions].sort().join());
  return same ?? before[0] ?? null;
}
