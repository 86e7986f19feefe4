import { workbookStream } from "@/lib/documents/write/workbook";

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

/** XLSX with text as text, so that no identity number loses a digit. The same sheet gives the same bytes. */
export async function toXlsx({ name, rows: [head = [], ...rows] }: Sheet): Promise<Uint8Array> {
  const columns = head.map((cell) => ({ title: String(cell ?? "") }));
  const batches = (async function* () {
    yield rows;
  })();
  return new Uint8Array(await new Response(workbookStream([{ name, columns, rows: batches }])).arrayBuffer());
}
