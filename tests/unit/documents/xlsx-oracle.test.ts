import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre";
import { afterAll, expect, test } from "vitest";
import { openFile } from "@/lib/documents/read/open";
import { workbook } from "@/tests/support/workbook";

// Our own reader beside an independent one, on workbooks that a writer makes and on XML that other programs write.

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "oracle-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

type Table = Map<string, string>;

/** Filled cells by "row:column". */
async function readOurs(bytes: Uint8Array): Promise<Table> {
  const file = path.join(folder, "book.bin");
  fs.writeFileSync(file, bytes);
  const table: Table = new Map();
  for await (const batch of (await openFile(file)).rows)
    for (const { rowNo, cells } of batch)
      for (const [column, text] of cells.entries()) if (text !== "") table.set(`${rowNo}:${column}`, text);
  return table;
}

async function readOracle(bytes: Uint8Array): Promise<Table> {
  const table: Table = new Map();
  const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
  for (const [row, cells] of rows.entries())
    for (const [column, value] of cells.entries()) {
      const text = textOf(value);
      if (text !== "") table.set(`${row + 1}:${column}`, text);
    }
  return table;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "YA" : "TIDAK";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

const text = fc.string({
  unit: fc.constantFrom("a", "Ü", "<", "&", '"', "'", ">", "1", "]", "=", "\u202e", "👩"),
  maxLength: 9,
});
const day = fc.date({ min: new Date("1904-03-01"), max: new Date("2099-12-31"), noInvalidDate: true });
const cell = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).filter((number) => !Object.is(number, -0)),
  fc.boolean(),
  day.map((date) => new Date(Math.floor(date.getTime() / 86_400_000) * 86_400_000)),
  fc.constant(null),
);

test.each(["1900", "1904"] as const)(
  "F14: sparse workbooks of every type, counted from %s, are read as an independent reader reads them",
  async (dateSystem) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 40 }), { minLength: 1, maxLength: 20 }), async (rows) => {
        const bytes = await writeXlsx({ sheets: [{ name: "DATA", rows }], dateSystem });
        expect(await readOurs(bytes)).toEqual(await readOracle(bytes));
      }),
      { numRuns: 60 },
    );
  },
);

const escaped = (value: string) => value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const t = (value: string) => `<t xml:space="preserve">${escaped(value)}</t>`;
const rich = (parts: readonly string[]) => parts.map((part) => `<r><rPr><b/></rPr>${t(part)}</r>`).join("");
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

type Sketch = { at: number; kind: "shared" | "inline" | "rich" | "number" | "result"; parts: string[]; named: boolean };
const sketch: fc.Arbitrary<Sketch> = fc.record({
  at: fc.nat(30),
  kind: fc.constantFrom("shared", "inline", "rich", "number", "result"),
  parts: fc.array(text, { minLength: 1, maxLength: 3 }),
  named: fc.boolean(),
});

/** The XML of a row and what its cells say. */
function drawn(sketches: readonly Sketch[], rowNo: number, strings: string[], said: Table): string {
  let column = -1;
  let xml = "";
  for (const { at, kind, parts, named } of sketches) {
    column = named ? Math.max(column + 1, at) : column + 1;
    const reference = named ? ` r="${letters(column)}${rowNo}"` : "";
    const whole = parts.join("");
    const [first = ""] = parts;
    const value = kind === "number" ? String(at) : kind === "inline" ? first : whole;
    if (value !== "") said.set(`${rowNo}:${column}`, value);
    if (kind === "shared") xml += `<c${reference} t="s"><v>${strings.push(rich(parts)) - 1}</v></c>`;
    if (kind === "inline") xml += `<c${reference} t="inlineStr"><is>${t(first)}</is></c>`;
    if (kind === "rich") xml += `<c${reference} t="inlineStr"><is>${rich(parts)}</is></c>`;
    if (kind === "number") xml += `<c${reference}><v>${at}</v></c>`;
    if (kind === "result") xml += `<c${reference} t="str"><f>1+1</f><v>${escaped(whole)}</v></c>`;
  }
  return `<row r="${rowNo}">${xml}</row>`;
}

test("E5: rich, inline and shared texts stand where they are written, with or without a reference", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(sketch, { maxLength: 8 }), { minLength: 1, maxLength: 8 }), async (rows) => {
      const strings: string[] = [];
      const said: Table = new Map();
      const xml = rows.map((row, index) => drawn(row, index * 3 + 1, strings, said)).join("\n");
      const shared = strings.map((string) => `<si>${string}</si>`).join("");
      expect(await readOurs(workbook({ rows: xml, strings: shared }))).toEqual(said);
    }),
    { numRuns: 150 },
  );
});
