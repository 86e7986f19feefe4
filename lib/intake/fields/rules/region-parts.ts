import type { Field } from "@/lib/intake/kinds/kind";
import { parseRegionCode } from "@/lib/values/region-code";

// WP-SIKS writes a region's code in four columns: 51, 3, 1 and 1002 are 5103011002.

const of = (field: string, label: string, ...aliases: string[]): Field => ({ field, label, aliases });

export const REGION_PARTS: readonly Field[] = [
  of("codeProvince", "Kode provinsi", "KD_PROP", "KD_PROV", "PROVNO", "NO PROP", "NO PROV", "ID PROV"),
  of("codeRegency", "Kode kabupaten", "KD_KAB", "KODE KAB/KOTA", "KD_KABKOTA", "KABKOTNO", "NO KAB", "ID KAB"),
  of("codeDistrict", "Kode kecamatan", "KD_KEC", "KECNO", "NO KEC", "ID KEC"),
  of("codeVillage", "Bagian kode desa", "KD_KEL", "KD_DESA", "DESANO", "NO DESA", "ID KEL"),
];

const PARTS = [
  ["codeProvince", 2],
  ["codeRegency", 2],
  ["codeDistrict", 2],
  ["codeVillage", 4],
] as const;

/** The columns of a heading with the parts of a code in their places: together they are a code, one alone is nothing. */
export function placeParts(columns: Readonly<Record<string, number>>): Record<string, number> {
  const { codeProvince, codeRegency, codeDistrict, codeVillage, region, ...others } = columns;
  const own = { ...others, ...(region !== undefined && { region }) };
  if (codeProvince === undefined || codeRegency === undefined || codeDistrict === undefined)
    return codeVillage === undefined || region !== undefined ? own : { ...own, codeVillage };
  // "KODE KEL" beside the others is the last part; beside all four it is the whole code.
  if (codeVillage !== undefined && region !== undefined) return own;
  const village = codeVillage ?? region;
  return { ...others, codeProvince, codeRegency, codeDistrict, ...(village !== undefined && { codeVillage: village }) };
}

type Known = { columns: Record<string, number>; headings: readonly string[]; extra: string[]; headerRow: number };

/** A last part without the others is the whole code where its cells are that long, else it is not read. */
export function settleVillage<H extends Known>(
  header: H,
  first: readonly { rowNo: number; cells: readonly string[] }[],
): H {
  const { codeVillage, codeProvince, ...others } = header.columns;
  if (codeVillage === undefined || codeProvince !== undefined) return header;
  const cells = first.filter(({ rowNo }) => rowNo > header.headerRow).map((row) => row.cells[codeVillage] ?? "");
  if (cells.some((cell) => parseRegionCode(cell.trim())?.length === 10))
    return { ...header, columns: { ...others, region: codeVillage } };
  return { ...header, columns: others, extra: [...header.extra, header.headings[codeVillage] ?? ""] };
}

/** Reads the parts of one row as one code; "" when it has none. A part that is a whole code already counts as it is. */
export function joinedCode(partOf: (field: string) => string): string {
  let code = "";
  for (const [field, width] of PARTS) {
    const part = partOf(field).trim().replace(/\.0+$/, "").replaceAll(".", "");
    if (part === "") break;
    code = part.length > width ? part : code + part.padStart(width, "0");
  }
  return code;
}
