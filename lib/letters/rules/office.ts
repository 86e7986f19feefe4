import type { Role } from "@/lib/auth/permissions";
import { displayName } from "@/lib/regions/rules";

/** Who writes: letterhead, place of the date, signer, and how its letters are numbered. */
export type Office = {
  headLines: readonly string[];
  place: string;
  signerTitle: string;
  signerName: string;
  signerRank: string;
  signerNip: string;
  numberPattern: string;
  copies: readonly string[];
};

export const OFFICE_LIMITS = { lines: 6, line: 120, copies: 10, pattern: 80 } as const;
/** Classification 400.9 is social affairs: Permendagri 83/2022. */
export const NUMBER_PATTERN = "400.9/{nomor}/Dinsos/{bulan romawi}/{tahun}";

/** "Kabupaten Badung", "Kota Denpasar", "Provinsi Bali": as a letter writes it. */
export function officialName(name: string): string {
  const plain = displayName(name).replace(/^Kab\. /, "Kabupaten ");
  return /^(Kabupaten|Kota|Provinsi) /.test(plain) ? plain : `Provinsi ${plain}`;
}

/** The name without what kind of region it is. */
export const bareName = (name: string): string => officialName(name).replace(/^(Kabupaten|Kota|Provinsi) /, "");

/** The default letterhead of an office: enough for a first letter. */
export function defaultOffice(regionName: string): Office {
  const place = officialName(regionName);
  return {
    headLines: [`PEMERINTAH ${place.toUpperCase()}`, "DINAS SOSIAL"],
    place: bareName(regionName),
    signerTitle: `Kepala Dinas Sosial ${place}`,
    signerName: "",
    signerRank: "",
    signerNip: "",
    numberPattern: NUMBER_PATTERN,
    copies: [],
  };
}

/** The office in whose name a Dinsos writes about a kab/kota; null for roles that write no letters. */
export function officeCodeOf(role: Role, regencyCode: string): string | null {
  if (role === "dinsos-kabkota") return regencyCode.slice(0, 4);
  return role === "dinsos-provinsi" ? regencyCode.slice(0, 2) : null;
}
