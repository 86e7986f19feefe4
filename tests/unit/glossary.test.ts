import { expect, test } from "vitest";
import { CASE_TYPE_CODES, CASE_TYPES } from "@/lib/cases/rules/catalogue";
import { define, seeAlso, TERMS } from "@/lib/glossary/define";
import { problemTerm } from "@/lib/realisation/present/funnel";

test("every word has a label, a whole sentence and a source", () => {
  for (const term of TERMS) {
    const { label, definition, source } = define(term);
    expect(label.length, term).toBeGreaterThan(1);
    expect(definition, term).toMatch(/\.$/);
    expect(source.length, term).toBeGreaterThan(3);
  }
});

test("a word that points on points at words that exist", () => {
  const pointed = TERMS.flatMap(seeAlso);
  expect(pointed.length).toBeGreaterThan(20);
  for (const term of pointed) expect(TERMS).toContain(term);
});

test("every problem type has its word, and it is the same in the glossary and the catalogue", () => {
  for (const type of CASE_TYPE_CODES) expect(problemTerm(type)?.label).toBe(CASE_TYPES[type].label);
});
