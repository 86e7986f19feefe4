import { BOARD_STATES, type BoardFilter, type BoardState, boardHref } from "@/lib/reconciliation/filter";
import type { BoardCounts, BoardRow } from "@/lib/reconciliation/queries/board";
import type { MinutesRow } from "@/lib/reconciliation/queries/minutes";
import type { Reconciliation } from "@/lib/reconciliation/queries/reconciliation";
import type { TermRow } from "@/lib/reconciliation/queries/term-rows";
import { imbalance, type Total, type Totals } from "@/lib/reconciliation/rules/control-total";
import { TERM_KEYS, TERMS, type Term } from "@/lib/reconciliation/rules/terms";
import { formatInstant, formatShortDate } from "@/lib/values/dates";
import { formatCount, formatRp } from "@/lib/values/rupiah";
import type { Tone } from "@/lib/values/tone";

export const BOARD_LABELS: Record<BoardState, { label: string; tone: Tone }> = {
  difference: { label: "Ada selisih", tone: "problem" },
  agreed: { label: "Cocok, siap ditandatangani", tone: "ok" },
  signed: { label: "Ditandatangani sebagian", tone: "info" },
  waiting: { label: "Belum ada laporan bank", tone: "watch" },
  locked: { label: "Terkunci", tone: "neutral" },
};

export const TERM_WORDS: Record<Term, { label: string; definition: string }> = {
  same: { label: "Sama", definition: "Dana masuk sama dengan perintah bayar." },
  amount: {
    label: "Nominal berbeda",
    definition: "Kedua pihak mengenal keluarganya; selisih rupiah perintah bayar terhadap dana masuk.",
  },
  uncredited: {
    label: "Diperintahkan, dana belum masuk",
    definition: "Ada di laporan bank tanpa dana masuk: saldo nol, gagal top-up, kartu belum diserahkan.",
  },
  missing: {
    label: "Diperintahkan, tidak ada di laporan bank",
    definition: "Keluarga dalam perintah bayar yang tidak disebut bank sama sekali.",
  },
  "not-ordered": {
    label: "Dana masuk di luar perintah bayar",
    definition: "Keluarga kab/kota ini yang menerima dana tanpa perintah bayar.",
  },
  unknown: {
    label: "Baris bank yang tidak dikenal",
    definition: "Baris laporan bank yang NIK, kartu, dan rekeningnya tidak cocok dengan keluarga mana pun di sini.",
  },
  double: {
    label: "Baris bank yang ganda",
    definition: "Baris kedua dan seterusnya untuk keluarga yang sudah disebut.",
  },
  transacted: { label: "Dibelanjakan", definition: "Transaksi di e-Warong menurut laporan bank." },
  balance: { label: "Masih di rekening", definition: "Saldo menurut laporan bank." },
  returned: { label: "Kembali ke kas negara", definition: "Menurut daftar pengembalian." },
  rest: {
    label: "Tidak seimbang di laporan bank",
    definition: "Dana masuk dikurangi transaksi, saldo, dan pengembalian: angka bank yang tidak saling menutup.",
  },
  contradicts: {
    label: "Bank dan lapangan bertentangan",
    definition:
      "Bank melaporkan berhasil dan lapangan menemukan sebaliknya, bank bertentangan dengan dirinya, atau uang yang tidak pernah masuk tercatat kembali ke kas negara.",
  },
};

export type Line = { key: string; term: Term | null; sign: string; label: string; definition: string } & Total;

const lineOf = (term: Term, totals: Totals, sign: string): Line => ({
  key: term,
  term,
  sign,
  ...TERM_WORDS[term],
  ...totals.terms[term],
});

