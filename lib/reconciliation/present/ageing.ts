import type { AgedRow } from "@/lib/reconciliation/queries/ageing";
import type { Breach, Breaches } from "@/lib/reconciliation/rules/ageing";
import { type Aged, type Band, RETURN_DAYS } from "@/lib/reconciliation/rules/ageing";
import { daysBetween, formatShortDate } from "@/lib/values/dates";
import { formatKpm, formatRp } from "@/lib/values/rupiah";
import type { Tone } from "@/lib/values/tone";

export const AGED_WORDS: Record<Aged, { title: string; definition: string }> = {
  untouched: {
    title: "Dana masuk yang belum dibelanjakan",
    definition: `Dana masuk tanpa satu pun transaksi, menurut hari sejak dana masuk. Sisa saldo keluarga yang sudah berbelanja tidak termasuk; rupiah selisih pada corong memuatnya. Mencapai ${RETURN_DAYS} hari: kembali ke kas negara.`,
  },
  card: {
    title: "KKS yang belum diserahkan",
    definition:
      "Kartu yang menurut bank belum sampai ke keluarganya, menurut hari sejak berkas pertama yang menyebutnya.",
  },
};

/** "30–59 hari", "105 hari atau lebih". */
export function bandLabel({ from, to }: Band): string {
  if (from === null) return "Tanggal tidak dilaporkan";
  return to === null ? `${from} hari atau lebih` : `${from}–${to} hari`;
}

const size = ({ kpm, rp }: Breach): string => `${formatKpm(kpm)}, ${formatRp(rp)}`;
const days = ({ firstOn, lastOn }: Breach): string =>
  firstOn === lastOn ? formatShortDate(firstOn) : `${formatShortDate(firstOn)} sampai ${formatShortDate(lastOn)}`;

/** What must go back and what soon will, each with its days; nothing when no money waits. */
export function breachNotices({ past, soon, next }: Breaches): { key: string; tone: Tone; text: string }[] {
  const notices: { key: string; tone: Tone; text: string }[] = [];
  if (past)
    notices.push({
      key: "past",
      tone: "problem",
      text: `Wajib dikembalikan ke kas negara: ${size(past)}. Batas ${RETURN_DAYS} hari tercapai ${days(past)}, dan dananya belum kembali.`,
    });
  if (soon)
    notices.push({
      key: "soon",
      tone: "watch",
      text: `Segera mencapai ${RETURN_DAYS} hari: ${size(soon)}, yaitu ${days(soon)}. Dampingi keluarganya berbelanja sebelum itu.`,
    });
  if (next && !soon)
    notices.push({
      key: "next",
      tone: "info",
      text: `Batas ${RETURN_DAYS} hari berikutnya: ${days(next)}, ${size(next)}.`,
    });
  return notices;
}

/** Days since, and when the 105th comes, for a line of the list. */
export const sinceText = ({ sinceOn }: AgedRow, today: string): string =>
  sinceOn === null
    ? "tidak dilaporkan"
    : `${formatShortDate(sinceOn)} (${Math.max(0, daysBetween(sinceOn, today))} hari)`;

export const AGED_COLUMNS = [
  "Nama",
  "NIK",
  "Desa/kelurahan",
  "Sejak",
  "Rupiah",
  "Sudah kembali",
  "Belum kembali",
  "Masalah",
];
export const agedCells = (row: AgedRow, today: string): (string | number | null)[] => [
  row.name,
  row.nik,
  row.village,
  sinceText(row, today),
  row.rp,
  row.backRp,
  row.rp - row.backRp,
  row.caseId === null ? null : `#${row.caseId}`,
];
