import { readXlsx } from "hucre";
import { expect, test } from "vitest";
import { sheetOf } from "@/lib/documents/shapes/sheet";
import { workbookStream } from "@/lib/documents/write/workbook";

type Row = { code: string; kpm: number | null; rate: number | null };
const COLUMNS = [
  { title: "Kode", width: 10, cell: ({ code }: Row) => code },
  { title: "KPM", width: 10, cell: ({ kpm }: Row) => kpm },
  { title: "Bagian", width: 10, cell: ({ rate }: Row) => rate, percent: true },
];

async function* pages(): AsyncGenerator<Row[]> {
  yield [{ code: "0051", kpm: 12, rate: 0.953 }];
  yield [];
  yield [{ code: "=A1", kpm: null, rate: 1 }];
}

test("a sheet has a column for each, all batches in their order, and nothing where nothing is known", async () => {
  const bytes = await new Response(workbookStream([sheetOf("Isi", COLUMNS, pages())])).arrayBuffer();
  const { sheets } = await readXlsx(Buffer.from(bytes));
  expect(sheets[0]?.rows.map((row) => row.map((cell) => cell ?? null))).toEqual([
    ["Kode", "KPM", "Bagian"],
    ["0051", 12, 0.953],
    ["=A1", null, 1],
  ]);
});

test("a share is shown as a percentage, a number as a number", async () => {
  const rows = [[{ code: "51", kpm: 1, rate: 1 }]];
  const { read } = await import("@e965/xlsx");
  const book = read(new Uint8Array(await new Response(workbookStream([sheetOf("Isi", COLUMNS, rows)])).arrayBuffer()));
  const sheet = book.Sheets.Isi;
  expect([sheet?.B2?.w, sheet?.C2?.w, sheet?.A2?.t]).toEqual(["1", "100.00%", "s"]);
});
