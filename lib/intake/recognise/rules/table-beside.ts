import { columnLetters } from "@/lib/intake/cells/rules/letters";
import type { ParseRow } from "@/lib/intake/kinds/kind";

/** Says of each row that holds something of the table beside the first that this is not read. */
export function withTableBeside(parse: ParseRow, column: number): ParseRow {
  const place = columnLetters(column);
  return (row) => {
    const parsed = parse(row);
    if ((row.cells[column] ?? "").trim() === "") return parsed;
    const message = `Baris ini memuat tabel kedua mulai kolom ${place} yang tidak dibaca; pindahkan ke bawah tabel pertama.`;
    const finding = { kind: "unread" as const, place };
    return {
      ...parsed,
      remarks: [...parsed.remarks, { severity: "warning", column: "", reason: "tabel-samping", message, finding }],
    };
  };
}
