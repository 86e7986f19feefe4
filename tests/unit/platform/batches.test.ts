import { describe, expect, test } from "vitest";
import { batchesOf } from "@/lib/platform/database/batches";

const PAGES: Record<string, { rows: number[]; after: string | null }> = {
  "": { rows: [1, 2], after: "b" },
  b: { rows: [], after: "c" },
  c: { rows: [3], after: null },
};
const ask = async (after: string) => PAGES[after] ?? { rows: [], after: null };

describe("all pages in batches", () => {
  test("come in order, without empty ones, and end with the last", async () => {
    const all: number[][] = [];
    for await (const batch of batchesOf(ask)) all.push(batch);
    expect(all).toEqual([[1, 2], [3]]);
  });

  test("are asked for one ahead of the reader and not further", async () => {
    const asked: string[] = [];
    const batches = batchesOf((after) => {
      asked.push(after);
      return ask(after);
    });
    await batches.next();
    expect(asked).toEqual(["", "b"]);
    await batches.return(undefined);
    expect(asked).toEqual(["", "b"]);
  });

  test("break off with the failure of a page, after what came before it", async () => {
    const batches = batchesOf(async (after) => {
      if (after === "b") throw new Error("gone");
      return ask(after);
    });
    expect(await batches.next()).toMatchObject({ value: [1, 2] });
    await expect(batches.next()).rejects.toThrow("gone");
  });
});
