import { isUnknownVillage, isWithin } from "@/lib/values/region-code";

/** Whether a region is inside one of the prefixes in which someone works ([""] = the whole country). */
export const isInScope = (scope: readonly string[], code: string): boolean =>
  scope.some((prefix) => isWithin(code, prefix));

/** Where someone starts: their one region, or '' when they have several or the whole country. */
export const topRegion = (scope: readonly string[]): string => (scope.length === 1 ? (scope[0] ?? "") : "");

const SMALL_WORDS = new Set(["dan", "di", "ke"]);
const CAPITALS = new Set(["DKI", "DI", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII"]);

/** A name as people write it, also when its source shouts: "KABUPATEN BADUNG" is "Kab. Badung". */
export function displayName(name: string): string {
  if (name !== name.toUpperCase()) return name.replace(/^Kabupaten /, "Kab. ");
  return name
    .replace(/^KAB(UPATEN|\.)? /, "KAB. ")
    .split(" ")
    .map((word, index) => {
      if (CAPITALS.has(word)) return word;
      const lower = word.toLowerCase();
      if (index > 0 && SMALL_WORDS.has(lower)) return lower;
      return lower.replace(/(^|[-/('’.])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase());
    })
    .join(" ");
}

/** A region that represents "not known" below a known one has zeros where its own digits would be. */
export const isPseudoRegion = (code: string): boolean =>
  isUnknownVillage(code) || (code.length === 6 && code.endsWith("00"));

export const pseudoName = (code: string): string =>
  code.length === 10 ? "Desa belum diketahui" : "Kecamatan belum diketahui";
