import { isMoney, unitIn } from "@/lib/intake/cells/rules/units";
import type { Remark, Row } from "@/lib/intake/kinds/kind";
import { namesNumbers, RULES } from "@/lib/intake/kinds/rules";
import { type Header, isWords, joined, KEYS, matchHeader } from "@/lib/intake/recognise/rules/header";
import { cleanText, headerKey } from "@/lib/values/text";
import { GROUP, isPartOfVillage, LEVEL_LABELS, type PlaceGroup, placeGroupOf } from "./place-groups";

// Rows below the header that are no data: the header again or another one, numbers of columns, totals, groups, signatures.
// A row whose key begins as a number does is data and is asked nothing more.

export type NoData =
  | { tag: "data" }
  | { tag: "skip"; remarks: Remark[] }
  | { tag: "header"; header: Header; remarks: Remark[] };

const DATA: NoData = { tag: "data" };
const TOTAL = /^(SUB\s*-?\s*TOTAL|GRAND\s*TOTAL|TOTAL|JUMLAH|JML)\b/i;
/** How long a text is that may be the code of a kab/kota, and the number of a family. */
const CODE_LENGTH = 4;
const KEY_LENGTH = 10;
/** A NIK is 16 digits, with signs between them 19; the number of an official is 18 or 21 long. */
const isLongAsNip = ({ length }: string): boolean => length === 18 || length === 21;
const NIP = /^NIP\b/i;
/** What a printed list is ruled with. */
const RULE = /^[-=_*.+~ ]+$/;

/**
 * Says of each row of a file with this header what it is; the header that counts is the last one that was seen. A heading
 * that lacks something may be the upper half of one: the row below it decides. apart: that row may be in other hands.
 */
export function dataTest(header: Header, apart = false): (row: Row) => NoData {
  let current = header;
  let keys = keyColumns(current);
  const least = header.columns.nik === undefined ? CODE_LENGTH : KEY_LENGTH;
  let above: Row | null = null;
  let half: NoData | null = null;
  return (row) => {
    if (half === null) for (const column of keys) if (beginsAsNumber(row.cells[column], least)) return DATA;
    const upper = above?.rowNo === row.rowNo - 1 ? above : null;
    const found =
      half === null ? ofNoKey(row, current, keys, upper) : ((upper && ofLowerRow(upper, row, current)) ?? half);
    above = row;
    half = null;
    if (found.tag !== "header") return found;
    if (found.header.missing.length > 0 && !apart && found.header.headerRow === row.rowNo) {
      half = found;
      return { tag: "skip", remarks: found.remarks };
    }
    current = found.header;
    keys = keyColumns(current);
    return found;
  };
}

const keyColumns = ({ columns }: Header): number[] =>
  (columns.nik === undefined ? [...KEYS, "region"] : KEYS).flatMap((field) => columns[field] ?? []);

function beginsAsNumber(cell: string | undefined, least: number): boolean {
  if (cell === undefined || cell.length < least || isLongAsNip(cell)) return false;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first >= 48 && first <= 57 && last >= 48 && last <= 57;
}

/** above: the row before, when it had no key either. */
function ofNoKey(row: Row, header: Header, keys: readonly number[], above: Row | null): NoData {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const again = ofHeader(row, header, filled);
  if (again) return again;
  if (filled.length >= 3 && filled.every((cell, at) => Number(cell.replace(/[()]/g, "")) === at + 1))
    return skip("penomoran", "Baris nomor kolom.");
  const lower = above && ofLowerRow(above, row, header);
  if (lower) return lower;
  if (filled.every((cell) => RULE.test(cell))) return noData();
  const keyText = keys.map((column) => row.cells[column]?.trim() ?? "").join("");
  const isTotal = filled.some((cell) => TOTAL.test(cell));
  const digits = keyText.replace(/\D/g, "").length;
  if (isTotal && digits < KEY_LENGTH && namesNumbers(header.kind)) return skip("jumlah", "Baris jumlah.");
  if (filled.some((cell) => NIP.test(cell))) return noData();
  if (filled.length === 1 && !isKey(filled[0] ?? "", keyText)) {
    const place = namesPlaces(header.kind) ? ofPlace(filled) : null;
    return place ?? (isTotal ? skip("jumlah", "Baris jumlah.") : noData());
  }
  if (/\d{4}/.test(keyText)) return DATA;
  const group = namesPlaces(header.kind) ? ofPlace(filled) : null;
  if (group) return group;
  if (isTotal) return skip("jumlah", "Baris jumlah.");
  if (keys.length === 0) return DATA;
  return hasFullSet(row, header, keys) || (keyText !== "" && filled.length > 2) ? DATA : noData();
}

const noData = (): NoData => skip("bukan-data", "Baris tanpa kunci dan tanpa isi yang lengkap.");

