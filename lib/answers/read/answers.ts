import "server-only";
import { MOST_ROWS } from "@/lib/answers/rules/answers";
import type { AnswerRow } from "@/lib/answers/rules/judge";
import { answerRow, type Columns, columnsIn, HEADER_WITHIN, SHEET } from "@/lib/answers/rules/sheet";
import { openFile } from "@/lib/documents/read/open";
import { type FileRow, UnreadableFile } from "@/lib/documents/read/row";

/** rows: those where something was filled in; blank: how many were left as they were. */
export type ReadAnswers = { rows: AnswerRow[]; blank: number };

/** Reads the answers of a workbook (or its CSV). Throws UnreadableFile with one sentence when it cannot be read at all. */
export async function readAnswers(path: string): Promise<ReadAnswers> {
  const { rows } = await openFile(path, { sheet: SHEET });
  return gather(rows);
}

async function gather(batches: AsyncGenerator<FileRow[]>): Promise<ReadAnswers> {
  const read: ReadAnswers = { rows: [], blank: 0 };
  let top: FileRow[] = [];
  let columns: Columns | null = null;
  let seen = 0;
  const take = (rows: readonly FileRow[], among: Columns) => {
    for (const row of rows) {
      const answer = answerRow(row, among);
      if (answer) read.rows.push(answer);
      else if ((row.cells[among.number] ?? "").trim() !== "") read.blank++;
    }
  };
  for await (const batch of batches) {
    seen += batch.length;
    if (seen > MOST_ROWS)
      throw new UnreadableFile(
        `Berkas ini lebih dari ${MOST_ROWS.toLocaleString("id-ID")} baris. Hapus baris yang tidak dijawab, lalu unggah lagi.`,
      );
    if (columns) {
      take(batch, columns);
      continue;
    }
    top = [...top, ...batch];
    if (top.length < HEADER_WITHIN) continue;
    columns = below(top, take);
  }
  if (!columns) below(top, take);
  return read;
}

/** Finds the headings among the first rows and takes the rows below them. */
function below(top: readonly FileRow[], take: (rows: readonly FileRow[], columns: Columns) => void): Columns {
  const found = columnsIn(top);
  if ("missing" in found)
    throw new UnreadableFile(
      `Kolom ${found.missing.join(", ")} tidak ditemukan. Isi buku kerja yang diunduh dari halaman ini, lalu unggah lagi.`,
    );
  take(
    top.filter(({ rowNo }) => rowNo > found.headerRow),
    found.columns,
  );
  return found.columns;
}
