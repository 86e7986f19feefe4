import { formatDate, formatInstant } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import type { GrantRow, RevealDayRow } from "./queries";
import { isRevealPurpose, OF_FILES, REVEAL_PURPOSES } from "./rules";

export const purposeLabel = (purpose: string): string =>
  isRevealPurpose(purpose)
    ? REVEAL_PURPOSES[purpose]
    : purpose === OF_FILES
      ? "Nomor tidak dikenal dalam berkas"
      : "Batas biasa";

export const PURPOSE_CHOICES = Object.entries(REVEAL_PURPOSES).map(([value, label]) => ({ value, label }));

/** A grant as a line of the list. */
export const grantLine = (row: GrantRow) => ({
  id: String(row.id),
  head: `${row.name} (${row.email})`,
  text: `${purposeLabel(row.purpose)}: ${formatCount(row.aDay)} nomor sehari sampai ${formatDate(row.lastDay)}`,
  note: `${row.reason} · diberikan ${row.grantedByName}, ${formatInstant(row.grantedAt)}`,
  state: row.withdrawnByName ? `Ditarik ${row.withdrawnByName}` : row.ended ? "Berakhir" : null,
});
export type GrantLine = ReturnType<typeof grantLine>;

/** How many numbers somebody opened on a day, as a line. */
export const revealDayLine = (row: RevealDayRow) => ({
  key: `${row.onDate} ${row.email} ${row.purpose}`,
  head: `${row.name} (${row.email})`,
  text: `${formatCount(row.numbers)} nomor · ${purposeLabel(row.purpose)} · ${formatDate(row.onDate)}`,
});
export type RevealDayLine = ReturnType<typeof revealDayLine>;
