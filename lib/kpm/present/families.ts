import type { WorkbookSheet, WorkbookValue } from "@/lib/documents/shapes/sheet";
import type { KpmFilter } from "@/lib/kpm/filter";
import type { FamilyCardRow, FamilyPeriodRow, FamilyView } from "@/lib/kpm/queries/get-family";
import type { FamilyRow } from "@/lib/kpm/queries/list-families";
import { type FamilyStep, SHORTEST_NAME, SOURCE_KINDS, type SourceKind } from "@/lib/kpm/rules";
import { displayName } from "@/lib/regions/rules";
import { formatDate, formatShortDate } from "@/lib/values/dates";
import { rowText } from "@/lib/values/row-number";
import { formatCount, formatRp } from "@/lib/values/rupiah";

const PASSED_LABELS: Record<FamilyStep, string> = {
  dpm: "Tercantum dalam DPM",
  sp2d: "Sudah SP2D",
  credited: "Dana sudah masuk",
  transacted: "Sudah mencairkan",
};
export const GAP_LABELS: Record<FamilyStep, string> = {
  dpm: "Kuota yang belum terisi",
  sp2d: "Dalam DPM, belum SP2D",
  credited: "SP2D terbit, dana belum masuk",
  transacted: "Dana masuk, belum dicairkan",
};
const EXPLAINED_LABELS = { yes: "terjelaskan", no: "belum terjelaskan", "": "" };

/** What the list shows, as its title: "Dana masuk, belum dicairkan · belum terjelaskan: 1.234 keluarga". */
export function listTitle(filter: KpmFilter, count: number | null): string {
  const figure = filter.gap ? GAP_LABELS[filter.gap] : filter.step ? PASSED_LABELS[filter.step] : "Semua keluarga";
  const title = [figure, EXPLAINED_LABELS[filter.explained]].filter(Boolean).join(" · ");
  return count === null ? title : `${title}: ${formatCount(count)} keluarga`;
}

/** How many families a page shows, and where the list can be put in another order. */
export const pageSummary = (rows: number, sortable: boolean): string =>
  `${formatCount(rows)} keluarga di halaman ini${sortable ? "" : ", urut menurut desa; pilih satu kab/kota untuk mengurutkan menurut kolom lain"}`;

const rp = (amount: number | null): string | null => (amount === null ? null : formatRp(amount));

type Placed = { village: string | null; district: string | null; regency: string };
const placeCell = ({ village, district, regency }: Placed) => ({
  text: village ? displayName(village) : "Desa belum diketahui",
  note: [district, regency]
    .filter((name) => name !== null)
    .map(displayName)
    .join(", "),
});

const SOURCE_WORDS: Record<SourceKind, string> = {
  dpm: "DPM",
  order: "berkas SP2D",
  bank: "laporan bank",
  field: "hasil lapangan",
};

/** The sources that know the family in the period, each with its file, or those that do not. */
function sourcesText({ files }: FamilyRow, known: boolean): string {
  if (!files) return "";
  return SOURCE_KINDS.filter((kind) => (files[kind] !== null) === known)
    .map((kind) => (known ? `${SOURCE_WORDS[kind]} #${files[kind]}` : SOURCE_WORDS[kind]))
    .join(", ");
}

/** The cells of one family; `labelOf` names a type of case. */
export const familyCells = (row: FamilyRow, labelOf: (type: string) => string) => ({
  key: String(row.id),
  family: { text: row.name, href: `/kpm/${row.id}`, note: row.nik },
  place: placeCell(row),
  bank: row.bankCode,
  ordered: rp(row.orderedRp),
  credited: rp(row.creditedRp),
  transacted: rp(row.transactedRp),
  cases: row.caseTypes.map(labelOf).join(", "),
  known: sourcesText(row, true),
  unknown: sourcesText(row, false),
});
export type FamilyCells = ReturnType<typeof familyCells>;

function file(intakeId: bigint | null, rowNo: number | null, mayOpen: boolean) {
  if (intakeId === null) return null;
  const text = `#${intakeId}${rowNo === null ? "" : `, baris ${rowText(rowNo)}`}`;
  return mayOpen ? { text, href: `/intake/${intakeId}` } : text;
}

const dated = (amount: number | null, on: string | null) =>
  amount === null ? null : { text: formatRp(amount), note: on && amount > 0 ? formatShortDate(on) : "" };

/** One period of a family: how far the money came, and which file reports it. */
export const periodCells = (row: FamilyPeriodRow, mayOpenFiles: boolean) => ({
  key: row.periodCode,
  period: { text: row.periodLabel, note: row.programName },
  listed: row.listed ? { text: "Ya", tone: "ok" as const } : { text: "Tidak", tone: "neutral" as const },
  ordered: rp(row.orderedRp),
  credited: dated(row.creditedRp, row.creditedOn),
  transacted: dated(row.transactedRp, row.transactedOn),
  balance: rp(row.balanceRp),
  status: { text: row.statusText || "–", note: row.ewarong ?? row.bankCode },
  dpmFile: file(row.dpmIntakeId, row.dpmRowNo, mayOpenFiles),
  bankFile: file(row.bankIntakeId, row.bankRowNo, mayOpenFiles),
});
export type PeriodCells = ReturnType<typeof periodCells>;

