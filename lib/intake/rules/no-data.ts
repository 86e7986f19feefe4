import { cleanText, headerKey } from "@/lib/values/text";
import { type Header, KEYS, matchHeader } from "./header";
import { FIELDS } from "./kinds";
import type { Remark, Row } from "./parse";
import { GROUP, isPartOfVillage, LEVEL_LABELS, type PlaceGroup, placeGroupOf } from "./place-groups";

// Rows below the header that are no data: the header again or another one, numbers of columns, totals, groups, signatures.
// A row whose key begins as a number does is data and is asked nothing more.

export type NoData =
  | { tag: "data" }
  | { tag: "skip"; remarks: Remark[] }
  | { tag: "header"; header: Header; remarks: Remark[] };

const DATA: NoData = { tag: "data" };
const TOTAL = /^(SUB\s*-?\s*TOTAL|GRAND\s*TOTAL|TOTAL|JUMLAH|JML)\b/i;
const KEY_DIGITS = 4;

/** Says of each row of a file with this header what it is; the header that counts is the last one that was seen. */
export function dataTest(header: Header): (row: Row) => NoData {
  let current = header;
  let keys = keyColumns(current);
  return (row) => {
    for (const column of keys) if (beginsAsNumber(row.cells[column])) return DATA;
    const found = ofNoKey(row, current, keys);
    if (found.tag === "header") {
      current = found.header;
      keys = keyColumns(current);
    }
    return found;
  };
}

const keyColumns = ({ columns }: Header): number[] =>
  (columns.nik === undefined ? [...KEYS, "region"] : KEYS).flatMap((field) => columns[field] ?? []);

function beginsAsNumber(cell: string | undefined): boolean {
  if (cell === undefined || cell.length < KEY_DIGITS) return false;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first >= 48 && first <= 57 && last >= 48 && last <= 57;
}

function ofNoKey(row: Row, header: Header, keys: readonly number[]): NoData {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const again = ofHeader(row, header, filled);
  if (again) return again;
  if (filled.length >= 3 && filled.every((cell, at) => Number(cell.replace(/[()]/g, "")) === at + 1))
    return skip("penomoran", "Baris nomor kolom.");
  const keyText = keys.map((column) => row.cells[column]?.trim() ?? "").join("");
  if (/\d{4}/.test(keyText)) return DATA;
  const group = namesPlaces(header.kind) ? ofPlace(filled) : null;
  if (group) return group;
  if (filled.some((cell) => TOTAL.test(cell))) return skip("jumlah", "Baris jumlah.");
  if (keys.length === 0) return DATA;
  return hasFullSet(row, header, keys) || (keyText !== "" && filled.length > 2)
    ? DATA
    : skip("bukan-data", "Baris tanpa kunci dan tanpa isi yang lengkap.");
}

/** Kinds whose rows live in a desa. */
export const namesPlaces = (kind: Header["kind"]): boolean => FIELDS[kind].some(({ field }) => field === "village");

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
  const needed = FIELDS[kind].flatMap(({ field, required }) => (required ? [columns[field] ?? -1] : []));
  const own = needed.filter((column) => !keys.includes(column));
  return own.length > 1 && own.every((column) => (cells[column]?.trim() ?? "") !== "");
}

function ofHeader(row: Row, header: Header, filled: readonly string[]): NoData | null {
  if (filled.length < 2) return null;
  const found = matchHeader({ rowNo: row.rowNo, cells: [...row.cells] }, header.kind);
  const matched = Object.keys(found.columns);
  if (matched.length < 2 || matched.length * 2 < filled.length || !hasKey(found, header)) return sameWords(row, header);
  const same = matched.every((field) => header.columns[field] === found.columns[field]);
  if (same) return skip("judul-berulang", "Judul kolom yang berulang.");
  return { tag: "header", header: found, remarks: [skipped("judul-baru", "Judul kolom tabel lain.")] };
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
  return same >= 2 ? skip("judul-berulang", "Judul kolom yang berulang.") : null;
}

const skipped = (reason: string, message: string): Remark => ({
  severity: "skipped",
  column: "",
  reason,
  message,
  finding: { kind: "unread", place: "" },
});
const skip = (reason: string, message: string): NoData => ({ tag: "skip", remarks: [skipped(reason, message)] });
