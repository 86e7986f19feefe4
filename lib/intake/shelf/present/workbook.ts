import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { sheetOf } from "@/lib/documents/shapes/sheet";
import type { ApprovalRule } from "@/lib/intake/apply/queries/approval-rules";
import type { IntakeRow } from "@/lib/intake/shelf/queries";
import { displayName } from "@/lib/regions/rules";
import { formatInstant } from "@/lib/values/dates";
import { STATES, uploadedSentence } from "./intake";
import { kindLabel } from "./kind";

/** The files that were uploaded, with what became of their rows. */
export const intakeSheet = (batches: AsyncIterable<readonly IntakeRow[]>): WorkbookSheet =>
  sheetOf<IntakeRow>(
    "Berkas",
    [
      { title: "Nomor", width: 12, cell: ({ id }) => `#${id}` },
      { title: "Berkas", width: 40, cell: ({ fileName }) => fileName },
      { title: "Jenis", width: 28, cell: ({ kind }) => kindLabel(kind) },
      { title: "Kode wilayah", width: 14, cell: ({ regionCode }) => regionCode },
      { title: "Wilayah", width: 28, cell: ({ regionName }) => (regionName ? displayName(regionName) : "Nasional") },
      { title: "Periode", width: 24, cell: ({ periodLabel }) => periodLabel },
      { title: "Bank", width: 10, cell: ({ bankCode }) => bankCode },
      { title: "Data per (tttt-bb-hh)", width: 20, cell: ({ asOf }) => asOf },
      { title: "Keadaan", width: 22, cell: ({ state }) => STATES[state].label },
      { title: "Baris", width: 12, cell: ({ rowsRead }) => rowsRead },
      { title: "Ditambah", width: 12, cell: ({ added }) => added },
      { title: "Diubah", width: 12, cell: ({ changed }) => changed },
      { title: "Tidak berubah", width: 14, cell: ({ unchanged }) => unchanged },
      { title: "Ditolak", width: 12, cell: ({ refused }) => refused },
      { title: "Peringatan", width: 12, cell: ({ warned }) => warned },
      { title: "Pengunggah", width: 28, cell: ({ uploadedByName }) => uploadedByName },
      { title: "Diunggah", width: 22, cell: (row) => uploadedSentence(row) },
    ],
    batches,
  );

/** Where a file needs a second person to be applied. */
export const approvalSheet = (rules: readonly ApprovalRule[]): WorkbookSheet =>
  sheetOf<ApprovalRule>(
    "Persetujuan",
    [
      { title: "Kode wilayah", width: 14, cell: ({ code }) => code },
      { title: "Kab/kota", width: 28, cell: ({ name }) => displayName(name) },
      { title: "Aturan", width: 14, cell: ({ twoPeople }) => (twoPeople ? "Dua orang" : "Satu orang") },
      { title: "Diubah oleh", width: 28, cell: ({ changedByName }) => changedByName },
      { title: "Diubah", width: 22, cell: (row) => (row.changedAt ? formatInstant(row.changedAt, row.code) : null) },
    ],
    [rules],
  );