/** The lines under a total, with their sign; every difference is listed, also when it is zero. */
export function equationLines(totals: Totals, equation: "ordered" | "credited"): Line[] {
  const lines = TERM_KEYS.flatMap((term) => {
    const { equation: own, ...rest } = TERMS[term];
    return own === equation && "sign" in rest ? [lineOf(term, totals, rest.sign > 0 ? "+" : "−")] : [];
  });
  if (equation === "credited") return lines;
  const credited = {
    key: "credited",
    term: null,
    sign: "",
    label: "Dana masuk menurut bank",
    definition: "Semua yang dilaporkan bank, juga di luar perintah bayar.",
    ...totals.credited,
  };
  return [credited, ...lines];
}

/** What leads to the families of a line: a family counts in one line alone, but is in the list of each that has rupiah of it. */
export function listWords({ families, kpm }: Total): { text: string; note?: string } {
  const text = `Lihat ${formatCount(families)}`;
  return families > kpm ? { text, note: `${formatCount(families - kpm)} terhitung di baris lain` } : { text };
}

export const contradictions = (totals: Totals): Line => lineOf("contradicts", totals, "");

/** The proof in one sentence. */
export function proofSentence(totals: Totals): string {
  const { ordered, credited } = imbalance(totals);
  const rest = [...ordered, ...credited];
  return rest.every((n) => n === 0)
    ? "Kedua persamaan seimbang: sisa 0 KPM dan Rp0."
    : `Persamaan tidak seimbang: sisa ${rest.map(formatCount).join(", ")}. Laporkan kepada pengelola.`;
}

export const signedRp = (rp: number): string => (rp < 0 ? `−${formatRp(-rp)}` : formatRp(rp));

/** Beside an order that no SP2D file gives: it is not the SP2D of the funnel, which counts what the bank reports. */
export const ORDER_FROM_DPM = "dari DPM, bukan SP2D";

type Compared = Pick<Reconciliation, "hasOrder" | "hasField" | "totals">;
const orderSentence = ({ hasOrder, totals }: Compared): string => {
  if (hasOrder) return "Perintah bayar dari berkas SP2D by name.";
  return totals.ordered.kpm > 0
    ? "Belum ada berkas SP2D by name: perintah bayar dihitung dari DPM × indeks bantuan, jadi dapat berbeda dari SP2D pada corong, yang menghitung keluarga dalam laporan bank."
    : "Belum ada berkas SP2D by name maupun DPM periode ini, jadi belum ada perintah bayar untuk dibandingkan.";
};

/** What is compared, and what is missing for a full comparison. */
export const sourcesSentence = (reconciliation: Compared): string =>
  [
    orderSentence(reconciliation),
    reconciliation.hasField ? "" : "Belum ada hasil lapangan, jadi pertentangan bank dengan lapangan belum tampak.",
  ]
    .filter(Boolean)
    .join(" ");

export const computedSentence = ({
  computedAt,
  asOf,
  regencyCode,
}: Pick<Reconciliation, "computedAt" | "asOf" | "regencyCode">): string =>
  `Dihitung ${formatInstant(computedAt, regencyCode)}, data per ${formatShortDate(asOf)}.`;

const FIELD_WORDS: Record<string, string> = {
  sukses: "sukses salur",
  "saldo-kosong": "saldo kosong",
  "kks-rusak-hilang": "KKS rusak/hilang",
  meninggal: "meninggal",
  "pindah-tidak-ditemukan": "pindah/tidak ditemukan",
  menolak: "menolak",
  "edc-bermasalah": "EDC bermasalah",
  lain: "lain",
};
const KEY_WORDS: Record<string, string> = { nik: "NIK", card: "nomor KKS", account: "nomor rekening" };

export const rpOrDash = (rp: number | null): string => (rp === null ? "–" : signedRp(rp));
export const fieldWord = (status: string | null): string => (status === null ? "–" : (FIELD_WORDS[status] ?? status));
export const keyWord = (key: string | null): string => (key === null ? "–" : (KEY_WORDS[key] ?? key));
export const rowName = ({ name, intakeId, rowNo }: TermRow): string =>
  name ?? (intakeId === null ? "–" : `Berkas #${intakeId}, baris ${formatCount(rowNo ?? 0)}`);

