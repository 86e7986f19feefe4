import type { Context, Field, KnownPeriod } from "@/lib/intake/kinds/kind";
import { programAgainst } from "@/lib/intake/recognise/rules/other-program";
import { remembered } from "@/lib/intake/words/rules/words";
import { parsePeriod, periodsIn } from "@/lib/values/period";
import { headerKey } from "@/lib/values/text";
import type { Cells } from "./cells";
import { chosenPeriod, coversPeriod } from "./period";
import { placeFinder } from "./places";

// Columns that repeat what the upload already says: program, period, kab/kota. They bring no value into the data, but a row
// that says otherwise belongs to another file and is refused.

export const CHECK_FIELDS: readonly Field[] = [
  {
    field: "ofProgram",
    label: "Program",
    aliases: ["JENIS BANSOS", "BANSOS", "PROGRAM BANSOS", "JENIS BANTUAN", "NAMA PROGRAM", "JENIS PROGRAM"],
  },
  {
    field: "ofPeriod",
    label: "Periode",
    aliases: [
      "PERIODE SALUR",
      "PERIODE/TAHUN",
      "PERIODE PENYALURAN",
      "BULAN",
      "ALOKASI BULAN",
      "MASA SALUR",
      "TRIWULAN",
    ],
  },
  { field: "ofStage", label: "Tahap", aliases: ["TAHAP SALUR", "TAHAP PENYALURAN"] },
  { field: "ofYear", label: "Tahun", aliases: ["TAHUN ANGGARAN", "TAHUN SALUR", "THN", "TA", "ALOKASI TAHUN"] },
  {
    field: "ofRegency",
    label: "Kab/kota",
    aliases: [
      ...["KABUPATEN", "KAB", "KABUPATEN/KOTA", "KOTA/KABUPATEN", "NAMA KABUPATEN", "NAMA KAB", "NM KAB", "KABKOTA"],
      ...["NAMA KAB/KOTA", "NAMA KABUPATEN/KOTA", "KABUPATEN KOTA", "KOTA"],
    ],
  },
  { field: "ofProvince", label: "Provinsi", aliases: ["PROPINSI", "NAMA PROVINSI", "NM PROV", "NAMA PROV", "PROV"] },
];
/** Registers speak of no program and no period. */
export const PLACE_CHECKS = CHECK_FIELDS.filter(({ field }) => field === "ofRegency" || field === "ofProvince");

const CHECKED = new Set(CHECK_FIELDS.map(({ field }) => field));

/** True for a column that only repeats what the upload says. */
export const isCheck = (field: string): boolean => CHECKED.has(field);

/** Refuses the row when a column names another program, period or place than the upload. */
export function checker(cells: Cells, context: Context): () => void {
  const period = chosenPeriod(context);
  const programs = programWords(context);
  const program = remembered((text): "same" | "other" => {
    const words = text.split(/[^\p{L}\p{N}]+/u).map(headerKey);
    const own = [headerKey(text), ...words].some((key) => programs.get(key) === period?.program);
    return own && programAgainst(text, period?.program ?? "") === "" ? "same" : "other";
  });
  const against = remembered((text) => (period === undefined ? "own" : periodIn(text, period, context)));
  const placed = placeTest(context);
  // What the numbers of a column count is the same for every row.
  const countedBy = { ofPeriod: countIn(cells.heading("ofPeriod")), ofStage: countIn(cells.heading("ofStage")) };
  const said = (field: string): boolean => cells.has(field) && !/^\s*-?\s*$/.test(cells.raw(field));
  return () => {
    if (period && said("ofProgram") && program(cells.text("ofProgram", 80)) === "other")
      cells.refuse(
        "ofProgram",
        "program-lain",
        `Baris ini untuk program ${cells.quoted("ofProgram")}, bukan program yang dipilih saat mengunggah; muat terpisah.`,
        cells.word("ofProgram"),
      );
    for (const field of ["ofPeriod", "ofStage"] as const) {
      if (!said(field)) continue;
      const year = said("ofYear") ? ` ${cells.text("ofYear", 10)}` : "";
      const text = counted(cells.text(field, 60), countedBy[field]);
      const found = against(/20\d\d/.test(text) ? text : `${text}${year}`);
      if (found === "own") continue;
      const says = `${cells.label(field)} ${cells.quoted(field)}`;
      if (found === "other")
        cells.refuse(
          field,
          "periode-lain",
          `${says} bukan periode yang dipilih saat mengunggah; pilih periode yang benar.`,
          cells.word(field),
        );
      if (found === "unknown")
        cells.warn(
          field,
          "periode-tidak-terbaca",
          `${says} tidak terbaca sebagai periode; periksa sendiri.`,
          cells.word(field),
        );
    }
    if (said("ofYear") && !said("ofPeriod") && !said("ofStage") && against(cells.text("ofYear", 10)) === "other")
      cells.warn(
        "ofYear",
        "tahun-lain",
        `Tahun ${cells.quoted("ofYear")} bukan tahun periode yang dipilih saat mengunggah; periksa periodenya.`,
        cells.word("ofYear"),
      );
    for (const field of ["ofRegency", "ofProvince"]) {
      if (!said(field)) continue;
      const place = placed(cells.text(field, 80));
      if (place === "own") continue;
      const says = `${cells.label(field)} ${cells.quoted(field)}`;
      if (place === "other")
        cells.refuse(
          field,
          "wilayah-lain",
          `${says} di luar wilayah berkas ini; muat lewat kab/kota yang bersangkutan.`,
          cells.word(field),
        );
      if (place === "unknown" && context.places)
        cells.warn(field, "tempat-tidak-dikenal", `${says} tidak dikenal; periksa ejaannya.`, cells.word(field));
    }
  };
}

function programWords({ programs }: Context): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { code, name, aliases } of programs)
    for (const word of [code, name, ...aliases]) known.set(headerKey(word), code);
  return known;
}

/** The word of a heading that says what its numbers count, or "". */
const countIn = (heading: string): string => /\b(bulan|tahap|triwulan)\b/i.exec(heading)?.[1] ?? "";

/** "7" below "Bulan" is "Bulan 7"; a heading that says nothing of its numbers leaves them as they are. */
const counted = (text: string, by: string): string =>
  by !== "" && /^(\d{1,2}|[ivx]+)$/i.test(text) ? `${by} ${text}` : text;

/** Whether the text covers months of the period, others, or says nothing that can be held against it. */
function periodIn(text: string, period: KnownPeriod, { periods }: Context): "own" | "other" | "unknown" {
  const said = parsePeriod(text) ?? parsePeriod(text.replace(/\b20\d\d\b/, "").trim());
  const year = Number(/\b20\d\d\b/.exec(text)?.[0] ?? 0) || null;
  const dated = said && [said.kind === "year" ? said : { ...said, year: said.year ?? year }];
  const named = dated ?? periodsIn(text);
  if (named.length === 0) return "unknown";
  return named.some((one) => coversPeriod(one, period, periods)) ? "own" : "other";
}

/** Whether the text names the file's own region, another one, or none that is known. */
function placeTest({ scope, places = [] }: Context): (text: string) => "own" | "other" | "unknown" {
  const find = placeFinder(places);
  return remembered((text) => {
    const named = find(text);
    if (named.length === 0) return "unknown";
    return named.some(({ code }) => code.startsWith(scope) || scope.startsWith(code)) ? "own" : "other";
  });
}
