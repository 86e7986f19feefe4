import { type CaseFilter, isOfFile } from "@/lib/cases/list/filter/cases";
import type { CaseRow } from "@/lib/cases/list/queries/list-cases";
import { STATE_LABELS, typeLabel } from "@/lib/cases/present/words";
import { CASE_OWNERS, turnOf } from "@/lib/cases/rules/party";
import type { WorkbookSheet, WorkbookValue } from "@/lib/documents/shapes/sheet";
import { GAP_LABELS } from "@/lib/kpm/present/families";
import { isFamilyStep } from "@/lib/kpm/rules";
import { displayName } from "@/lib/regions/rules";
import { fileText } from "./when";

const EXPORTED = [
  { title: "No masalah", width: 12 },
  { title: "Jenis", width: 32 },
  { title: "Nama", width: 30 },
  { title: "NIK (sebagian ditutup)", width: 22 },
  { title: "Desa/kelurahan", width: 24 },
  { title: "Kecamatan", width: 24 },
  { title: "Kab/kota", width: 24 },
  { title: "Bank", width: 10 },
  { title: "Periode", width: 24 },
  { title: "KPM", width: 8 },
  { title: "Nominal (Rp)", width: 16 },
  { title: "Penyelesai", width: 22 },
  { title: "Diambil oleh", width: 24 },
  { title: "Tenggat (tttt-bb-hh)", width: 20 },
  { title: "Status", width: 14 },
];

/** The list as a sheet: the same rows and words as on screen. */
export function caseSheet(batches: AsyncIterable<readonly CaseRow[]>): WorkbookSheet {
  const place = (name: string | null) => (name === null ? null : displayName(name));
  const cells = (row: CaseRow): readonly WorkbookValue[] => [
    `#${row.id}`,
    typeLabel(row.type),
    row.kpmName,
    row.nik,
    place(row.village),
    place(row.district),
    place(row.regency),
    row.bankCode,
    row.periodLabel,
    row.families,
    row.amountRp,
    CASE_OWNERS[turnOf(row)],
    row.assigneeName,
    row.dueOn,
    STATE_LABELS[row.state],
  ];
  return {
    name: "Masalah",
    columns: EXPORTED,
    rows: (async function* () {
      for await (const batch of batches) yield batch.map(cells);
    })(),
  };
}

const only = (filter: CaseFilter): string[] =>
  [
    filter.mine && "yang saya ambil",
    filter.overdue && "yang lewat tenggat",
    filter.atRisk && "yang hampir jatuh tempo",
    filter.escalated && "yang naik tingkat",
    filter.answered && "yang sudah dijawab",
    filter.q && `nama ${filter.q} atau mirip`,
    fileText(filter).toLowerCase(),
    filter.list && "daftar NIK yang ditempel",
  ].filter((word): word is string => typeof word === "string" && word !== "");

/** What narrows the cases of a party, in one line; '' = nothing. */
export const narrowedWords = (filter: CaseFilter): string =>
  [
    filter.type && typeLabel(filter.type),
    filter.region && "satu wilayah",
    filter.period && "satu periode",
    filter.bank && `bank ${filter.bank}`,
    isFamilyStep(filter.step) && GAP_LABELS[filter.step],
    filter.state && `status ${STATE_LABELS[filter.state]}`,
    ...only(filter),
  ]
    .filter(Boolean)
    .join(", ");

/** What the sheet of cases holds, for its first page. */
export const caseAbout = (filter: CaseFilter, period: string | null): [string, string][] => [
  ["Jenis", filter.type === "" ? "semua jenis" : typeLabel(filter.type)],
  ["Periode", period ?? "semua periode"],
  ["Bank", filter.bank || "semua bank"],
  ["Berhenti di", isFamilyStep(filter.step) ? GAP_LABELS[filter.step] : "semua tahap"],
  ["Status", filter.state !== "" ? STATE_LABELS[filter.state] : isOfFile(filter) ? "semua status" : "belum selesai"],
  ["Penyelesai", filter.owner === "" ? "semua pihak" : CASE_OWNERS[filter.owner]],
  ["Hanya", [...only(filter), ...(filter.turn ? ["yang giliran pihak Anda"] : [])].join(", ") || "–"],
  ["Nomor identitas", "ditutup sebagian seperti di layar"],
];
