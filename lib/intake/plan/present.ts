import type { Shown } from "@/lib/intake/kinds/kind";
import { shownOf } from "@/lib/intake/kinds/rules";
import { formatShortDate } from "@/lib/values/dates";
import { formatCount, formatRp } from "@/lib/values/rupiah";
import { ADDED_SHOWN, differing } from "./rules/change";

// What a file changes, in words.

type Value = string | number | boolean | null;
type Values = Record<string, Value>;

/** A value in words, as its column is written. */
function inWords(value: Value, as?: Shown["as"]): string {
  if (value === null || value === "") return "–";
  if (as === "rp") return formatRp(Number(value));
  if (as === "count") return formatCount(Number(value));
  if (as === "year") return String(value).slice(0, 4);
  if (as === "date") return formatShortDate(String(value));
  if (as === "yes-no") return value ? "ya" : "tidak";
  return String(value);
}

/** What differs in one row: "Top-up Rp0 → Rp600.000". */
export function changeSentences(kind: string, before: Values | null, after: Values): string[] {
  const shown = shownOf(kind);
  return differing(shown, before, after).map(({ key, before: was, after: is }) => {
    const { label = key, as } = shown[key] ?? {};
    const now = inWords(is, as);
    if (!before) return `${label}: ${now}`;
    if (was !== null && inWords(was, as) === now) return `${label}: ${now}, tanggalnya berubah`;
    return `${label}: ${inWords(was, as)} → ${now}`;
  });
}

/** One side of a held row: "Nama I MADE A; Nomor KK 5103**". */
export const sideSentence = (kind: string, side: Values | null): string =>
  Object.entries(shownOf(kind))
    .flatMap(([key, { label, as }]) => {
      const value = side?.[key];
      return value === undefined ? [] : [`${label} ${inWords(value, as)}`];
    })
    .join("; ");

/** How much of a list of changes is on record. */
export const changesNote = (verdict: "added" | "changed" | "held", count: number): string =>
  verdict === "added" && count > ADDED_SHOWN
    ? `${formatCount(ADDED_SHOWN)} baris pertama dari ${formatCount(count)}; semuanya ada di berkas itu sendiri.`
    : "Semua baris, menurut urutan di berkas. Nomor baris sama dengan nomor baris di Excel.";

/** A sum of a column before and after, in words. */
export function sumRow(kind: string, { column, before, after }: { column: string; before: number; after: number }) {
  const { label = column, as } = shownOf(kind)[column] ?? {};
  const say = (value: number) => inWords(value, as);
  const sign = after > before ? "+" : "";
  return {
    key: column,
    label,
    before: say(before),
    after: say(after),
    difference: after === before ? "sama" : `${sign}${say(after - before)}`,
  };
}

/** How much of a list against the file before is on record. */
export const sinceNote = (count: number): string =>
  count > ADDED_SHOWN
    ? `${formatCount(ADDED_SHOWN)} baris pertama dari ${formatCount(count)}.`
    : "Semua baris. Baris yang hilang bernomor menurut berkas sebelumnya.";
