import { writeXlsx } from "hucre/xlsx";

export type Cell = string | number | null;
/** A file before it has a format. `soiled`: as it comes by e-mail, semicolons, byte order mark and all. */
export type Sheet = { name: string; rows: readonly (readonly Cell[])[]; soiled: boolean };

/** CSV as spreadsheets save it: Indonesian Excel separates by semicolons. */
export function toCsv({ rows, soiled }: Sheet): string {
  const mark = soiled ? ";" : ",";
  const lines = rows.map((row) => row.map((cell) => quoted(String(cell ?? ""), mark)).join(mark));
  return `${soiled ? "\ufeff" : ""}${lines.join("\r\n")}\r\n`;
}

const quoted = (text: string, mark: string): string =>
  text.includes(mark) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

// Workbooks carry the time of writing; without a fixed one the same sample would be another file every second.
const WRITTEN_AT = new Date("2026-11-01T00:00:00Z");

/** XLSX with text as text, so that no identity number loses a digit. */
export const toXlsx = ({ name, rows }: Sheet): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [{ name, rows: rows.map((row) => [...row]) }],
    properties: { created: WRITTEN_AT, modified: WRITTEN_AT },
  });
