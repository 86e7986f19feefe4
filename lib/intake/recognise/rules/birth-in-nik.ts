import { type Finding, noted } from "@/lib/intake/rows/rules/findings";
import { parseDate } from "@/lib/values/dates";
import { digitsOf } from "@/lib/values/text";
import type { Header } from "./header";

// A NIK carries the birth date of its first registration, and one family in many has another today. A column in which nearly
// all differ is the dates of somebody else, or day and month the other way round.

const LEAST = 5;
const SHARE = 0.8;

type Top = readonly { rowNo: number; cells: readonly string[] }[];

/** The warning that a column of birth dates hardly ever agrees with the NIK beside it. */
export function birthFindings({ header, first }: { header: Header; first: Top }): Finding[] {
  const { nik, birth } = header.columns;
  if (nik === undefined || birth === undefined) return [];
  const monthFirst = header.evidence?.monthFirst ?? false;
  const agree = first.flatMap(({ rowNo, cells }) => {
    const digits = rowNo > header.headerRow ? digitsOf(cells[nik] ?? "") : null;
    const parsed = parseDate(cells[birth] ?? "", { birth: true, monthFirst });
    return digits?.length === 16 && parsed.ok && parsed.date !== null ? [isOf(digits, parsed.date)] : [];
  });
  const others = agree.filter((same) => !same).length;
  if (agree.length < LEAST || others < agree.length * SHARE) return [];
  return [noted("check", "lahir-nik", header.headings[birth] ?? "")];
}

function isOf(nik: string, date: string): boolean {
  const [year = "", month = "", day = ""] = date.split("-");
  const own = Number(nik.slice(6, 8)) % 40;
  return own === Number(day) % 40 && nik.slice(8, 10) === month && nik.slice(10, 12) === year.slice(2);
}
