import { typeLabel } from "@/lib/cases/present/words";
import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { type Batches, sheetOf } from "@/lib/documents/shapes/sheet";
import type { LetterFilter } from "@/lib/letters/filter";
import type { LetterFamily } from "@/lib/letters/queries/families";
import type { LetterRow } from "@/lib/letters/queries/letters";
import { meansLabel } from "@/lib/letters/rules/sentences";
import { displayName } from "@/lib/regions/rules";
import { whoOf } from "./paper";
import { KIND_LABELS, LETTER_STATE_LABELS, letterName } from "./words";

/** The list of letters as a sheet. */
export const letterSheet = (batches: Batches<LetterRow>): WorkbookSheet =>
  sheetOf<LetterRow>(
    "Surat",
    [
      { title: "Surat", width: 30, cell: (row) => letterName(row) },
      { title: "Tanggal surat (tttt-bb-hh)", width: 24, cell: ({ datedOn }) => datedOn },
      { title: "Kepada", width: 44, cell: ({ recipient }) => recipient },
      { title: "Penerima", width: 18, cell: ({ kind }) => KIND_LABELS[kind] },
      { title: "Kode wilayah", width: 14, cell: ({ regionCode }) => regionCode },
      { title: "Kab/kota", width: 26, cell: ({ regency }) => displayName(regency) },
      { title: "Bank", width: 10, cell: ({ bankCode }) => bankCode },
      { title: "Perihal", width: 60, cell: ({ subject }) => subject },
      { title: "Masalah", width: 12, cell: ({ cases }) => cases },
      { title: "KPM", width: 12, cell: ({ families }) => families },
      { title: "Nominal (Rp)", width: 18, cell: ({ amountRp }) => amountRp },
      { title: "Keadaan", width: 14, cell: ({ state }) => LETTER_STATE_LABELS[state] },
      { title: "Dikirim (tttt-bb-hh)", width: 20, cell: ({ sentOn }) => sentOn },
      { title: "Dikirim lewat", width: 30, cell: ({ sentMeans }) => sentMeans && meansLabel(sentMeans) },
      { title: "Dibuat oleh", width: 28, cell: ({ createdByName }) => createdByName },
    ],
    batches,
  );

/** What it holds, for its first page. place: the name of the region, '' = all. */
export const lettersAbout = ({ state, kind, batch, own }: LetterFilter, place: string): [string, string][] => [
  ["Wilayah", place],
  ["Keadaan", state === "" ? "semua" : LETTER_STATE_LABELS[state]],
  ["Penerima", kind === "" ? "semua penerima" : KIND_LABELS[kind]],
  ["Hanya", [batch && "surat yang dibuat bersama", own && "surat kantor sendiri"].filter(Boolean).join(", ") || "–"],
];

/** The attachment of a letter as a sheet, its numbers masked as on screen. */
export const letterFamilySheet = (batches: Batches<LetterFamily>): WorkbookSheet =>
  sheetOf<LetterFamily>(
    "Lampiran",
    [
      { title: "No", width: 8, cell: ({ seq }) => seq },
      { title: "Nama", width: 30, cell: (row) => whoOf(row).name },
      { title: "NIK (sebagian ditutup)", width: 22, cell: ({ nik }) => nik },
      { title: "Alamat", width: 40, cell: ({ address }) => address },
      { title: "Desa/kelurahan", width: 24, cell: ({ village }) => village },
      { title: "Kendala", width: 34, cell: ({ type }) => typeLabel(type) },
      { title: "Bank", width: 10, cell: ({ bankCode }) => bankCode },
      { title: "Periode", width: 24, cell: ({ periodLabel }) => periodLabel },
      { title: "KPM", width: 10, cell: ({ families }) => families },
      { title: "Nominal (Rp)", width: 16, cell: ({ amountRp }) => amountRp },
      { title: "Tenggat (tttt-bb-hh)", width: 20, cell: ({ dueOn }) => dueOn },
      { title: "No masalah", width: 12, cell: ({ caseId }) => `#${caseId}` },
    ],
    batches,
  );