export const boardDate = ({ computedAt, regencyCode }: BoardRow): string =>
  computedAt ? formatInstant(computedAt, regencyCode) : "–";

/** The families of a term as cells of a workbook, in the words of the screen. */
export const TERM_COLUMNS = [
  "Nama",
  "NIK",
  "Desa/kelurahan",
  "Perintah bayar",
  "Dana masuk",
  "Transaksi",
  "Saldo",
  "Kembali",
  "Lapangan",
  "Dicocokkan lewat",
  "Masalah",
];
export const termCells = (row: TermRow): (string | number | null)[] => [
  rowName(row),
  row.nik,
  row.village,
  row.orderRp,
  row.creditedRp,
  row.transactedRp,
  row.balanceRp,
  row.returnedRp,
  fieldWord(row.fieldStatus),
  keyWord(row.matchedBy),
  row.caseId === null ? null : `#${row.caseId}`,
];

export const boardTabs = (filter: BoardFilter, counts: BoardCounts) => {
  const all = BOARD_STATES.reduce((sum, state) => sum + counts[state], 0);
  const tab = (state: BoardState | "", label: string, count: number) => ({
    label,
    count: formatCount(count),
    href: boardHref(filter, { state }),
    current: filter.state === state,
  });
  return [tab("", "Semua", all), ...BOARD_STATES.map((state) => tab(state, BOARD_LABELS[state].label, counts[state]))];
};

export type PeriodChoice = { code: string; label: string; programName: string };

/** known: whether there is the period that the address asks for; else none is chosen. */
export const periodOptions = (periods: readonly PeriodChoice[], known: boolean) => [
  ...(known ? [] : [{ value: "", label: "Pilih periode" }]),
  ...periods.map(({ code, label, programName }) => ({ value: code, label: `${label} · ${programName}` })),
];

export const placeOptions = (places: readonly { code: string; name: string }[]) => [
  { value: "", label: "Semua wilayah saya" },
  ...places.map(({ code, name }) => ({ value: code, label: name })),
];

/** Behind a total, for readers of totals only. */
export const NO_NAMES = {
  tag: "no-permission" as const,
  what: "keluarga menurut nama",
  whoCan: "Dinsos, bank penyalur, dan Direktorat PFM",
};

/** Why the board is empty. */
export const boardEmptiness = ({ rows }: { rows: readonly unknown[] }, filter: BoardFilter) => {
  if (rows.length > 0) return { tag: "rows" } as const;
  return filter.state === ""
    ? ({
        tag: "no-data-yet",
        what: "bank penyalur pada periode ini",
        hint: "Papan terisi begitu laporan bank dimuat.",
      } as const)
    : ({ tag: "filtered-away", what: "kab/kota", clearHref: boardHref(filter, { state: "" }) } as const);
};

const signature = (name: string | null, at: Date | null, regencyCode: string): string =>
  name && at ? `${name}, ${formatInstant(at, regencyCode)}` : "belum";

/** The signatures under the totals that are on screen. */
export const minutesFacts = (
  valid: MinutesRow | null,
  { lockedBy, regencyCode }: Pick<Reconciliation, "lockedBy" | "regencyCode">,
  hash: string,
) => [
  {
    key: "district",
    label: "Dinsos kab/kota",
    value: signature(valid?.districtName ?? null, valid?.districtAt ?? null, regencyCode),
  },
  { key: "bank", label: "Bank", value: signature(valid?.bankName ?? null, valid?.bankAt ?? null, regencyCode) },
  {
    key: "lock",
    label: "Periode",
    value: lockedBy ? "Terkunci: berkas baru untuk periode ini ditolak" : "Terbuka",
  },
  { key: "hash", label: "Sidik isi", value: hash },
];

export const voidedSentence = (row: MinutesRow, regencyCode: string): string =>
  `Berita acara #${row.id} tidak berlaku sejak ${row.voidedAt ? formatInstant(row.voidedAt, regencyCode) : "–"} (${row.voidedByName}): ${row.voidedReason}.`;
