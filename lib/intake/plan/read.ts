import type { FileRow } from "@/lib/documents/read/row";
import type { ParseRow, Remark, Value } from "@/lib/intake/kinds/kind";
import { type Finding, Findings } from "@/lib/intake/rows/rules/findings";
import type { RefusedRows } from "@/lib/intake/rows/rules/refused";

/** Rows, remarks and cells of refused rows for COPY, and how many rows there were. */
export type Encoded = {
  rows: Buffer;
  remarks: string;
  cells: string;
  read: number;
  refused: number;
  findings: Finding[];
};

const HIDDEN = { kind: "included", code: "baris-tersembunyi", place: "", listed: "" } as const;

/** Parses rows below the header into COPY text. A row without a single filled cell is no row. */
export function encodeRows(
  parse: ParseRow,
  rows: Iterable<FileRow>,
  headerRow: number,
  refused?: RefusedRows,
): Encoded {
  const encoded = { remarks: "", cells: "", read: 0, refused: 0 };
  const lines = new Lines();
  const findings = new Findings();
  for (const row of rows) {
    if (row.rowNo <= headerRow || isBlank(row.cells)) continue;
    encoded.read++;
    if (row.hidden) findings.row(HIDDEN, row.rowNo);
    const { values, remarks } = parse(row);
    for (let seq = 0; seq < remarks.length; seq++) {
      const remark = remarks[seq];
      if (!remark) continue;
      const { finding, reason: code, severity, silent } = remark;
      if (!silent) encoded.remarks += remarkLine(row.rowNo, seq, remark);
      if (finding) findings.row({ ...finding, code, listed: silent ? "" : severity }, row.rowNo);
    }
    if (values === null) {
      if (remarks[0]?.severity === "skipped") encoded.read--;
      else {
        encoded.refused++;
        const kept = refused?.keep(row.cells);
        if (kept) encoded.cells += `${row.rowNo}\t${copyText(JSON.stringify(kept))}\n`;
      }
      continue;
    }
    let line = String(row.rowNo);
    for (const value of values) line += `\t${copyText(value)}`;
    lines.add(`${line}\n`);
  }
  return { ...encoded, rows: lines.bytes(), findings: findings.list };
}

const BLOCK = 1 << 14;

/** A text that grows line by line and becomes bytes early: thousands of small parts cost more to keep than to copy. */
class Lines {
  #block = "";
  readonly #blocks: Buffer[] = [];

  add(line: string): void {
    this.#block += line;
    if (this.#block.length < BLOCK) return;
    this.#blocks.push(Buffer.from(this.#block));
    this.#block = "";
  }

  bytes(): Buffer {
    return Buffer.concat([...this.#blocks, Buffer.from(this.#block)]);
  }
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.trim() !== "") return false;
  return true;
}

const remarkLine = (rowNo: number, seq: number, { severity, column, reason, message }: Remark): string =>
  `${rowNo}\t${seq}\t${severity}\t${copyText(column)}\t${copyText(reason)}\t${copyText(message)}\n`;

// A zero cannot be stored as text: it is left out.
const SPECIAL = /[\\\t\n\r\0]/;
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\0": "" };

function copyText(value: Value): string {
  if (value === null) return "\\N";
  if (typeof value !== "string") return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r\0]/g, (sign) => ESCAPES[sign] ?? sign) : value;
}
