import { describe, expect, expectTypeOf, test } from "vitest";
import { SHOWN } from "@/lib/intake/fields/rules/shown";
import type { ValuesOf } from "@/lib/intake/kinds/kind";
import { isKind, KINDS, needsPeriod, RULES, shownOf } from "@/lib/intake/kinds/rules";
import { changeSentences, sideSentence, sumRow } from "@/lib/intake/plan/present";
import { rowKey } from "@/lib/intake/plan/rules/difference";
import { periodHint } from "@/lib/intake/shelf/present/kind";

describe("columns and values of a kind", () => {
  const COLUMNS = [
    ["regency", "text"],
    ["kpm", "integer"],
  ] as const;
  type Values = ValuesOf<typeof COLUMNS>;

  test("are as many, in one order", () => {
    expectTypeOf<[string, number]>().toExtend<Values>();
    expectTypeOf<[string | null, null]>().toExtend<Values>();
    expectTypeOf<[string]>().not.toExtend<Values>();
    expectTypeOf<[string, number, number]>().not.toExtend<Values>();
    expectTypeOf<[number, string]>().not.toExtend<Values>();
    expectTypeOf<(string | number | null)[]>().not.toExtend<Values>();
  });

  test.each(KINDS)("%s has no two columns and no two fields of one name", (kind) => {
    const columns = RULES[kind].columns.map(([name]) => name);
    const fields = RULES[kind].fields.map(({ field }) => field);
    expect(new Set(columns).size).toBe(columns.length);
    expect(new Set(fields).size).toBe(fields.length);
  });

  test.each(KINDS)("%s asks only for fields that it has", (kind) => {
    const { fields, oneOf = [], constants = [], certainWith = [] } = RULES[kind];
    const known = fields.map(({ field }) => field);
    const asked = [...oneOf.flatMap((group) => group.fields), ...constants, ...certainWith];
    expect(asked.filter((field) => !known.includes(field))).toEqual([]);
  });
});

describe("what a row is named by", () => {
  test.each([
    ["quota", "concat_ws(' ', regency, program, from_on, to_on)"],
    ["recap", "concat_ws(' ', regency, period_id)"],
    ["ewarong", "concat_ws(' ', code)"],
    ["verval", "coalesce('nik ' || nik)"],
    ["sp2d", "coalesce('nik ' || nik, 'card_no ' || card_no, 'account_no ' || account_no)"],
    ["dtks", "coalesce('nik ' || nik, 'dtks_id ' || dtks_id)"],
  ] as const)("%s: %s", (kind, key) => {
    expect(rowKey(kind)).toBe(key);
  });

  test.each(KINDS)("%s has something", (kind) => {
    expect(rowKey(kind)).not.toMatch(/\(\)$/);
  });
});

test("the choice of a period says which kinds it is not for", () => {
  expect(periodHint()).toMatch(/^Tidak dipakai kuota, rekap, (daftar e-Warong, .*)?dan [^,]+\.$/);
  for (const kind of KINDS.filter((one) => !needsPeriod(one)))
    expect(periodHint()).toContain(RULES[kind].withoutPeriod);
});

describe("changes", () => {
  test("are listed in the order of their kind, whatever the order of the values", () => {
    const after = { transacted_rp: 200_000, name: "NI A", credited_rp: 600_000, bank_code: "BNI" };
    expect(changeSentences("bank-report", null, after)).toEqual([
      "Nama: NI A",
      "Bank: BNI",
      expect.stringMatching(/^Top-up: Rp.?600\.000$/),
      expect.stringMatching(/^Transaksi: Rp.?200\.000$/),
    ]);
  });

  test("of a value show it before and after, and say nothing of what is the same", () => {
    const [before, after] = [
      { decree: "SK-1", kpm: 1_000 },
      { decree: "SK-1", kpm: 1_200 },
    ];
    expect(changeSentences("quota", before, after)).toEqual(["Kuota KPM: 1.000 → 1.200"]);
  });

  test("of a date of birth show the year alone", () => {
    const [before, after] = [{ birth_on: "1970-01-02" }, { birth_on: "1970-03-04" }];
    expect(changeSentences("verval", before, after)).toEqual(["Tahun lahir: 1970, tanggalnya berubah"]);
  });

  test("of another kind's column, or of no kind, are not listed", () => {
    expect(changeSentences("quota", null, { credited_rp: 1 })).toEqual([]);
    expect(changeSentences("demo", null, { name: "NI A" })).toEqual([]);
    expect(sideSentence("demo", { name: "NI A" })).toBe("");
    expect([isKind("demo"), isKind("constructor")]).toEqual([false, false]);
    expect(shownOf("constructor")).toEqual({});
  });

  test("of a sum bear the name and sign of their column", () => {
    expect(sumRow("quota", { column: "kpm", before: 10, after: 8 })).toMatchObject({
      label: "Kuota KPM",
      before: "10",
      difference: "-2",
    });
  });

  test.each(KINDS)("%s names what several kinds share alike", (kind) => {
    const shared = new Map<string, unknown>(Object.entries(SHOWN));
    for (const [key, shown] of Object.entries(RULES[kind].shown)) expect(shown).toBe(shared.get(key) ?? shown);
  });
});
