import { SHEET_ROWS } from "@/lib/values/row-number";
import { cleanText } from "@/lib/values/text";

// A row that only tells where the families below it live: "KECAMATAN MENGWI", "DESA : MUNGGU", "II. Kel. Kuta (25 KPM)". It
// counts until the next such row of its level, or until a row that is neither data nor a place: what that begins is not known.

export type PlaceGroup = { regency?: string; district?: string; village?: string };
type Level = keyof PlaceGroup;

/** Said of such a row; its label is that of the level, and its message quotes the name. */
export const GROUP = "baris-tempat";
export const LEVEL_LABELS: Readonly<Record<Level, string>> = {
  regency: "Kab/kota",
  district: "Kecamatan",
  village: "Desa/kelurahan",
};

const LEVELS: Readonly<Record<Level, string>> = {
  regency: "KABUPATEN|KAB|KOTA",
  district: "KECAMATAN|KEC|DISTRIK",
  village: "DESA|DS|KELURAHAN|KEL|NAGARI|GAMPONG|PEKON|KAMPUNG",
};
const WORD = Object.values(LEVELS).join("|");
const EITHER = /\b(?:DESA|DS)[. ]*\/ *KEL(?:URAHAN)?\b|\bKEL(?:URAHAN)?[. ]*\/ *DESA\b/g;
const ONLY_WORD = new RegExp(`^(?:${WORD})$`);
const BEGINS = new RegExp(`^(?:${WORD})\\b`);
/** A further place: another word after a mark, or one that begins no name of its own. */
const NEXT = new RegExp(`[,;/|-] *(?=(?:${WORD})\\b)| +(?=(?:KABUPATEN|KAB|KECAMATAN|KEC|DESA|KELURAHAN|KEL)\\b)`);
const PLACE = new RegExp(
  `^(?:(?<regency>${LEVELS.regency})|(?<district>${LEVELS.district})|(?<village>${LEVELS.village}))\\b[ .:=|,-]*(?<name>.*?)[ .:=|,-]*$`,
);
/** A number of the group before it, and how many families it has after it. */
const BEFORE = /^(?:[IVXL]+|[A-Z]|\d{1,3}) *[.)|] *(?=\S)/;
const UNIT = "(?:KPM|KK|KELUARGA|ORANG|JIWA)";
const AFTER = new RegExp(` *(?:[|:(-]+ *\\d[\\d.]* *${UNIT}?| \\d[\\d.]* *${UNIT}) *\\)?$`);
/** Below the desa: what the families of one banjar or RW share ends no desa. */
const PART_OF_VILLAGE = /^(?:BANJAR|BR|DUSUN|DSN|DUKUH|LINGKUNGAN|LINGK|LK|RW|RT)\b[^|]{1,60}$/;
const NAME = /^\p{L}[\p{L}'’. ]{1,39}(?: \d{1,2})?$/u;
const MOST_WORDS = 4;
const LEVEL_NAMES = ["regency", "district", "village"] as const;

const textOf = (filled: readonly string[]): string => cleanText(filled.join(" | "), 200).toUpperCase();

/** The place that the filled cells of a row name, when they say nothing else. */
export function placeGroupOf(filled: readonly string[]): PlaceGroup | null {
  const text = textOf(filled).replace(BEFORE, "").replace(AFTER, "").replace(EITHER, "DESA");
  if (!BEGINS.test(text)) return null;
  const group: PlaceGroup = {};
  for (const part of partsOf(text)) {
    const { name = "", ...words } = PLACE.exec(part)?.groups ?? {};
    const level = LEVEL_NAMES.find((known) => words[known] !== undefined);
    if (!level || group[level] !== undefined || !isName(name)) return null;
    group[level] = level === "regency" ? `${words.regency} ${name}` : name;
  }
  return group;
}

const isName = (text: string): boolean =>
  NAME.test(text) && text.split(" ").length <= MOST_WORDS && !ONLY_WORD.test(text);

/** A row that names a part of the desa above it. */
export const isPartOfVillage = (filled: readonly string[]): boolean =>
  PART_OF_VILLAGE.test(textOf(filled).replace(BEFORE, ""));

/** "KEC. MENGWI, DESA MUNGGU" is two places; "DESA KAMPUNG BARU" one, for a word needs a name behind it. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(NEXT)) {
    const last = parts.at(-1);
    if (last !== undefined && PLACE.exec(last)?.groups?.name === "") parts[parts.length - 1] = `${last} ${part}`;
    else parts.push(part);
  }
  return parts;
}

export type Mark = { row: number; place: PlaceGroup | null };
/** The rows from one mark on, as far as the next. */
export type Span = { from: number; place: PlaceGroup };

const sheetOf = (row: number): number => Math.floor(row / SHEET_ROWS);

/** What holds below each mark, in the order of the file: a kecamatan ends the desa above it, an unknown row everything. */
export function placesBelow(marks: readonly Mark[]): Span[] {
  let [above, sheet]: [PlaceGroup, number] = [{}, 0];
  return marks.map(({ row, place }) => {
    if (sheetOf(row) !== sheet) [above, sheet] = [{}, sheetOf(row)];
    const { regency, district, village } = place ?? {};
    if (place === null || regency !== undefined) above = { ...place };
    else if (district !== undefined) above = { ...above, district, village };
    else above = { ...above, village };
    return { from: row, place: above };
  });
}
