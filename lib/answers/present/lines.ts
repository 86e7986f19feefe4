import type { AnswerLine } from "@/lib/answers/queries/rows";
import { STATE_LABELS, typeLabel } from "@/lib/cases/present/words";
import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { type Batches, sheetOf } from "@/lib/documents/shapes/sheet";
import { doesText, refusalSentence } from "./words";

/** The rows of a file of answers as the screen lists them: what each does, or why it does nothing. */
export const answerLineSheet = (batches: Batches<AnswerLine>, refused: boolean): WorkbookSheet =>
  sheetOf<AnswerLine>(
    refused ? "Ditolak" : "Diterapkan",
    [
      { title: "Baris Excel", width: 12, cell: ({ rowNo }) => rowNo },
      { title: "No masalah", width: 14, cell: (row) => (row.seen ? `#${row.caseId}` : row.number) },
      { title: "Nama", width: 30, cell: ({ name }) => name },
      { title: "Jenis", width: 34, cell: ({ type }) => type && typeLabel(type) },
      { title: "Status kini", width: 16, cell: ({ state }) => state && STATE_LABELS[state] },
      { title: "Jawaban", width: 40, cell: ({ answer }) => answer },
      { title: "Keterangan", width: 50, cell: ({ note }) => note },
      refused
        ? { title: "Mengapa ditolak", width: 70, cell: refusalSentence }
        : { title: "Akibatnya", width: 40, cell: doesText },
    ],
    batches,
  );
