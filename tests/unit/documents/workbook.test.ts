import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readXlsx } from "hucre";
import { afterAll, describe, expect, test } from "vitest";
import { openFile } from "@/lib/documents/read/open";
import type { WorkbookValue } from "@/lib/documents/shapes/sheet";
import { workbookResponse, workbookStream } from "@/lib/documents/write/workbook";
import { userOf } from "@/tests/support/builders";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "salur-workbook-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function* batches(...list: WorkbookValue[][][]) {
  yield* list;
}
const bytesOf = async (stream: ReadableStream<Uint8Array>) => Buffer.from(await new Response(stream).arrayBuffer());
const sheet = (name: string, ...list: WorkbookValue[][][]) => ({
  name,
  columns: [{ title: "NIK" }, { title: "Nominal", width: 12 }],
  rows: batches(...list),
});

describe("E34 a workbook that is written", () => {
  test("keeps identity numbers as text, numbers as numbers and formulas as words, also for another reader", async () => {
    const rows = [
      ["9951034101700001", 600_000],
      ["=1+1", null],
      ["a & b <c> \"d\" 'e'\u0007", -2.5],
    ];
    const bytes = await bytesOf(workbookStream([sheet("DATA", rows.slice(0, 1), [], rows.slice(1))]));
    const oracle = (await readXlsx(bytes)).sheets[0];
    expect(oracle?.name).toBe("DATA");
    expect(oracle?.rows).toEqual([
      ["NIK", "Nominal"],
      ["9951034101700001", 600_000],
      ["=1+1", null],
      ["a & b <c> \"d\" 'e'", -2.5],
    ]);
    const file = path.join(folder, "ours");
    fs.writeFileSync(file, bytes);
    const own = await openFile(file);
    const read = [];
    for await (const batch of own.rows) read.push(...batch);
    expect(read.map(({ cells }) => cells)).toEqual([
      ["NIK", "Nominal"],
      ["9951034101700001", "600000"],
      ["=1+1"],
      ["a & b <c> \"d\" 'e'", "-2.5"],
    ]);
    expect(read.map(({ numeric }) => [...numeric])).toEqual([[], [1], [], [1]]);
  });

  test("has several sheets under names that Excel takes, and columns beyond Z", async () => {
    const wide = Array.from({ length: 60 }, (_, i) => `k${i}`);
    const bytes = await bytesOf(
      workbookStream([
        sheet("a/b", [["1", 1]]),
        sheet("a/b", [["2", 2]]),
        { name: "lebar", columns: wide.map((title) => ({ title })), rows: batches() },
      ]),
    );
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["a b", "a b (2)", "lebar"]);
    expect(sheets[1]?.rows[1]).toEqual(["2", 2]);
    expect(sheets[2]?.rows[0]).toEqual(wide);
  });

  test("goes on in a further sheet where Excel has no more rows", async () => {
    const rows = () =>
      batches(
        [1, 2].map((n) => [n]),
        [3, 4, 5].map((n) => [n]),
        [],
      );
    const read = async (mostRows: number) => {
      const { sheets } = await readXlsx(
        await bytesOf(workbookStream([{ name: "banyak", columns: [{ title: "n" }], rows: rows() }], mostRows)),
      );
      return sheets.map(({ name, rows: found }) => [name, ...found.flat()]);
    };
    expect(await read(3)).toEqual([
      ["banyak", "n", 1, 2],
      ["banyak (2)", "n", 3, 4],
      ["banyak (3)", "n", 5],
    ]);
    expect(await read(6)).toEqual([["banyak", "n", 1, 2, 3, 4, 5]]);
    expect(await read(5)).toHaveLength(2);
  });

  test("is a download whose reader may go away without leaving the rows open", async () => {
    let closed = false;
    async function* endless() {
      try {
        for (;;) yield [["x".repeat(5_000), Math.random()]];
      } finally {
        closed = true;
      }
    }
    const response = workbookResponse(userOf("admin", [""]), 'a"b\r\n.xlsx', [
      { name: "S", columns: [], rows: endless() },
    ]);
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="a_b__.xlsx"');
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(closed).toBe(true);
  });
});
