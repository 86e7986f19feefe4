import { expect, test } from "vitest";
import { phrase, sentence } from "@/lib/platform/database/sentence";

test("a sentence is its words as literals, with an expression in each gap", () => {
  expect(sentence("Lewat {days} hari.", { days: "n.days" })).toBe("'Lewat ' || (n.days) || ' hari.'");
  expect(sentence("{rows} baris", { rows: "count(*)" })).toBe("(count(*)) || ' baris'");
});

test("a gap that occurs twice is filled twice", () => {
  expect(sentence("{n} dan {n}", { n: "x" })).toBe("(x) || ' dan ' || (x)");
});

test("words without gaps are one literal, and none can end it", () => {
  expect(phrase("Jum'at")).toBe("'Jum''at'");
  expect(sentence("Jum'at {date}", { date: "d" })).toBe("'Jum''at ' || (d)");
});
