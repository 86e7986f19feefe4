import { expect, test } from "vitest";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { emptinessOf, nameHindrance, pageSummary, pastedWords, typeTabs } from "@/lib/cases/list/present/list";
import { closingSentence, dueSentence, placeParts } from "@/lib/cases/present/words";

const open = (dueOn: string) => ({ state: "open", dueOn }) as const;

test("a deadline is said in words, and marked from a week before", () => {
  expect(dueSentence(open("2031-04-08"), "2031-03-31")).toEqual({ text: "8 hari lagi", tone: null });
  expect(dueSentence(open("2031-04-07"), "2031-03-31")).toEqual({ text: "7 hari lagi", tone: "watch" });
  expect(dueSentence(open("2031-03-31"), "2031-03-31")).toEqual({ text: "Hari ini", tone: "watch" });
  expect(dueSentence(open("2031-03-30"), "2031-03-31")).toEqual({ text: "Lewat 1 hari", tone: "problem" });
  expect(dueSentence({ state: "closed", dueOn: "2031-03-30" }, "2031-03-31").tone).toBeNull();
});

test("tabs show the types that there are, and the one that is chosen even when it has none", () => {
  const types = [{ type: "SALDO_NOL", count: 1_200, families: 1_200 }];
  const labels = (query: Record<string, string>) =>
    typeTabs(parseCaseFilter(query), types).map((tab) => `${tab.label} ${tab.count}`);
  expect(labels({})).toEqual(["Semua 1.200", "Saldo nol 1.200"]);
  expect(labels({ type: "GANDA" })).toEqual(["Semua 1.200", "Saldo nol 1.200", "Ganda 0"]);
});

test("tabs without a count say none, instead of one that leaves the filter out", () => {
  const tabs = typeTabs(parseCaseFilter({ owner: "bank" }), null);
  expect(tabs.length).toBeGreaterThan(2);
  expect(tabs.every(({ count }) => count === undefined)).toBe(true);
});

test("E22: a number is exact, or marked as about", () => {
  expect(pageSummary({ count: 1_234, exact: true }, 50, true)).toBe("50 dari 1.234 masalah");
  expect(pageSummary({ count: 12_431, exact: false }, 50, true)).toBe("50 dari ±12.000 masalah");
  expect(pageSummary({ count: 987_654, exact: false }, 50, true)).toBe("50 dari ±990.000 masalah");
  expect(pageSummary({ count: 2, exact: true }, 2, true, 120)).toBe("2 dari 2 masalah, mencakup 120 keluarga");
  expect(pageSummary({ count: 2, exact: true }, 2, true, 2)).toBe("2 dari 2 masalah");
  expect(pageSummary({ count: 3, exact: true }, 3, false)).toContain("tidak membuka masalah menurut nama");
});

test("a name is looked for inside one kab/kota, from three letters", () => {
  expect(nameHindrance("", "")).toBeNull();
  expect(nameHindrance("SA", "5103")).toContain("3 huruf");
  expect(nameHindrance("SAR", "51")).toContain("kab/kota");
  expect(nameHindrance("SAR", "5103")).toBeNull();
  expect(nameHindrance("SAR", "510301")).toBeNull();
});

test("an empty list says why: the role, the filter, or that there is nothing", () => {
  const given = { rows: 0, byName: true, narrowed: false, counted: 3 };
  expect(emptinessOf({ ...given, rows: 1 }).tag).toBe("rows");
  expect(emptinessOf({ ...given, byName: false }).tag).toBe("no-permission");
  expect(emptinessOf({ ...given, narrowed: true }).tag).toBe("filtered-away");
  expect(emptinessOf(given).tag).toBe("no-data-yet");
});

test("a closed case says how it ended, also when the data ended it", () => {
  expect(closingSentence("data")).toBe("Ditutup oleh data");
  expect(closingSentence("selesai")).toBe("Sudah selesai, buktinya ada");
  expect(closingSentence("toString")).toBe("Ditutup");
});

test("a family whose desa is not known says so", () => {
  expect(placeParts({ village: null, district: null, regency: "Kab. Badung" }, true)).toEqual({
    main: "Desa belum diketahui",
    above: "Kab. Badung",
  });
});

test("E21: of a pasted list the lines that name no family are told, the first of many", () => {
  const missing = Array.from({ length: 25 }, (_, index) => ({ line: index + 2, readable: true }));
  const { title, lines } = pastedWords({
    asked: 200,
    families: 174,
    missing: [...missing, { line: 1, readable: false }],
  });
  expect(title).toBe("Dari 200 NIK yang ditempel, 174 keluarga ditemukan.");
  expect(lines[0]).toMatch(/baris 2, 3, .* 21 dan 5 lagi\.$/);
  expect(lines[1]).toBe("Bukan 16 angka: baris 1.");
  expect(pastedWords(null).title).toContain("Tempel lagi");
});
