import type { Matching } from "@/lib/cases/bulk/queries/count-matching";
import type { CaseFilter } from "@/lib/cases/list/filter/cases";
import { formatShortDate } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";

/** Which file opened or closed the cases of a list, or '' without. */
export const fileText = ({ openedBy, closedBy }: CaseFilter): string =>
  [openedBy && `Dibuka berkas #${openedBy}`, closedBy && `Ditutup berkas #${closedBy}`].filter(Boolean).join(", ");

/** What a file did besides to cases that one cannot open; '' when there are none. */
export const beyondText = ({ count, exact }: Matching, all: number): string =>
  exact && all > count ? `, dari ${formatCount(all)} seluruhnya; sisanya di luar wewenang Anda` : "";

const WHEN_TEXT = {
  opened: "Dibuka",
  reopened: "Dibuka lagi",
  closed: "Selesai",
  aged: "Belum selesai, dibuka",
  standing: "Belum selesai pada akhir",
} as const;

/** What the days of a list's filter say, or '' without. */
export function whenText({ when, from, to }: CaseFilter): string {
  if (when === "") return "";
  const days = [from && `${formatShortDate(from)}`, to && when !== "standing" ? `sampai ${formatShortDate(to)}` : ""]
    .filter(Boolean)
    .join(" ");
  return `${WHEN_TEXT[when]} ${when === "standing" && to ? formatShortDate(to) : days}`.trim();
}