/** A number that stands alone in its row is a family without anything else, when it is one of a family or a code. */
const isKey = (cell: string, keyText: string): boolean =>
  cell === keyText && /^[\d\s.'’`-]+$/.test(cell) && !isLongAsNip(cell);

/** Kinds whose rows live in a desa. */
export const namesPlaces = (kind: Header["kind"]): boolean =>
  RULES[kind].fields.some(({ field }) => field === "village");

function ofPlace(filled: readonly string[]): NoData | null {
  const group = placeGroupOf(filled);
  if (group) return { tag: "skip", remarks: placeRemarks(group) };
  return isPartOfVillage(filled) ? skip("bagian-desa", "Baris banjar, dusun, RW, atau RT.") : null;
}

/** What a row that places the families below it says, a remark for each level; it counts once. */
export const placeRemarks = (group: PlaceGroup): Remark[] =>
  (["regency", "district", "village"] as const)
    .filter((level) => group[level] !== undefined)
    .map((level, at) => {
      const [column, message] = [LEVEL_LABELS[level], `Baris ${LEVEL_LABELS[level].toLowerCase()} "${group[level]}".`];
      const remark: Remark = { severity: "skipped", column, reason: GROUP, message };
      return at === 0 ? { ...remark, finding: { kind: "included", place: "" } } : remark;
    });

/** Without its key a row is data only when what the kind needs, and at least half of what the file has, is there. */
function hasFullSet({ cells }: Row, { kind, columns }: Header, keys: readonly number[]): boolean {
  const used = Object.values(columns).filter((column) => !keys.includes(column));
  const full = used.filter((column) => (cells[column]?.trim() ?? "") !== "").length;
  if (full > 0 && full * 2 >= used.length) return true;
  const needed = RULES[kind].fields.flatMap(({ field, required }) => (required ? [columns[field] ?? -1] : []));
  const own = needed.filter((column) => !keys.includes(column));
  return own.length > 1 && own.every((column) => (cells[column]?.trim() ?? "") !== "");
}

function ofHeader(row: Row, header: Header, filled: readonly string[]): NoData | null {
  if (filled.length < 2) return null;
  const found = matchHeader({ rowNo: row.rowNo, cells: [...row.cells] }, header.kind);
  const matched = Object.keys(found.columns);
  if (matched.length < 2 || matched.length * 2 < filled.length || !hasKey(found, header))
    return sameWords(row, header) ?? ofOtherWords(row, header, filled);
  const same = matched.every((field) => header.columns[field] === found.columns[field]);
  return same && !renames(row, header, found) && sameUnits(row, header)
    ? skip("judul-berulang", REPEATED)
    : another(found);
}

const REPEATED = "Judul kolom yang berulang.";
const another = (header: Header): NoData => ({
  tag: "header",
  header,
  remarks: [skipped("judul-baru", "Judul kolom tabel lain.")],
});

/** A column that is read is headed by a word that means something else, or nothing that is known. */
const renames = ({ cells }: Row, { columns, headings }: Header, found: Header): boolean =>
  Object.entries(columns).some(([field, column]) => {
    const key = headerKey(cells[column] ?? "");
    // The upper of two rows is how the heading of both begins.
    return key !== "" && found.columns[field] !== column && !headerKey(headings[column] ?? "").startsWith(key);
  });

/** The same columns, their amounts in thousands or millions no more. */
const sameUnits = ({ cells }: Row, { columns, headings }: Header): boolean =>
  Object.entries(columns).every(
    ([field, column]) => !isMoney(field) || unitIn(cells[column] ?? "")?.size === unitIn(headings[column] ?? "")?.size,
  );

const OF_KEY = /\b(NIK|KTP|KKS|KK|REK|REKENING|KODE|ID|NOMOR)\b/i;
const IN_ROW = /\b(TIDAK|TDK|BELUM|BLM|HILANG|SALAH|GANDA|PROSES|MENINGGAL)\b/i;

/** Words alone, and above the keys a word for a key: the heading of another table, whose columns nobody knows. */
function ofOtherWords({ rowNo, cells }: Row, { kind, columns }: Header, filled: readonly string[]): NoData | null {
  if (filled.length < 3 || filled.some((cell) => /\d/.test(cell) || IN_ROW.test(cell))) return null;
  const keys = KEYS.flatMap((field) => cells[columns[field] ?? -1] ?? "");
  return keys.some((cell) => OF_KEY.test(cell)) ? another(matchHeader({ rowNo, cells: [...cells] }, kind)) : null;
}

/** Two rows may be one heading, here as at the top: what the lower one adds is read, and held against the one above. */
function ofLowerRow(above: Row, row: Row, header: Header): NoData | null {
  const [upper, lower] = [above, row].map(({ rowNo, cells }) => ({ rowNo, cells: [...cells] }));
  if (!upper || !lower || !isWords(upper) || !isWords(lower)) return null;
  const found = matchHeader(joined(upper, lower), header.kind);
  const alone = matchHeader(upper, header.kind);
  if (found.missing.length > 0 || Object.keys(found.columns).length <= Object.keys(alone.columns).length) return null;
  const fields = Object.keys(found.columns);
  return fields.every((field) => header.columns[field] === found.columns[field])
    ? skip("judul-berulang", REPEATED)
    : another(found);
}

const hasKey = (found: Header, header: Header): boolean =>
  KEYS.some((key) => found.columns[key] !== undefined && header.columns[key] !== undefined);

/** The header's own words again, whatever they mean. */
function sameWords({ cells }: Row, { headings }: Header): NoData | null {
  let same = 0;
  for (const [column, heading] of headings.entries()) {
    const cell = cells[column] ?? "";
    if (cell === "" || heading === "") continue;
    if (headerKey(cleanText(cell, 60)) !== headerKey(heading)) return null;
    same++;
  }
  return same >= 2 ? skip("judul-berulang", REPEATED) : null;
}

const skipped = (reason: string, message: string): Remark => ({
  severity: "skipped",
  column: "",
  reason,
  message,
  finding: { kind: "unread", place: "" },
});
const skip = (reason: string, message: string): NoData => ({ tag: "skip", remarks: [skipped(reason, message)] });
