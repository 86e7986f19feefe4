import type { BoardRow } from "@/lib/reconciliation/queries/board";
import { displayName } from "@/lib/regions/rules";
import { formatShortDate } from "@/lib/values/dates";
import { formatKpm, formatRp } from "@/lib/values/rupiah";
import { BOARD_LABELS, boardDate } from "./board";

/** Under a line's state: who locked it, or whose signature it waits for. */
export function signedNote({ state, lockedBy, districtName }: BoardRow): string {
  if (state === "locked") return `oleh ${lockedBy}`;
  if (state !== "signed") return "";
  return districtName ? "menunggu bank" : "menunggu Dinsos";
}

/** One sentence to send on, to whom it waits for. */
export function reminderText(row: BoardRow, period: string): string {
  const dinsos = `Dinas Sosial ${displayName(row.regency)}`;
  const bank = `Bank ${row.bankCode} di ${displayName(row.regency)}`;
  const both = `Yth. ${dinsos} dan Bank ${row.bankCode}`;
  switch (row.state) {
    case "waiting":
      return `Yth. ${bank}: laporan penyaluran ${period} belum kami terima. Mohon segera disampaikan.`;
    case "difference":
      return `${both}: rekonsiliasi ${period} masih menyisakan selisih ${formatKpm(row.differenceKpm ?? 0)}, ${formatRp(row.differenceRp ?? 0)}. Mohon dijelaskan, lalu berita acaranya ditandatangani.`;
    case "signed":
      return row.districtName
        ? `Yth. ${bank}: berita acara rekonsiliasi ${period} sudah ditandatangani ${dinsos} dan menunggu tanda tangan Saudara.`
        : `Yth. ${dinsos}: berita acara rekonsiliasi ${period} sudah ditandatangani Bank ${row.bankCode} dan menunggu tanda tangan Saudara.`;
    case "agreed":
      return `${both}: rekonsiliasi ${period} sudah cocok. Mohon berita acaranya ditandatangani.`;
    case "locked":
      return "";
  }
}

export const REMINDER_COLUMNS = [
  { title: "Kab/kota", width: 28 },
  { title: "Bank", width: 10 },
  { title: "Keadaan", width: 28 },
  { title: "Selisih (KPM)", width: 14 },
  { title: "Selisih (Rp)", width: 18 },
  { title: "Dihitung", width: 22 },
  { title: "Data per", width: 14 },
  { title: "Pengingat", width: 110 },
];
export const reminderCells = (row: BoardRow, period: string): (string | number | null)[] => [
  displayName(row.regency),
  row.bankCode,
  BOARD_LABELS[row.state].label,
  row.differenceKpm,
  row.differenceRp,
  row.computedAt ? boardDate(row) : null,
  row.asOf ? formatShortDate(row.asOf) : null,
  reminderText(row, period),
];
