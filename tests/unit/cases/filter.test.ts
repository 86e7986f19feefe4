import { expect, test } from "vitest";
import { caseFaults, casesHref, isNarrowed, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { CASE_COLUMNS, CASE_ORDER } from "@/lib/cases/list/filter/order";

test("an address and its filter say the same", () => {
  const address =
    "/cases?region=5103&period=sembako-2026-10-3&bank=BRI&type=SALDO_NOL&step=credited&state=taken&owner=bank&mine=1&overdue=1&q=NI+LUH&list=abcdefgh&cols=type,due&roomy=1&sort=-due";
  const filter = parseCaseFilter(Object.fromEntries(new URLSearchParams(address.split("?")[1])));
  expect(casesHref(filter)).toBe(address);
});

test("what cannot be is dropped, so an old or mangled link still opens", () => {
  const filter = parseCaseFilter({
    region: "51-x",
    period: "' or 1=1",
    bank: "bri",
    type: "TOSTRING",
    step: "all",
    state: "gone",
    owner: "toString",
    mine: "yes",
    after: "5103-1; drop",
  });
  expect(casesHref(filter)).toBe("/cases?view=all");
});

test("a changed filter starts again at the first page", () => {
  const filter = parseCaseFilter({ region: "51", after: "5103012001-77" });
  expect(casesHref(filter, { type: "GANDA" })).toBe("/cases?region=51&type=GANDA");
  expect(casesHref(filter, { after: "5103012001-99" })).toBe("/cases?region=51&after=5103012001-99");
});

test("place and period say where one looks; everything else narrows", () => {
  expect(isNarrowed(parseCaseFilter({ region: "51", period: "sembako-2026-10-3" }))).toBe(false);
  expect(isNarrowed(parseCaseFilter({ overdue: "1" }))).toBe(true);
  expect(isNarrowed(parseCaseFilter({ state: "closed" }))).toBe(true);
});

test("E18: the columns of a form and of an address are the same, and all of them need not be said", () => {
  expect(parseCaseFilter({ cols: ["type", "due"] }).cols).toEqual(parseCaseFilter({ cols: "due,type,toString" }).cols);
  expect(parseCaseFilter({ cols: CASE_COLUMNS.join(",") }).cols).toEqual([]);
});

test("a number never stands in an address as a name", () => {
  expect(casesHref(parseCaseFilter({ q: "9951034101000001" }))).toBe("/cases?view=all");
});

test("what was selected is forgotten when the filter changes, not when one turns the page", () => {
  const filter = parseCaseFilter({ type: "GANDA", all: "1" });
  expect(casesHref(filter, { state: "open" })).toBe("/cases?type=GANDA&state=open");
  expect(casesHref(filter, { after: "5103012001-9", all: filter.all })).toContain("all=1");
});

test("the head of a column leads to its order, then to the other way round; the greatest sum comes first", () => {
  expect([CASE_ORDER.next("", "due"), CASE_ORDER.next("due", "due"), CASE_ORDER.next("-due", "due")]).toEqual([
    "due",
    "-due",
    "due",
  ]);
  expect([CASE_ORDER.next("", "amount"), CASE_ORDER.next("-amount", "amount")]).toEqual(["-amount", "amount"]);
  expect([CASE_ORDER.next("due", "place"), CASE_ORDER.next("", "place"), CASE_ORDER.next("-place", "place")]).toEqual([
    "",
    "-place",
    "",
  ]);
});

test("a cursor belongs to its order: that of another, or one that cannot be, is told and not followed", () => {
  const read = (params: Record<string, string>) => {
    const filter = parseCaseFilter(params);
    return [filter.after, caseFaults(params).length];
  };
  const kept: [string, string][] = [
    ["", "5103012001-7"],
    ["place", "5103-7"],
    ["-due", "2026-11-30-5103012001-7"],
    ["amount", "600000-5103012001-7"],
    ["type", "SALDO_NOL-5103-7"],
    ["owner", "bank-5103012001-7"],
    ["period", "12-5103012001-7"],
    ["state", "4-5103012001-7"],
  ];
  for (const [sort, after] of kept) expect(read({ sort, after })).toEqual([after, 0]);
  const dropped: [string, string][] = [
    ["due", "5103012001-7"],
    ["due", "2026-02-30-5103012001-7"],
    ["", "600000-5103012001-7"],
    ["amount", "1e9-5103012001-7"],
    ["amount", `${"9".repeat(19)}-5103012001-7`],
    ["type", "'; drop-5103012001-7"],
    ["state", "6-5103012001-7"],
  ];
  for (const [sort, after] of dropped) expect(read({ sort, after })).toEqual(["", 1]);
  for (const sort of ["salary", "toString", "--due", "due desc"])
    expect(caseFaults({ sort })).toEqual([expect.stringContaining("urutan")]);
});
