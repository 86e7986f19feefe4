import { digitsOf } from "@/lib/values/text";
import type { Header } from "./header";

// Both NIK and No KK have 16 digits, and where their columns were exchanged nothing else tells: every family would be
// another one. A woman's NIK carries day 41 to 71; a family card carries the day it was made, 31 at most.

const LEAST = 5;

type Top = readonly { rowNo: number; cells: readonly string[] }[];

/** Why the columns of NIK and No KK seem exchanged, or "". */
export function exchangedIn({ columns, headerRow }: Pick<Header, "columns" | "headerRow">, first: Top): string {
  const { nik, familyCard } = columns;
  if (nik === undefined || familyCard === undefined) return "";
  const [own, cards] = [nik, familyCard].map((column) => daysIn(column, headerRow, first));
  if (!own || !cards || own.length < LEAST || own.some(isOfWoman)) return "";
  const women = cards.filter(isOfWoman).length;
  return women > 1 && women * 4 >= cards.length
    ? "Kolom NIK dan No KK tampaknya tertukar: tanggal lahir perempuan hanya ada pada No KK. Periksa dan pilih kolomnya; belum ada baris yang dibaca."
    : "";
}

const daysIn = (column: number, headerRow: number, first: Top): number[] =>
  first.flatMap(({ rowNo, cells }) => {
    const digits = rowNo > headerRow ? digitsOf(cells[column] ?? "") : null;
    return digits?.length === 16 ? [Number(digits.slice(6, 8))] : [];
  });

const isOfWoman = (day: number): boolean => day > 40 && day < 72;
