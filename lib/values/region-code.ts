import { cleanText, isDigits } from "./text";

// Kemendagri codes, digits only: provinsi 2, kab/kota 4, kecamatan 6, desa/kelurahan 10. A region contains every region
// whose code starts with its own.

export type RegionLevel = "province" | "regency" | "district" | "village";
const LEVELS: Record<number, RegionLevel> = { 2: "province", 4: "regency", 6: "district", 10: "village" };

/** Reads a code with or without dots and spaces; null when it cannot be one. */
export function parseRegionCode(text: string): string | null {
  if (isDigits(text)) return LEVELS[text.length] === undefined ? null : text;
  const parts = cleanText(text)
    .replace(/^['’`]/, "")
    .split(/[.\s-]+/)
    .filter((part) => part !== "");
  const digits = parts.join("");
  if (!isDigits(digits) || LEVELS[digits.length] === undefined) return null;
  return isCutAtLevels(parts) || isThousands(parts) ? digits : null;
}

/** "51.03.01": every part ends where a level ends. Not "51.3.1", whose digits would be another region's code. */
function isCutAtLevels(parts: readonly string[]): boolean {
  let length = 0;
  return parts.every((part) => {
    length += part.length;
    return LEVELS[length] !== undefined;
  });
}

/** "5.103": the code as a spreadsheet groups it. */
const isThousands = ([first = "", ...rest]: readonly string[]): boolean =>
  first.length <= 3 && rest.every((part) => part.length === 3);

/** The level of a code; null for '' (the whole country) and for what is no code. */
export const levelOf = (code: string): RegionLevel | null => LEVELS[code.length] ?? null;

export function parentOf(code: string): string {
  if (code.length === 10) return code.slice(0, 6);
  return code.slice(0, Math.max(0, code.length - 2));
}

/** From the province down to the code itself. */
export const lineageOf = (code: string): string[] =>
  [2, 4, 6, 10].filter((n) => n <= code.length).map((n) => code.slice(0, n));

export const isWithin = (code: string, prefix: string): boolean => code.startsWith(prefix);

/** The pseudo desa of a family whose desa is not known: zeros after what is known. */
export const padVillage = (code: string): string => code.padEnd(10, "0");
export const isUnknownVillage = (code: string): boolean => code.length === 10 && code.endsWith("0000");

/** WIB, WITA or WIT, by province. */
export function zoneOf(code: string): { name: "WIB" | "WITA" | "WIT"; zone: string } {
  const province = Number(code.slice(0, 2));
  if ((province >= 51 && province <= 53) || (province >= 63 && province <= 65) || (province >= 71 && province <= 76)) {
    return { name: "WITA", zone: "Asia/Makassar" };
  }
  if (province >= 81) return { name: "WIT", zone: "Asia/Jayapura" };
  return { name: "WIB", zone: "Asia/Jakarta" };
}
