import { describe, expect, test } from "vitest";
import { READING } from "@/lib/intake/apply/rules/stages";
import { percentOf, progressFacts, timeLeft } from "@/lib/intake/shelf/present/intake";
import { CHUNK_BYTES, chunkCount, chunkLength } from "@/lib/intake/upload/rules/upload";

describe("E13 progress says", () => {
  const reading = { state: "working", stage: READING, rowsRead: 200, rowsEstimate: 1_000, seconds: 10 } as const;

  test("rows of the estimate, the rate and the time left while the file is read", () => {
    expect(progressFacts(reading)).toMatchObject({
      underWay: true,
      rowsRead: 200,
      total: 1_000,
      pace: "20 baris/detik",
      left: "kira-kira 40 detik lagi",
    });
  });

  test("no rate before the first second, and no total without an estimate", () => {
    expect(progressFacts({ ...reading, seconds: 0.9 })).toMatchObject({ pace: "", left: "" });
    expect(progressFacts({ ...reading, seconds: 1 }).pace).not.toBe("");
    expect(progressFacts({ ...reading, rowsEstimate: null })).toMatchObject({ total: null, left: "" });
    expect(progressFacts({ ...reading, rowsEstimate: 0 }).total).toBeNull();
  });

  test("never more than nearly read, however wrong the estimate was", () => {
    const { rowsRead, total } = progressFacts({ ...reading, rowsRead: 1_000 });
    expect(percentOf(rowsRead, total ?? 0)).toBe("99 %");
  });

  test("the stage, and only rows, once the file is read", () => {
    expect(progressFacts({ ...reading, stage: "Menyimpan" })).toMatchObject({
      label: "Menyimpan",
      total: null,
      pace: "",
    });
    expect(progressFacts({ ...reading, state: "planned", stage: "" })).toMatchObject({
      underWay: false,
      label: "Menunggu persetujuan",
    });
  });

  test.each([
    [9.9, "beberapa detik lagi"],
    [10, "kira-kira 10 detik lagi"],
    [59, "kira-kira 60 detik lagi"],
    [60, "kira-kira 1 menit lagi"],
    [3_569, "kira-kira 59 menit lagi"],
    [3_570, "kira-kira 1 jam 0 menit lagi"],
    [Number.POSITIVE_INFINITY, ""],
  ])("%d seconds as '%s'", (seconds, said) => expect(timeLeft(seconds)).toBe(said));

  test("100 % only at the end", () => {
    expect(percentOf(999_999, 1_000_000)).toBe("99 %");
    expect(percentOf(1_000_000, 1_000_000)).toBe("100 %");
    expect(percentOf(0, 0)).toBe("0 %");
  });
});

describe("F5 the chunks of a file", () => {
  test.each([
    [1, 1, 1],
    [CHUNK_BYTES, 1, CHUNK_BYTES],
    [CHUNK_BYTES + 1, 2, 1],
  ])("%i bytes are %i, the last of %i", (size, count, last) => {
    expect(chunkCount(size)).toBe(count);
    expect(chunkLength(size, count - 1)).toBe(last);
    expect(chunkLength(size, count)).toBe(0);
  });

  test("have no number below 0 or between two", () => {
    expect([chunkLength(10, -1), chunkLength(10, 0.5), chunkLength(10, Number.NaN)]).toEqual([0, 0, 0]);
  });
});
