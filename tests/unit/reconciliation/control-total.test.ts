import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CASE_TYPES } from "@/lib/cases/rules/catalogue";
import { sourcesSentence } from "@/lib/reconciliation/present/board";
import { controlTotals, imbalance, noTotals } from "@/lib/reconciliation/rules/control-total";
import { contradicts, type Family, judge } from "@/lib/reconciliation/rules/difference";
import { DIFFERENCE_CASES } from "@/lib/reconciliation/rules/terms";
import { anyFamily, anyStray } from "@/tests/support/comparison";

const paid = (creditedRp: number, transactedRp = 0, balanceRp = 0, success = false) => ({
  creditedRp,
  transactedRp,
  balanceRp,
  success,
});
const family = (change: Partial<Family>): Family => ({
  orderRp: 600_000,
  bank: paid(600_000),
  returnedRp: 0,
  field: null,
  ...change,
});

describe("a family stands in one term", () => {
  test.each([
    ["same", family({})],
    ["amount", family({ bank: paid(599_999) })],
    ["amount", family({ bank: paid(600_001) })],
    ["uncredited", family({ bank: paid(0) })],
    ["missing", family({ bank: null })],
    ["not-ordered", family({ orderRp: null })],
    [null, family({ orderRp: null, bank: paid(0) })],
    [null, family({ orderRp: null, bank: null })],
  ])("%s", (term, given) => {
    expect(judge(given).term).toBe(term);
  });

  test.each([
    ["transacted", family({ bank: paid(600_000, 1, 599_999) })],
    ["balance", family({ bank: paid(600_000, 0, 1) })],
    ["rest", family({ bank: paid(600_000) })],
    ["returned", family({ bank: paid(600_000, 0, 600_000), returnedRp: 600_000 })],
    [null, family({ bank: paid(0, 0, 10) })],
  ])("and its money went one way: %s", (settled, given) => {
    expect(judge(given).settled).toBe(settled);
  });
});

describe("bank and field contradict each other", () => {
  test.each([
    [true, paid(600_000, 600_000), "saldo-kosong"],
    [true, paid(600_000, 600_000), "meninggal"],
    [true, paid(600_000, 600_000), "kks-rusak-hilang"],
    [false, paid(600_000, 600_000), "sukses"],
    [false, paid(600_000, 600_000), null],
    [true, paid(600_000, 0, 600_000, true), "saldo-kosong"],
    [false, paid(600_000, 0, 600_000, false), "saldo-kosong"],
    [false, paid(600_000, 0, 600_000, true), "meninggal"],
    [true, paid(0), "sukses"],
    [false, paid(0), "saldo-kosong"],
    [true, paid(0, 1), null],
    [false, null, "sukses"],
  ] as const)("%s", (expected, bank, field) => {
    expect(contradicts(bank, field, 0)).toBe(expected);
  });
});

test("money that came back to the treasury without ever having come in is a contradiction; after a credit it is none", () => {
  expect([paid(0), null].map((bank) => contradicts(bank, null, 600_000))).toEqual([true, true]);
  expect(contradicts(paid(600_000, 0, 600_000), null, 600_000)).toBe(false);
  expect(contradicts(paid(0), null, 0)).toBe(false);
});

test("both equations balance to the last rupiah, whatever the sources say", () => {
  fc.assert(
    fc.property(fc.array(anyFamily), fc.array(anyStray), (families, strays) => {
      expect(imbalance(controlTotals(families, strays))).toEqual({ ordered: [0, 0], credited: [0, 0] });
    }),
  );
});

test("an equation with a term too few is seen", () => {
  const totals = controlTotals([family({ bank: paid(500_000, 0, 500_000) })], []);
  totals.terms.amount.rp = 0;
  expect(imbalance(totals).ordered).toEqual([0, -100_000]);
});

test("every difference that opens a case has a type in the catalogue that comparisons find", () => {
  for (const type of Object.values(DIFFERENCE_CASES)) expect(CASE_TYPES[type].foundBy).toBe("comparison");
});

describe("what stands for the order is said plainly", () => {
  const place = (hasOrder: boolean, orderedKpm: number) => ({
    id: 1n,
    periodId: 1,
    periodCode: "",
    periodLabel: "",
    regencyCode: "5103",
    regency: "",
    bankCode: "BNI",
    computedAt: new Date(0),
    asOf: "2026-11-20",
    totals: { ...noTotals(), ordered: { families: orderedKpm, kpm: orderedKpm, rp: orderedKpm * 600_000 } },
    hasOrder,
    hasField: true,
    lockedBy: null,
  });
  test.each([
    [place(true, 1), /^Perintah bayar dari berkas SP2D by name\.$/],
    [place(false, 1), /dihitung dari DPM/],
    [place(false, 0), /maupun DPM periode ini/],
  ])("%#", (given, sentence) => {
    expect(sourcesSentence(given)).toMatch(sentence);
  });
});
