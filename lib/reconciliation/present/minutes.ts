import type { PaperBlock } from "@/lib/documents/shapes/paper";
import type { MinutesRow } from "@/lib/reconciliation/queries/minutes";
import type { Reconciliation } from "@/lib/reconciliation/queries/reconciliation";
import type { TermRow } from "@/lib/reconciliation/queries/term-rows";
import type { Content } from "@/lib/reconciliation/rules/content";
import type { Total } from "@/lib/reconciliation/rules/control-total";
import { DIFFERENCES, type Term } from "@/lib/reconciliation/rules/terms";
import { displayName } from "@/lib/regions/rules";
import { formatDate, formatInstant } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import {
  equationLines,
  fieldWord,
  type Line,
  proofSentence,
  rowName,
  rpOrDash,
  signedRp,
  sourcesSentence,
  TERM_WORDS,
} from "./board";
import { sourceFacts } from "./content";

/** As many families of one difference are in the attachment; the number of the rest is given, and they are in the workbook. */
export const ATTACHED_A_TERM = 1_000;

export type MinutesPaper = {
  reconciliation: Reconciliation;
  /** The signatures under it, or null: then it is a draft. */
  signed: MinutesRow | null;
  /** What both parties read, and its hash. */
  content: Content & { hash: string };
  today: string;
  /** null = the reader may not see families. */
  families: ((term: Term) => AsyncIterable<readonly TermRow[]>) | null;
};

export const minutesNumber = ({ reconciliation, signed }: MinutesPaper): string =>
  signed
    ? `BA-${signed.id}/${reconciliation.regencyCode}/${reconciliation.bankCode}/${reconciliation.periodCode}`
    : "–";

/** The mark in the corner of each page until both have signed, and once it is void. */
export function minutesMark({ signed }: MinutesPaper): string {
  if (signed?.voidedAt) return "TIDAK BERLAKU";
  return signed?.districtAt && signed.bankAt ? "" : "KONSEP: belum ditandatangani kedua pihak";
}

/** At the foot of each page: which minutes, and the number that their content makes. */
export const minutesFoot = (paper: MinutesPaper): string =>
  `${paper.signed ? `Nomor ${minutesNumber(paper)}.` : "Konsep tanpa nomor."} Sidik isi: ${paper.content.hash}`;

const SUM_COLUMNS = [
  { title: "Suku", share: 6 },
  { title: "KPM", share: 2, numeric: true },
  { title: "Rupiah", share: 3, numeric: true },
];
const sumCells = (label: string, { kpm, rp }: Total): string[] => [label, formatCount(kpm), signedRp(rp)];
const lineCells = (line: Line): string[] => sumCells(line.sign ? `${line.sign} ${line.label}` : line.label, line);

const FAMILY_COLUMNS = [
  { title: "Nama", share: 5 },
  { title: "NIK", share: 4 },
  { title: "Desa/kelurahan", share: 4 },
  { title: "Perintah bayar", share: 3, numeric: true },
  { title: "Dana masuk", share: 3, numeric: true },
  { title: "Lapangan", share: 3 },
];
const familyCells = (row: TermRow): string[] => [
  rowName(row),
  row.nik ?? "–",
  row.village ?? "–",
  rpOrDash(row.orderRp),
  rpOrDash(row.creditedRp),
  fieldWord(row.fieldStatus),
];

