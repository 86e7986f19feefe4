import { Cells } from "@/lib/intake/cells/rules/cells";
import { regencyReader } from "@/lib/intake/cells/rules/regency";
import { refuseOtherUnit } from "@/lib/intake/cells/rules/sense";
import type { Header } from "@/lib/intake/recognise/rules/header";
import { type PeriodText, parsePeriod } from "@/lib/values/period";
import { headerKey } from "@/lib/values/text";
import type { Context, KnownPeriod, ParseRow } from "./parse";

const MOST_KPM = 2_000_000;
const MOST_RP = 1e14;
/** Where the rupiah of a recap stand among its figures, each behind its families. */
const RUPIAH = [
  [1, "sp2dRp"],
  [3, "creditedRp"],
  [5, "transactedRp"],
] as const;

/** Kuota: kab/kota, program, period or year, families, decree. */
export function parseQuota(header: Header, context: Context): ParseRow {
  const cells = new Cells(header, context);
  const program = programReader(cells, context);
  const regencyOf = regencyReader(cells, context);
  return (row) => {
    cells.start(row);
    const regency = regencyOf();
    const code = cells.has("program") ? program() : "SEMBAKO";
    const kpm = cells.count("kpm", true, MOST_KPM);
    const decree = cells.text("decree", 80);
    if (decree === "") cells.refuse("decree", "kosong", "Nomor SK kosong; kuota tanpa SK tidak dimuat.");
    const span = code === null ? null : spanOf(cells, context, code);
    if (cells.refusedAny || !span) return { values: null, remarks: cells.remarks };
    return { values: [regency, code, span.from, span.to, kpm, decree], remarks: cells.remarks };
  };
}

/** Rekap nasional: the funnel of a kab/kota in families and rupiah. A row of zeros is taken, with a warning. */
export function parseRecap(header: Header, context: Context): ParseRow {
  const cells = new Cells(header, context);
  const program = programReader(cells, context);
  const regencyOf = regencyReader(cells, context);
  return (row) => {
    cells.start(row);
    const regency = regencyOf();
    const code = program();
    const figures = [
      cells.count("sp2dKpm", true, MOST_KPM),
      cells.amount("sp2dRp", true, MOST_RP),
      cells.count("creditedKpm", true, MOST_KPM),
      cells.amount("creditedRp", true, MOST_RP),
      cells.count("transactedKpm", true, MOST_KPM),
      cells.amount("transactedRp", true, MOST_RP),
    ];
    const period = code === null ? null : periodOf(cells, context, code);
    const due = period?.entitledRp ?? null;
    for (const [at, field] of RUPIAH)
      refuseOtherUnit(
        cells,
        { kpm: figures[at - 1] ?? null, rp: figures[at] ?? null, field, label: cells.label(field) },
        due,
      );
    if (cells.refusedAny || !period) return { values: null, remarks: cells.remarks };
    if (figures.every((figure) => figure === 0)) cells.warn("sp2dKpm", "nol", "Semua angka 0; dimuat apa adanya.");
    else if ((figures[2] ?? 0) > (figures[0] ?? 0))
      cells.warn("creditedKpm", "melebihi", "Penyaluran melebihi SP2D; dimuat apa adanya, periksa sumbernya.");
    else if ((figures[4] ?? 0) > (figures[2] ?? 0))
      cells.warn("transactedKpm", "melebihi", "Pencairan melebihi penyaluran; dimuat apa adanya, periksa sumbernya.");
    return { values: [regency, period.id, ...figures], remarks: cells.remarks };
  };
}

function programReader(cells: Cells, { programs }: Context): () => string | null {
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
function periodTextOf(cells: Cells): PeriodText | null {
  const year = parsePeriod(cells.text("year", 20));
  if (cells.text("period", 60) === "") return year;
  const text = parsePeriod(cells.text("period", 60));
  return text && text.year === null && year?.kind === "year" ? { ...text, year: year.year } : text;
}

function periodOf(cells: Cells, { periods, periodId }: Context, program: string): KnownPeriod | null {
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

function spanOf(cells: Cells, context: Context, program: string): { from: string; to: string } | null {
  const text = periodTextOf(cells);
  if (text?.kind === "year") return { from: `${text.year}-01-01`, to: `${text.year}-12-31` };
  const period = periodOf(cells, context, program);
  return period && { from: period.startsOn, to: period.endsOn };
}
