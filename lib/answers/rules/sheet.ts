import { NOTE_LENGTH } from "@/lib/cases/rules/lifecycle";
import { maskedIdentities } from "@/lib/values/identity-in-text";
import { cleanText, headerKey } from "@/lib/values/text";
import type { AnswerRow } from "./judge";

// The columns that come back with the answers; the others are for the reader and are not looked at again.

export const SHEET = "Masalah";
export const CHOICES_SHEET = "Petunjuk";
export const HEADINGS = {
  number: "No masalah",
  answer: "JAWABAN",
  note: "KETERANGAN",
  version: "VERSI (jangan diubah)",
} as const;
export const ERROR_HEADING = "KESALAHAN";

type Field = keyof typeof HEADINGS;
const FIELDS: readonly Field[] = ["number", "answer", "note", "version"];
export type Columns = Record<Field, number>;

/** How far from the top the headings may be. */
export const HEADER_WITHIN = 20;

type Row = { rowNo: number; cells: readonly string[] };

/** Where the columns are, with Excel's number of their row; else the headings that no row has. */
export function columnsIn(rows: readonly Row[]): { headerRow: number; columns: Columns } | { missing: string[] } {
  let missing: string[] = FIELDS.map((field) => HEADINGS[field]);
  for (const { rowNo, cells } of rows.slice(0, HEADER_WITHIN)) {
    const keys = cells.map(headerKey);
    const at = (field: Field) => keys.indexOf(headerKey(HEADINGS[field]));
    const lacking = FIELDS.filter((field) => at(field) === -1);
    if (lacking.length === 0)
      return {
        headerRow: rowNo,
        columns: { number: at("number"), answer: at("answer"), note: at("note"), version: at("version") },
      };
    if (lacking.length < missing.length) missing = lacking.map((field) => HEADINGS[field]);
  }
  return { missing };
}

/** The answer in a row; null when nothing was filled in. A note is read by everyone who sees the case: a NIK is masked. */
export function answerRow({ rowNo, cells }: Row, columns: Columns): AnswerRow | null {
  const cell = (field: Field, most: number) => cleanText(cells[columns[field]] ?? "", most);
  const answer = cell("answer", 200);
  const note = maskedIdentities(cell("note", NOTE_LENGTH));
  if (answer === "" && note === "") return null;
  const number = cell("number", 30);
  const version = cell("version", 12);
  return {
    rowNo,
    number,
    caseId: /^#?\d{1,18}$/.test(number) ? BigInt(number.replace("#", "")) : null,
    version: /^\d{1,9}$/.test(version) ? Number(version) : null,
    answer,
    note,
  };
}

type Origin = { label: string; note: string; fileName: string; rowNo: number };

/** The entry of an answer in the history of its case: the words, and the file and row that they came by. */
export const toldBy = ({ label, note, fileName, rowNo }: Origin): string =>
  `${[label, note].filter(Boolean).join(". ").replace(/\.\.$/, ".")} (dari berkas ${fileName} baris ${rowNo})`;
