import { expect, test } from "vitest";
import { listWords } from "@/lib/reconciliation/present/board";

test("C6 E52 a line says how many families of its list count elsewhere, and nothing where the two agree", () => {
  expect(listWords({ families: 117, kpm: 117, rp: 70_200_000 })).toEqual({ text: "Lihat 117" });
  expect(listWords({ families: 118, kpm: 117, rp: 70_500_000 }).note).toBe("1 terhitung di baris lain");
  expect(listWords({ families: 1_167, kpm: 117, rp: 85_200_000 })).toEqual({
    text: "Lihat 1.167",
    note: "1.050 terhitung di baris lain",
  });
});