/** The minutes as blocks of a paper, from the letterhead to the last attached family. */
export async function* minutesBlocks(paper: MinutesPaper): AsyncGenerator<PaperBlock> {
  const { reconciliation, signed, content, families } = paper;
  const { regency, bankCode, periodLabel } = reconciliation;
  const { totals, asOf } = content;
  const place = displayName(regency).replace(/^Kab\. /, "Kabupaten ");
  yield {
    is: "letterhead",
    lines: [`PEMERINTAH ${place.toUpperCase()}`, "DINAS SOSIAL", `bersama Bank ${bankCode} selaku bank penyalur`],
  };
  yield {
    is: "title",
    text: "BERITA ACARA REKONSILIASI PENYALURAN BANTUAN SOSIAL PANGAN",
    note: `Nomor: ${minutesNumber(paper)}`,
  };
  yield {
    is: "text",
    text: `${place}, ${formatDate(paper.today)}. Dinas Sosial ${place} dan Bank ${bankCode} mencocokkan perintah bayar Kementerian Sosial, laporan bank, dan hasil lapangan untuk periode ${periodLabel}, data per ${formatDate(asOf)}, dihitung ${formatInstant(new Date(content.computedAt), reconciliation.regencyCode)}, dengan hasil sebagai berikut.`,
  };
  yield { is: "heading", text: "1. Perintah bayar dan dana masuk" };
  yield {
    is: "table",
    columns: SUM_COLUMNS,
    rows: [equationLines(totals, "ordered").map(lineCells)],
    total: sumCells("= Perintah bayar", totals.ordered),
  };
  yield { is: "heading", text: "2. Ke mana dana yang masuk" };
  yield {
    is: "table",
    columns: SUM_COLUMNS,
    rows: [equationLines(totals, "credited").map(lineCells)],
    total: sumCells("= Dana masuk menurut bank", totals.credited),
  };
  yield { is: "text", text: `${proofSentence(totals)} ${sourcesSentence(content)}` };
  yield { is: "heading", text: "3. Selisih menurut jenisnya" };
  const differing = DIFFERENCES.filter((term) => totals.terms[term].families > 0);
  if (differing.length === 0) yield { is: "text", text: "Tidak ada selisih." };
  else
    yield {
      is: "table",
      columns: [
        { title: "Jenis selisih", share: 4 },
        { title: "Artinya", share: 7 },
        { title: "Keluarga/baris", share: 2, numeric: true },
        { title: "Rupiah", share: 3, numeric: true },
      ],
      rows: [
        differing.map((term) => [
          TERM_WORDS[term].label,
          TERM_WORDS[term].definition,
          formatCount(totals.terms[term].families),
          signedRp(totals.terms[term].rp),
        ]),
      ],
    };
  yield { is: "heading", text: "4. Berkas yang dibandingkan" };
  yield {
    is: "table",
    columns: [
      { title: "Sumber", share: 3 },
      { title: "Berkas", share: 7 },
    ],
    rows: [sourceFacts(content).map(({ label, value }) => [label, value])],
  };
  yield {
    is: "signatures",
    statement:
      "Kedua pihak menyatakan angka di atas benar menurut catatan masing-masing dan menindaklanjuti setiap selisih. Sejak ditandatangani kedua pihak, periode ini terkunci bagi berkas baru.",
    parties: [
      {
        title: `Dinas Sosial ${place}`,
        lines: signature(signed?.districtName, signed?.districtAt, reconciliation.regencyCode),
      },
      { title: `Bank ${bankCode}`, lines: signature(signed?.bankName, signed?.bankAt, reconciliation.regencyCode) },
    ],
  };
  if (families) yield* attachment(differing, totals.terms, families);
}

const signature = (name: string | null | undefined, at: Date | null | undefined, regencyCode: string): string[] =>
  name && at ? [name, `ditandatangani dalam sistem ${formatInstant(at, regencyCode)}`] : ["(belum ditandatangani)"];

async function* attachment(
  differing: readonly Term[],
  terms: Readonly<Record<Term, Total>>,
  families: (term: Term) => AsyncIterable<readonly TermRow[]>,
): AsyncGenerator<PaperBlock> {
  if (differing.length > 0)
    yield {
      is: "text",
      text: "Lampiran menurut data saat dicetak; sidik isi di kaki halaman tidak mencakup lampiran.",
    };
  for (const [index, term] of differing.entries()) {
    const all = terms[term].families;
    yield {
      is: "heading",
      text: `Lampiran ${index + 1}. ${TERM_WORDS[term].label}: ${formatCount(all)} keluarga/baris`,
      newPage: index === 0,
    };
    if (all > ATTACHED_A_TERM)
      yield {
        is: "text",
        text: `Di sini ${formatCount(ATTACHED_A_TERM)} yang pertama; seluruhnya ada dalam berkas XLSX yang diunduh dari suku ini di Salur.`,
      };
    yield { is: "table", columns: FAMILY_COLUMNS, rows: firstOf(families(term), ATTACHED_A_TERM) };
  }
}

async function* firstOf(batches: AsyncIterable<readonly TermRow[]>, most: number): AsyncGenerator<string[][]> {
  let left = most;
  for await (const batch of batches) {
    yield batch.slice(0, left).map(familyCells);
    left -= batch.length;
    if (left <= 0) return;
  }
}
