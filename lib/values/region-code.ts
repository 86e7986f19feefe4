import { isDigits } from "./text";

// Kemendagri codes, digits only: provinsi 2, kab/kota 4, kecamatan 6, desa/kelurahan 10. A region contains every region
// whose code starts with its own.

export type RegionLevel = "province" | "regency" | "district" | "village";
const LEVELS: Record<number, RegionLevel> = { 2: "province", 4: "regency", 6: "district", 10: "village" };

/** Reads a code with or without dots and spaces; null when it cannot be one. */
export function parseRegionCode(text: string): string | null {
  const digits = text.replace(/[.\s\u00a0'-]/g, "");
  return isDigits(digits) && LEVELS[digits.length] !== undefined ? digits : null;
}

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