const MATCHED = (matched: boolean | null): string =>
  matched === null ? "belum diperiksa" : matched ? "padan" : "tidak padan";

/** Who the family is, without a whole number. */
export const familyFacts = (found: FamilyView) => [
  { key: "nik", label: "NIK", value: `${found.nik} (${MATCHED(found.nikMatched)})` },
  { key: "kk", label: "No KK", value: found.noKk ?? "–" },
  { key: "dtks", label: "ID DTKS", value: found.dtksId ?? "–" },
  {
    key: "address",
    label: "Alamat",
    value: [found.address, placeCell(found).text, placeCell(found).note, displayName(found.province)]
      .filter(Boolean)
      .join(", "),
  },
  { key: "pkh", label: "Peserta PKH", value: found.pkh === null ? "tidak diketahui" : found.pkh ? "ya" : "bukan" },
];

export const cardFacts = (card: FamilyCardRow) => [
  { key: "card", label: "Nomor KKS", value: card.cardNo ?? "–" },
  { key: "account", label: "Rekening", value: card.accountNo ?? "–" },
  {
    key: "distributed",
    label: "Diserahkan",
    value: card.distributedOn ? formatDate(card.distributedOn) : "belum tercatat",
  },
];

/** The way back: all families, the kab/kota, this one. */
export const familyCrumbs = (found: FamilyView) => [
  { label: "KPM", href: "/kpm" },
  { label: displayName(found.regency), href: `/kpm?region=${found.regionCode.slice(0, 4)}` },
  { label: found.name },
];

/** Why a name cannot be looked for yet; null when it can. */
export function searchHindrance(q: string, region: string): string | null {
  if (q === "") return null;
  if (q.length < SHORTEST_NAME) return `Tulis paling sedikit ${SHORTEST_NAME} huruf dari nama.`;
  if (region.length < 4)
    return region === ""
      ? "Pilih provinsinya, cari, lalu pilih kab/kota; nama dicari di dalam satu kab/kota."
      : "Pilih kab/kota lalu cari; nama dicari di dalam satu kab/kota.";
  return null;
}

export function emptinessOf(given: { rows: number; filter: KpmFilter; clearHref: string }) {
  const { rows, filter, clearHref } = given;
  if (rows > 0) return { tag: "rows" as const };
  if (filter.gap === "dpm")
    return {
      tag: "no-data-yet" as const,
      what: "nama untuk kuota yang belum terisi",
      hint: "Selisih kuota dan DPM belum bernama; lihat masalah “Kuota belum terpenuhi” pada kab/kota.",
      next: { label: "Buka masalah", href: "/cases?type=KUOTA_BELUM_TERPENUHI" },
    };
  if (filter.q || filter.gap || filter.step || filter.bank || filter.explained)
    return { tag: "filtered-away" as const, what: "keluarga", clearHref };
  return {
    tag: "no-data-yet" as const,
    what: "keluarga menurut nama",
    hint: "Keluarga muncul setelah DPM atau laporan bank dari wilayah ini masuk.",
    next: { label: "Lihat berkas masuk", href: "/intake" },
  };
}

const EXPORTED: readonly { title: string; width?: number; money?: boolean }[] = [
  { title: "Nama", width: 30 },
  { title: "NIK (sebagian ditutup)", width: 22 },
  { title: "Kode desa", width: 13 },
  { title: "Desa/kelurahan", width: 24 },
  { title: "Kecamatan", width: 24 },
  { title: "Kab/kota", width: 24 },
  { title: "Bank", width: 10 },
  { title: "SP2D (Rp)", width: 14, money: true },
  { title: "Penyaluran (Rp)", width: 16, money: true },
  { title: "Pencairan (Rp)", width: 16, money: true },
  { title: "Data per (tttt-bb-hh)", width: 21, money: true },
  { title: "Masalah terbuka", width: 50 },
];

/** The list as a sheet: the same rows and words as on screen, `money` when it is of one period. */
export function familySheet(
  batches: AsyncIterable<readonly FamilyRow[]>,
  { money, labelOf }: { money: boolean; labelOf: (type: string) => string },
): WorkbookSheet {
  const place = (name: string | null) => (name === null ? null : displayName(name));
  const cells = (row: FamilyRow): readonly WorkbookValue[] => [
    row.name,
    row.nik,
    row.regionCode,
    place(row.village),
    place(row.district),
    place(row.regency),
    row.bankCode,
    ...(money ? [row.orderedRp, row.creditedRp, row.transactedRp, row.asOf] : []),
    row.caseTypes.map(labelOf).join(", "),
  ];
  return {
    name: "KPM",
    columns: EXPORTED.filter((column) => money || !column.money),
    rows: (async function* () {
      for await (const batch of batches) yield batch.map(cells);
    })(),
  };
}

/** What the sheet of families holds, for its first page. */
export const familyAbout = (filter: KpmFilter, period: string | null): [string, string][] => [
  ["Daftar", filter.q ? `Nama “${filter.q}”` : listTitle(filter, null)],
  ["Periode", period ?? "tidak menurut periode"],
  ["Bank", filter.bank || "semua bank"],
  ["Tanggal data", period ? "pada kolom “Data per” setiap keluarga" : "menurut berkas terakhir yang masuk"],
  ["Nomor identitas", "ditutup sebagian seperti di layar; nomor lengkap dibuka satu per satu dengan alasan"],
];
