import { GAP_LABELS } from "@/lib/kpm/present";
import { isFamilyStep } from "@/lib/kpm/rules";
import type { WorkbookSheet, WorkbookValue } from "@/lib/platform/workbook";
import { displayName } from "@/lib/regions/rules";
import { daysBetween, formatDate, formatInstant, formatShortDate } from "@/lib/values/dates";
import { rowText } from "@/lib/values/row-number";
import { formatCount, formatRp } from "@/lib/values/rupiah";
import type { CaseFilter } from "./filter";
import { casesHref, isNarrowed } from "./filter";
import type { CaseCountRow } from "./queries/count-cases";
import type { CaseEventRow, CaseView } from "./queries/get-case";
import type { CaseRow } from "./queries/list-cases";
import {
  CASE_OWNERS,
  CASE_TYPE_CODES,
  CASE_TYPES,
  type CaseState,
  type CaseTypeCode,
  type CaseVerb,
  CLOSED_BY_DATA,
  CLOSING_REASONS,
  isCaseType,
  isClosingReason,
  isOverdue,
  SYSTEM_NAME,
  VERB_DONE,
} from "./rules";

type Tone = "ok" | "watch" | "problem" | "info" | "neutral";

export const STATE_LABELS: Record<CaseState, string> = {
  open: "Baru",
  taken: "Dikerjakan",
  verified: "Terverifikasi",
  closed: "Selesai",
};
export const STATE_TONES: Record<CaseState, Tone> = { open: "watch", taken: "info", verified: "info", closed: "ok" };

export const VERB_LABELS: Record<CaseVerb, string> = {
  take: "Ambil masalah ini",
  verify: "Tandai terverifikasi",
  close: "Tutup masalah",
  reopen: "Buka lagi",
  note: "Simpan catatan",
};

export const typeLabel = (type: string): string => (isCaseType(type) ? CASE_TYPES[type].label : type);
export const typeRules = (type: string) => (isCaseType(type) ? CASE_TYPES[type] : null);

/** Why a case is closed, in words. */
export function closingSentence(reason: string | null): string {
  if (reason === CLOSED_BY_DATA) return "Ditutup oleh data";
  return reason !== null && isClosingReason(reason) ? CLOSING_REASONS[reason] : "Ditutup";
}

type Dated = { state: CaseState; dueOn: string };

/** How much time is left: in words, because a colour alone says nothing. */
export function dueSentence(found: Dated, today: string): { text: string; tone: Tone | null } {
  if (found.state === "closed") return { text: "–", tone: null };
  const days = daysBetween(today, found.dueOn);
  if (isOverdue(found, today)) return { text: `Lewat ${formatCount(-days)} hari`, tone: "problem" };
  if (days === 0) return { text: "Hari ini", tone: "watch" };
  return { text: `${formatCount(days)} hari lagi`, tone: days <= 7 ? "watch" : null };
}

type Placed = { village: string | null; district: string | null; regency: string };

/** "Dalung, Kuta Utara, Kab. Badung"; a family whose desa is not known says so. */
export function placeParts({ village, district, regency }: Placed, isFamily: boolean): { main: string; above: string } {
  const names = [district, regency].filter((name) => name !== null).map(displayName);
  if (!isFamily) return { main: displayName(regency), above: "" };
  return { main: village ? displayName(village) : "Desa belum diketahui", above: names.join(", ") };
}

/** Who or what a case is about. */
export function subjectOf(row: Pick<CaseRow | CaseView, "type" | "kpmId" | "kpmName" | "nik" | "families">) {
  const what = row.type === "KUOTA_BELUM_TERPENUHI" ? "KPM kurang" : "baris laporan bank";
  if (row.kpmId === null) return { main: `${formatCount(row.families)} ${what}`, below: "kab/kota" };
  return { main: row.kpmName ?? "KPM", below: row.nik ?? "" };
}

/** The cells of one line of the list. */
export function caseCells(row: CaseRow, today: string) {
  const place = placeParts(row, row.kpmId !== null);
  const subject = subjectOf(row);
  const due = dueSentence(row, today);
  return {
    key: String(row.id),
    type: { text: typeLabel(row.type), href: `/cases/${row.id}`, note: `#${row.id}` },
    subject: { text: subject.main, note: subject.below },
    place: { text: place.main, note: place.above },
    period: row.periodLabel,
    amount: formatRp(row.amountRp),
    owner: { text: CASE_OWNERS[row.owner], note: row.assigneeName ? `diambil ${row.assigneeName}` : "belum diambil" },
    due: {
      text: due.text,
      note: row.state === "closed" ? "" : formatShortDate(row.dueOn),
      ...(due.tone && { tone: due.tone }),
    },
    state: { text: STATE_LABELS[row.state], tone: STATE_TONES[row.state] },
  };
}
export type CaseCells = ReturnType<typeof caseCells>;

/** Types as tabs, in the order of the catalogue, each with its number of live (or closed) cases. */
export function typeTabs(filter: CaseFilter, counts: readonly CaseCountRow[]) {
  const closed = filter.state === "closed";
  const numberOf = (row: CaseCountRow) => (closed ? row.closed : row.live);
  const total = counts.reduce((sum, row) => sum + numberOf(row), 0);
  const tab = (type: CaseTypeCode | "", label: string, count: number) => ({
    label,
    count: formatCount(count),
    href: casesHref(filter, { type }),
    current: filter.type === type,
  });
  const tabs = CASE_TYPE_CODES.map((type) => {
    const row = counts.find((found) => found.type === type);
    return { type, count: row ? numberOf(row) : 0 };
  });
  return [
    tab("", "Semua", total),
    ...tabs
      .filter(({ type, count }) => count > 0 || type === filter.type)
      .map(({ type, count }) => tab(type, CASE_TYPES[type].label, count)),
  ];
}

