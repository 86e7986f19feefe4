import type { Cells } from "@/lib/intake/cells/rules/cells";
import type { Context, Field, KnownPeriod } from "@/lib/intake/kinds/kind";
import { type PeriodText, parsePeriod } from "@/lib/values/period";
import { headerKey } from "@/lib/values/text";

// Of which kab/kota, programme and period a row of totals is: the columns that say it, and how they are read.

export const REGENCY_CODE: Field = {
  field: "regency",
  label: "Kode kab/kota",
  aliases: [
    "KODE KAB/KOTA KEMENDAGRI",
    "KODE_KAB_KOTA",
    "KODE_KABKOTA",
    "KODE KAB/KOTA",
    "KODE KABUPATEN/KOTA",
    "KODE KAB",
    "KODE KABKOTA",
    "KODE WILAYAH",
  ],
};
export const PROGRAM: Field = {
  field: "program",
  label: "Program",
  aliases: ["PROGRAM", "JENIS BANSOS", "BANSOS", "PROGRAM BANSOS"],
};
export const PERIOD: Field = {
  field: "period",
  label: "Periode",
  aliases: ["PERIODE", "PERIODE SALUR", "PERIODE/TAHUN", "TAHAP", "BULAN"],
};
export const YEAR: Field = { field: "year", label: "Tahun", aliases: ["TAHUN ANGGARAN", "TAHUN SALUR", "THN", "TA"] };

export const ONE_REGENCY = { fields: ["regency", "ofRegency"], label: "Kode atau nama kab/kota" };

/** Families that a row of totals may count at most. */
export const MOST_KPM = 2_000_000;

/** Reads the programme of a row: its code, or null with a refusal. */
export function programReader(cells: Cells, { programs }: Context): () => string | null {
  const known = new Map<string, string>();
  for (const { code, name, aliases } of programs)
    for (const word of [code, name, ...aliases]) known.set(headerKey(word), code);
  return () => {
    const text = cells.text("program", 60);
    const code = known.get(headerKey(text));
    if (code) return code;
    return cells.refuse(
      "program",
      "program",
      `Program ${cells.quoted("program")} tidak dikenal; baris ini tidak termasuk bansos pangan.`,
      cells.word("program"),
    );
  };
}

/** The period's text, with the year from its own column when the text names none. */
export function periodTextOf(cells: Cells): PeriodText | null {
  const year = parsePeriod(cells.text("year", 20));
  if (cells.text("period", 60) === "") return year;
  const text = parsePeriod(cells.text("period", 60));
  return text && text.year === null && year?.kind === "year" ? { ...text, year: year.year } : text;
}

/** The period that a row names for a programme, or null with a refusal. */
export function periodOf(cells: Cells, { periods, periodId }: Context, program: string): KnownPeriod | null {
  const own = periods.filter((p) => p.program === program);
  const chosen = periods.find((p) => p.id === periodId);
  const text = periodTextOf(cells);
  const year = text?.kind === "year" ? text.year : (text?.year ?? chosen?.year ?? Math.max(...own.map((p) => p.year)));
  let found: KnownPeriod | undefined;
  if (text?.kind === "months")
    found = own.find((p) => p.year === year && p.firstMonth === text.firstMonth && p.months === text.months);
  if (text?.kind === "stage")
    found = own.filter((p) => p.year === year).sort((a, b) => a.firstMonth - b.firstMonth)[text.n - 1];
  if (found) return found;
  const field = cells.raw("period").trim() === "" ? "year" : "period";
  return cells.refuse(
    "period",
    "periode",
    `Periode ${cells.quoted(field)} tidak dikenal untuk program ${program}; minta administrator menambahkannya.`,
    cells.word(field),
  );
}
