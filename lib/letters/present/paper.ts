import { CASE_TYPES, isCaseType } from "@/lib/cases/rules/catalogue";
import type { Paper, PaperBlock } from "@/lib/documents/shapes/paper";
import type { LetterFamily } from "@/lib/letters/queries/families";
import type { Letter } from "@/lib/letters/queries/letters";
import { formatDate, formatShortDate } from "@/lib/values/dates";
import { formatCount, formatRp } from "@/lib/values/rupiah";
import { letterText } from "./text";
import { letterName } from "./words";

export type LetterPaper = {
  letter: Letter;
  today: string;
  /** Whether the numbers of the families are shown whole. */
  whole: boolean;
  families: AsyncIterable<readonly LetterFamily[]>;
};

const COLUMNS = [
  { title: "No", share: 1, numeric: true },
  { title: "Nama dan NIK", share: 4.8 },
  { title: "Alamat", share: 4.6 },
  { title: "Kendala", share: 4.4 },
  { title: "Nominal", share: 2.8, numeric: true },
  { title: "Tenggat", share: 2.9 },
  { title: "Masalah", share: 2.2 },
];

/** Who a line of the attachment is about: a family, or so many rows of a kab/kota. */
export const whoOf = ({ name, nik, families }: LetterFamily): { name: string; nik: string } =>
  name === "" ? { name: `${formatCount(families)} baris tanpa nama`, nik: "" } : { name, nik };

/** A family as a line of the attachment, numbered again from 1. */
export const familyCells = (row: LetterFamily, no: number): string[] => [
  String(no),
  Object.values(whoOf(row)).filter(Boolean).join("\n"),
  [row.address, row.village].filter(Boolean).join(", ") || "–",
  `${isCaseType(row.type) ? CASE_TYPES[row.type].label : row.type}\n${[row.bankCode, row.periodLabel].filter(Boolean).join(" · ")}`,
  formatRp(row.amountRp),
  formatShortDate(row.dueOn),
  `#${row.caseId}`,
];

async function* numbered(batches: AsyncIterable<readonly LetterFamily[]>): AsyncGenerator<string[][]> {
  let no = 0;
  for await (const batch of batches)
    yield batch.map((row) => {
      no += 1;
      return familyCells(row, no);
    });
}

async function* blocksOf({ letter, today, whole, families }: LetterPaper): AsyncGenerator<PaperBlock> {
  yield* letterText(letter, today);
  const dated = letter.datedOn ? `, tanggal ${formatDate(letter.datedOn)}` : "";
  yield { is: "heading", text: `Lampiran surat ${letterName(letter)}${dated}`, newPage: true };
  yield {
    is: "text",
    text: `Daftar ${formatCount(letter.families)} KPM${letter.dataOn ? `, data per ${formatDate(letter.dataOn)}` : ""}. ${whole ? "RAHASIA: memuat NIK lengkap, hanya untuk penerima surat." : "NIK disamarkan sebagian."}`,
  };
  yield { is: "table", columns: COLUMNS, rows: numbered(families) };
}

const MARKS: Partial<Record<Letter["state"], string>> = {
  draft: "KONSEP: belum bernomor",
  cancelled: "DIBATALKAN",
};

/** A letter with its families, ready to be written as PDF or Word. */
export const letterPaper = (given: LetterPaper): Paper => ({
  title: `Surat ${letterName(given.letter)}`,
  foot: `Surat ${letterName(given.letter)} · ${given.letter.families.toLocaleString("id-ID")} KPM · dicetak dari Salur`,
  mark: MARKS[given.letter.state] ?? (given.whole ? "RAHASIA" : ""),
  textSize: 11,
  blocks: blocksOf(given),
});

/** A file name that identifies the letter. */
export const letterFile = ({ id, number }: Pick<Letter, "id" | "number">): string =>
  number === null ? `konsep-surat-${id}` : `surat-${number.replace(/[^\w.-]+/g, "-")}`;