type Emptiness =
  | { tag: "no-data-yet"; what: string; hint: string }
  | { tag: "filtered-away"; what: string; clearHref: string }
  | { tag: "no-permission"; what: string; whoCan: string }
  | { tag: "rows" };

/** Why the list shows nothing: a role without names, a filter, or indeed no case. */
export function emptinessOf(given: {
  rows: number;
  byName: boolean;
  narrowed: boolean;
  counted: number;
  clearHref: string;
}): Emptiness {
  if (given.rows > 0) return { tag: "rows" };
  if (!given.byName && given.counted > 0)
    return {
      tag: "no-permission",
      what: "masalah menurut nama",
      whoCan: "Dinsos, bank penyalur, dan Direktorat PFM; jumlahnya tampak di atas",
    };
  if (given.narrowed) return { tag: "filtered-away", what: "masalah", clearHref: given.clearHref };
  return {
    tag: "no-data-yet",
    what: "masalah",
    hint: "Setiap berkas yang masuk diperiksa; keluarga yang belum terjangkau muncul di sini dengan sebabnya.",
  };
}

/** "50 dari 1.234 masalah"; how many only where the roll-up knows it. */
export function pageSummary(
  filter: CaseFilter,
  counts: readonly CaseCountRow[],
  { shown, byName }: { shown: number; byName: boolean },
): string {
  if (!byName) return `${formatCount(shown)} masalah kab/kota; peran Anda tidak membuka masalah menurut nama`;
  const { type, ...others } = filter;
  const known = !isNarrowed({ ...others, type: "", bank: "" });
  if (!known) return `${formatCount(shown)} masalah di halaman ini`;
  const total = counts.filter((row) => type === "" || row.type === type).reduce((sum, row) => sum + row.live, 0);
  return `${formatCount(shown)} dari ${formatCount(total)} masalah`;
}

/** The history as sentences, the newest first. */
export function timeline(events: readonly CaseEventRow[], regionCode: string) {
  return events.map((event) => ({
    key: String(event.id),
    when: formatInstant(event.at, regionCode),
    title: `${event.byPerson ? event.actorName : SYSTEM_NAME}: ${isDone(event.verb) ? VERB_DONE[event.verb] : event.verb}`,
    note: event.note,
    byPerson: event.byPerson,
    file: event.intakeId === null ? null : fileLink(event.intakeId, null),
  }));
}
export type TimelineEntry = ReturnType<typeof timeline>[number];

const isDone = (verb: string): verb is keyof typeof VERB_DONE => Object.hasOwn(VERB_DONE, verb);

/** "Berkas #12, baris 34", which leads to the file. */
export const fileLink = (intakeId: bigint, rowNo: number | null) => ({
  text: rowNo === null ? `Berkas #${intakeId}` : `Berkas #${intakeId}, baris ${rowText(rowNo)}`,
  href: `/intake/${intakeId}`,
});

const rpOrNone = (rp: number | null): string => (rp === null ? "belum ada" : formatRp(rp));

/** What the newest rows say about the family in the period of the case. */
export function rowFacts(found: CaseView) {
  return [
    { key: "ordered", label: "SP2D", value: rpOrNone(found.orderedRp) },
    {
      key: "credited",
      label: "Penyaluran",
      value: `${rpOrNone(found.creditedRp)}${found.creditedRp && found.creditedOn ? `, ${formatDate(found.creditedOn)}` : ""}`,
    },
    { key: "transacted", label: "Pencairan", value: rpOrNone(found.transactedRp) },
    { key: "balance", label: "Saldo", value: rpOrNone(found.balanceRp) },
    { key: "status", label: "Kata bank", value: found.statusText ? `“${found.statusText}”` : "–" },
    { key: "asOf", label: "Tanggal data", value: found.asOf ? formatDate(found.asOf) : "–" },
  ];
}

/** Who the case is about and where, for the head of its page. */
export function headline(found: CaseView): { subject: string; where: string } {
  const place = placeParts(found, found.kpmId !== null);
  const subject = subjectOf(found);
  const where = [subject.main, place.main, place.above, found.periodLabel, formatRp(found.amountRp)].filter(Boolean);
  return { subject: found.nik ? `${subject.main} · NIK ${found.nik}` : subject.main, where: where.join(" · ") };
}

/** The way back: all cases, the kab/kota, this one. */
export const caseCrumbs = (found: CaseView) => [
  { label: "Masalah", href: "/cases" },
  { label: displayName(found.regency), href: `/cases?region=${found.regionCode.slice(0, 4)}` },
  { label: `#${found.id}` },
];

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
    CASE_OWNERS[row.owner],
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

/** What the sheet of cases holds, for its first page. */
export const caseAbout = (filter: CaseFilter, period: string | null): [string, string][] => [
  ["Jenis", filter.type === "" ? "semua jenis" : typeLabel(filter.type)],
  ["Periode", period ?? "semua periode"],
  ["Bank", filter.bank || "semua bank"],
  ["Berhenti di", isFamilyStep(filter.step) ? GAP_LABELS[filter.step] : "semua tahap"],
  ["Status", filter.state === "" ? "belum selesai" : STATE_LABELS[filter.state]],
  ["Penyelesai", filter.owner === "" ? "semua pihak" : CASE_OWNERS[filter.owner]],
  [
    "Hanya",
    [filter.mine && "yang saya ambil", filter.overdue && "yang lewat tenggat"].filter(Boolean).join(", ") || "–",
  ],
  ["Nomor identitas", "ditutup sebagian seperti di layar"],
];
