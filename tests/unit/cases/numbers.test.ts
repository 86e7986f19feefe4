import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { whenText } from "@/lib/cases/list/present/when";
import { behindHref, numbersHref, parseNumbersFilter } from "@/lib/cases/numbers/filter";
import { growthText } from "@/lib/cases/numbers/present/numbers";
import {
  AGE_CLASSES,
  bucketsOf,
  byGrowth,
  countAges,
  previousOf,
  quantileOf,
  stocksOf,
} from "@/lib/cases/numbers/rules";
import { addDays, daysBetween } from "@/lib/values/dates";

const TODAY = "2026-11-25";

describe("weeks and months", () => {
  test("twelve weeks begin on Mondays, follow each other without a hole, and end today", () => {
    const weeks = bucketsOf("week", TODAY);
    expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([
      12,
      { from: "2026-09-07", to: "2026-09-13" },
      { from: "2026-11-23", to: TODAY },
    ]);
    for (const [index, { to }] of weeks.slice(0, -1).entries()) expect(weeks[index + 1]?.from).toBe(addDays(to, 1));
  });

  test("a Monday begins its week, the Sunday before ends the last", () => {
    expect(bucketsOf("week", "2026-11-23").at(-1)).toEqual({ from: "2026-11-23", to: "2026-11-23" });
    expect(bucketsOf("week", "2026-11-22").at(-1)).toEqual({ from: "2026-11-16", to: "2026-11-22" });
  });

  test("twelve months go over the year, and February ends on its last day", () => {
    const months = bucketsOf("month", "2028-03-01");
    expect(months[0]?.from).toBe("2027-04-01");
    expect(months.slice(-2)).toEqual([
      { from: "2028-02-01", to: "2028-02-29" },
      { from: "2028-03-01", to: "2028-03-01" },
    ]);
  });

  test("growth is measured against as many days just before", () => {
    for (const span of ["week", "month"] as const) {
      const buckets = bucketsOf(span, TODAY);
      const from = buckets[0]?.from ?? "";
      const previous = previousOf(buckets);
      expect(addDays(previous.to, 1)).toBe(from);
      expect(daysBetween(previous.from, previous.to)).toBe(daysBetween(from, TODAY));
    }
  });
});

test("each age is in one class, on both sides of each edge", () => {
  for (const [index, { from, to }] of AGE_CLASSES.entries())
    for (const age of to === null ? [from, from + 1000] : [from, to]) {
      const counts = countAges([{ on: addDays(TODAY, -age), n: 1 }], TODAY);
      expect([age, counts.indexOf(1), counts.filter((n) => n === 1).length]).toEqual([age, index, 1]);
    }
});

test("the median is a number of days that some case took, also of few", () => {
  expect(quantileOf([], 0.5)).toBeNull();
  expect(quantileOf([{ days: 4, n: 1 }], 0.5)).toBe(4);
  expect(
    quantileOf(
      [
        { days: 9, n: 1 },
        { days: 1, n: 1 },
      ],
      0.5,
    ),
  ).toBe(1);
  expect(
    quantileOf(
      [
        { days: 9, n: 2 },
        { days: 1, n: 1 },
      ],
      0.5,
    ),
  ).toBe(9);
  expect(
    quantileOf(
      [
        { days: 1, n: 9 },
        { days: 50, n: 1 },
      ],
      0.9,
    ),
  ).toBe(1);
  expect(
    quantileOf(
      [
        { days: 1, n: 8 },
        { days: 50, n: 2 },
      ],
      0.9,
    ),
  ).toBe(50);
});

test("the median of two places together is the median of all their cases", () => {
  const place = fc.array(fc.nat(200), { minLength: 1, maxLength: 30 });
  const histogram = (days: readonly number[]) => days.map((day) => ({ days: day, n: 1 }));
  fc.assert(
    fc.property(place, place, (one, other) => {
      const all = [...one, ...other].sort((a, b) => a - b);
      expect(quantileOf([...histogram(one), ...histogram(other)], 0.5)).toBe(all[Math.ceil(all.length / 2) - 1]);
    }),
  );
});

test("what is left is counted back from what is open now", () => {
  expect(
    stocksOf(
      [
        { opened: 5, closed: 1 },
        { opened: 2, closed: 4 },
        { opened: 0, closed: 0 },
      ],
      10,
    ),
  ).toEqual([12, 10, 10]);
});

test("what grows most stands first, and the words say which way without the colour", () => {
  const rows = [
    { type: "A", now: 5, before: 9 },
    { type: "B", now: 9, before: 5 },
    { type: "C", now: 0, before: 0 },
    { type: "D", now: 3, before: 0 },
  ];
  expect(byGrowth(rows).map(({ type }) => type)).toEqual(["B", "D", "A"]);
  expect(rows.map((row) => [growthText(row).text, growthText(row).note])).toEqual([
    ["turun 4", "−44,4 %"],
    ["naik 4", "+80,0 %"],
    ["tetap", undefined],
    ["naik 3", "sebelumnya tidak ada"],
  ]);
});

describe("the address", () => {
  test("says everything that is chosen, and nothing that cannot be", () => {
    const chosen = parseNumbersFilter({
      region: "5103",
      span: "month",
      by: "bank",
      type: "SALDO_NOL",
      owner: "bank",
      bank: "NONE",
    });
    expect(parseNumbersFilter(Object.fromEntries(new URL(numbersHref(chosen), "http://x.test").searchParams))).toEqual(
      chosen,
    );
    expect(
      numbersHref(parseNumbersFilter({ region: "x", span: "year", by: "name", type: "LAIN", owner: "saya" })),
    ).toBe("/cases/numbers");
    expect(parseNumbersFilter({ region: "5103012001" }).region).toBe("510301");
  });

  test("of a list keeps the days, and drops days that there are not, or that nothing speaks of", () => {
    const href = behindHref(parseNumbersFilter({ region: "51", bank: "NONE" }), {
      when: "closed",
      from: "2026-02-01",
      to: "2026-02-28",
    });
    expect(href).toBe("/cases?region=51&bank=NONE&when=closed&from=2026-02-01&to=2026-02-28");
    const { when, from, to } = parseCaseFilter({ when: "opened", from: "2026-02-30", to: "2026-13-01" });
    expect([when, from, to]).toEqual(["opened", "", ""]);
    expect(parseCaseFilter({ when: "later", from: "2026-02-01" })).toMatchObject({ when: "", from: "" });
  });

  test("of a list is told in words", () => {
    const text = (query: Record<string, string>) => whenText(parseCaseFilter(query));
    expect(text({})).toBe("");
    expect(text({ when: "opened", from: "2026-11-23", to: "2026-11-25" })).toBe(
      "Dibuka 23 Nov 2026 sampai 25 Nov 2026",
    );
    expect(text({ when: "aged", to: "2026-08-11" })).toBe("Belum selesai, dibuka sampai 11 Agu 2026");
    expect(text({ when: "standing", to: "2026-08-11" })).toBe("Belum selesai pada akhir 11 Agu 2026");
  });
});
