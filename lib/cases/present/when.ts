import { formatShortDate } from "@/lib/values/dates";
import type { CaseFilter } from "../filter";

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
