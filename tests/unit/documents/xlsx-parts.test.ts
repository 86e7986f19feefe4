import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { openFile } from "@/lib/documents/read/open";
import { workbook, zipped } from "@/tests/support/workbook";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "parts-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function read(bytes: Buffer) {
  const file = path.join(folder, "book.bin");
  fs.writeFileSync(file, bytes);
  const read: { rowNo: number; cells: string[]; numeric: number[]; damaged: [number, string][] }[] = [];
  for await (const batch of (await openFile(file)).rows)
    for (const { rowNo, cells, numeric, damaged } of batch)
      read.push({ rowNo, cells, numeric: [...numeric], damaged: [...(damaged ?? [])] });
  return read;
}
const cellsOf = async (cells: string, more: Omit<Parameters<typeof workbook>[0], "rows"> = {}) =>
  (await read(workbook({ rows: `<row r="1">${cells}</row>`, ...more })))[0]?.cells;
const refusal = (bytes: Buffer) =>
  read(bytes).then(
    () => "read",
    (error) => error.sentence,
  );

test("cells stand in the column they name, up to two letters, and after the last one when they name none", async () => {
  expect(await cellsOf('<c r="B1"><v>1</v></c><c><v>2</v></c><c r="AA1"><v>3</v></c>')).toEqual([
    "",
    "1",
    "2",
    ...Array(23).fill(""),
    "3",
  ]);
});

test("rows keep the number they name; without one, or with an impossible one, they follow the last", async () => {
  const row = (attributes: string) => `<row ${attributes}><c><v>1</v></c></row>`;
  const rows = await read(workbook({ rows: row('r="3"') + row("") + row('r="x"') + row('r="2"') + row('r="9"') }));
  expect(rows.map(({ rowNo }) => rowNo)).toEqual([3, 4, 5, 6, 9]);
});

test("the last row of Excel is read, one more is refused", async () => {
  const at = (r: number) => workbook({ rows: `<row r="${r}"><c><v>1</v></c></row>` });
  expect((await read(at(1_048_576)))[0]?.rowNo).toBe(1_048_576);
  expect(await refusal(at(1_048_577))).toMatch(/1\.048\.576 baris/);
});

test("shared strings are whole with rich text, and without the way they are pronounced", async () => {
  const strings = `<si><t>satu</t></si><si><r><t>NI </t></r><r><rPr><b/></rPr><t xml:space="preserve">LUH </t></r></si>
    <si><t>kata</t><rPh sb="0" eb="1"><t>bunyi</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si><si><t>&lt;&amp;&#233;</t></si>`;
  const cells = [0, 1, 2, 3, 4, 99].map((i) => `<c t="s"><v>${i}</v></c>`).join("");
  expect(await cellsOf(cells, { strings })).toEqual(["satu", "NI LUH ", "kata", "a\rb_x0041_", "<&é", ""]);
});

test("every type of cell is text, and only plain numbers are numbers", async () => {
  const [row] = await read(
    workbook({
      rows: `<row r="1"><c t="inlineStr"><is><r><t>di </t></r><r><t>dalam</t></r></is></c><c t="str"><f>A1</f><v>hasil</v></c>
        <c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2025-12-31T00:00:00</v></c>
        <c><f>1+1</f><v>2</v></c><c t="n"><v>9951034101900001</v></c></row>`,
    }),
  );
  expect(row?.cells).toEqual(["di dalam", "hasil", "YA", "TIDAK", "", "2025-12-31T00:00:00", "2", "9951034101900001"]);
  expect(row?.numeric).toEqual([6, 7]);
});

test("a formula is never evaluated: its stored value counts, also an empty one; without any the cell is named", async () => {
  const formula = 'HYPERLINK("http://x")';
  expect(await cellsOf(`<c><v>1</v></c><c t="str"><f>${formula}</f><v></v></c><c><v>3</v></c>`)).toEqual([
    "1",
    "",
    "3",
  ]);
  const [row] = await read(
    workbook({ rows: `<row r="1"><c><v>1</v></c><c><f>${formula}</f></c><c t="e"><v>#N/A</v></c></row>` }),
  );
  expect([...(row?.damaged ?? [])]).toEqual([
    [1, "formula"],
    [2, "error"],
  ]);
});

const DATES = {
  formats: `<numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;Rp dan&quot;#,##0"/>
    <numFmt numFmtId="166" formatCode="[Red]#,##0"/>`,
  cellFormats: [0, 14, 164, 165, 166].map((id) => `<xf numFmtId="${id}"/>`).join(""),
};
const dated = [0, 1, 2, 3, 4].map((s) => `<c s="${s}"><v>46022.75</v></c>`).join("");

test("a number is a date by its format, not by a letter in quotes or a colour", async () => {
  expect(await cellsOf(dated, DATES)).toEqual(["46022.75", "2025-12-31", "2025-12-31", "46022.75", "46022.75"]);
});

test("a workbook that counts from 1904 has the dates that Excel shows", async () => {
  expect((await cellsOf(dated, { ...DATES, properties: '<workbookPr date1904="1"/>' }))?.[1]).toBe("2030-01-01");
});

test("tags with a namespace are read alike", async () => {
  const rows = `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr">
    <x:is><x:t>isi</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
  expect((await read(workbook({ rows })))[0]?.cells).toEqual(["isi"]);
});

test("definitions and entities of XML are refused", async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>`;
  expect(await refusal(workbook({ rows: bomb }))).toMatch(/definisi XML/);
  expect(await refusal(workbook({ rows: "<row><c><v>&a;</v></c></row>" }))).toMatch(/rusak/);
});

test("what swells too much, has too many parts, or is another archive is refused by name", async () => {
  expect(await refusal(zipped({ "xl/workbook.xml": " ".repeat(3 << 20) }))).toMatch(/mengembang/);
  const many = (n: number) => zipped(Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}`, ""])));
  expect(await refusal(many(2_001))).toMatch(/terlalu banyak bagian/);
  expect(await refusal(many(2_000))).toMatch(/2000 berkas/);
});

test("a workbook cut anywhere is refused", async () => {
  const bytes = workbook({ rows: '<row r="1"><c><v>1</v></c></row>' });
  for (const share of [0.1, 0.5, 0.9, 0.99])
    expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * share)))).toMatch(/rusak/);
});
