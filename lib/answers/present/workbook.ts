import type { RefusedAnswer } from "@/lib/answers/queries/rows";
import { answersOf } from "@/lib/answers/rules/answers";
import { CHOICES_SHEET, ERROR_HEADING, HEADINGS, SHEET } from "@/lib/answers/rules/sheet";
import type { CaseRow } from "@/lib/cases/list/queries/list-cases";
import { STATE_LABELS, subjectOf, typeLabel, typeRules } from "@/lib/cases/present/words";
import type { CaseOwner } from "@/lib/cases/rules/party";
import type { WorkbookSheet, WorkbookValue } from "@/lib/documents/shapes/sheet";
import { displayName } from "@/lib/regions/rules";
import { refusalSentence } from "./words";

const ABOUT = [
  { title: HEADINGS.number, width: 12 },
  { title: "Jenis", width: 28 },
  { title: "Nama", width: 28 },
  { title: "NIK (sebagian ditutup)", width: 22 },
  { title: "Desa/kelurahan", width: 22 },
  { title: "Kecamatan", width: 22 },
  { title: "Bank", width: 10 },
  { title: "Periode", width: 24 },
  { title: "Nominal (Rp)", width: 14 },
  { title: "Langkah berikutnya", width: 60 },
  { title: "Tenggat (tttt-bb-hh)", width: 20 },
  { title: "Status", width: 14 },
];
const VERSION = { title: HEADINGS.version, width: 22 };

const toFill = (party: CaseOwner) => [
  { title: HEADINGS.answer, width: 44, choices: `${CHOICES_SHEET}!$A$2:$A$${answersOf(party).length + 1}` },
  { title: HEADINGS.note, width: 60 },
];

const place = (name: string | null) => (name === null ? null : displayName(name));

const facts = (row: CaseRow): readonly WorkbookValue[] => [
  `#${row.id}`,
  typeLabel(row.type),
  subjectOf(row).main,
  row.nik,
  place(row.village),
  place(row.district),
  row.bankCode,
  row.periodLabel,
  row.amountRp,
  typeRules(row.type)?.nextAction ?? null,
  row.dueOn,
  STATE_LABELS[row.state],
];

/** The cases of a party with two columns to fill. The version records the state of a case at the time of the download. */
export function answerSheets(batches: AsyncIterable<readonly CaseRow[]>, party: CaseOwner): WorkbookSheet[] {
  return [
    {
      name: SHEET,
      columns: [...ABOUT, ...toFill(party), VERSION],
      rows: (async function* () {
        for await (const batch of batches) yield batch.map((row) => [...facts(row), null, null, String(row.version)]);
      })(),
    },
    choicesSheet(party),
  ];
}

/** What one may answer, and what it brings about; its first column is the list that Excel offers. */
function choicesSheet(party: CaseOwner): WorkbookSheet {
  return {
    name: CHOICES_SHEET,
    columns: [
      { title: `Pilihan ${HEADINGS.answer}`, width: 56 },
      { title: "Artinya", width: 90 },
      { title: HEADINGS.note, width: 50 },
    ],
    rows: (async function* () {
      yield answersOf(party).map(({ label, meaning, noted, steps }) => [label, meaning, noteRule(noted, steps)]);
    })(),
  };
}

function noteRule(noted: boolean, steps: readonly { verb: string }[]): string {
  if (noted) return "wajib diisi";
  if (steps.some(({ verb }) => verb === "note")) return "wajib bila statusnya bukan Baru";
  return steps.some(({ verb }) => verb === "answer") ? "wajib bila statusnya Menunggu" : "boleh kosong";
}

/**
 * The rows that were refused, to be corrected and sent again: each case in its present state, and why. A case that somebody may have
 * moved meanwhile comes without an answer, so that nobody repeats an old one unread.
 */
export function refusedSheets(batches: AsyncIterable<readonly RefusedAnswer[]>, party: CaseOwner): WorkbookSheet[] {
  const cells = (row: RefusedAnswer): readonly WorkbookValue[] => [
    ...(row.found ? facts(row.found) : [row.number, ...ABOUT.slice(1).map(() => null)]),
    row.refusal === "changed" || row.refusal === "no-version" ? null : row.answer,
    row.note,
    row.found ? String(row.found.version) : null,
    refusalSentence(row),
  ];
  return [
    {
      name: SHEET,
      columns: [...ABOUT, ...toFill(party), VERSION, { title: ERROR_HEADING, width: 90 }],
      rows: (async function* () {
        for await (const batch of batches) yield batch.map(cells);
      })(),
    },
    choicesSheet(party),
  ];
}
