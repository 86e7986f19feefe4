import { expect, test } from "vitest";
import { CASE_COLUMNS, casesHref, isNarrowed, parseCaseFilter } from "@/lib/cases/filter";

test("an address and its filter say the same", () => {
  const address =
    "/cases?region=5103&period=sembako-2026-10-3&bank=BRI&type=SALDO_NOL&step=credited&state=taken&owner=bank&mine=1&overdue=1&q=NI+LUH&list=abcdefgh&cols=type,due&dense=1";
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
