import { isKind, RULES } from "@/lib/intake/kinds/rules";
import type { Finding } from "@/lib/intake/rows/rules/findings";
import { formatCount } from "@/lib/values/rupiah";
import { ADDED_UP, TWICE } from "./rules";

/** What a person may choose where a planned file names families in several rows; null when it does not. */
export function repeatChoice(
  kind: string,
  findings: readonly Finding[],
): { verb: "sum" | "first"; note: string; label: string } | null {
  if (!isKind(kind) || !RULES[kind].summed) return null;
  const rowsOf = (code: string) => formatCount(findings.find((finding) => finding.code === code)?.rows ?? 0);
  if (findings.some(({ code }) => code === ADDED_UP))
    return {
      verb: "first",
      note: `${rowsOf(ADDED_UP)} baris dijumlahkan ke baris lain dari keluarga yang sama. Bila barisnya hanya berulang, pakai baris pertamanya saja.`,
      label: "Pakai baris pertama saja",
    };
  if (!findings.some(({ code }) => code === TWICE)) return null;
  return {
    verb: "sum",
    note: `${rowsOf(TWICE)} baris menyebut keluarga yang sudah disebut di atasnya. Bila setiap baris memuat sebagian nominalnya, misalnya satu bulan, jumlahkan; bila barisnya hanya berulang, biarkan.`,
    label: "Jumlahkan nominalnya",
  };
}
