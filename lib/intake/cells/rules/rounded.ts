import type { Header } from "@/lib/intake/recognise/rules/header";
import { digitsOf } from "@/lib/values/text";

// Excel keeps 15 digits: once it has rounded a column of 16, nearly all of it ends in 0, and no later file tells. One
// number in ten ends so by chance.

const FIELDS = ["nik", "familyCard", "card", "account"];
const LEAST = 6;
const SHARE = 0.8;

/** The columns of long numbers that were rounded before they came here, judged by the beginning of the file. */
export function roundedFields(
  { columns, headerRow }: Pick<Header, "columns" | "headerRow">,
  first: readonly { rowNo: number; cells: readonly string[] }[],
): string[] {
  return FIELDS.filter((field) => {
    const column = columns[field];
    if (column === undefined) return false;
    const numbers = first.flatMap(({ rowNo, cells }) => {
      const digits = rowNo > headerRow ? digitsOf(cells[column] ?? "") : null;
      // A number with zeros in front was a text all along.
      return digits?.length === 16 && !digits.startsWith("0") ? [digits] : [];
    });
    // The same number again is no further evidence.
    const all = [...new Set(numbers)];
    return all.length >= LEAST && all.filter((digits) => digits.endsWith("0")).length >= all.length * SHARE;
  });
}
