import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseVisitFilter, VISIT_ORDER, visitFaults } from "@/lib/field/filter";
import { FILE_ORDER, intakeListFaults, intakesHref, parseIntakeListFilter } from "@/lib/intake/filter";
import { FAMILY_ORDER, kpmFaults, kpmHref, parseKpmFilter } from "@/lib/kpm/filter";
import { LETTER_ORDER, letterFaults, lettersHref, parseLetterFilter } from "@/lib/letters/filter";
import { recapsFaults } from "@/lib/realisation/filter";
import { GAP_ORDER, inRecapOrder, RECAP_ORDER } from "@/lib/realisation/rules/orders";
import { inOrder, type Ordering } from "@/lib/values/order";

const REGENCY = "5103";
const VILLAGE = "5103012001";

/** A cursor of each column as a page of its order begins. */
const KEYS: Record<string, string> = {
  family: "nNI LUH-SARI",
  bank: "bBNI",
  ordered: "o600000",
  credited: "c-1",
  transacted: "t0",
  recipient: "rKepala Cabang",
  families: "k12",
  amount: "n600000",
  standing: "s2",
  state: "s6",
  read: "b10",
  added: "t10",
  changed: "u10",
  refused: "d10",
  who: "nNi Operator",
  due: "d2026-11-20",
  name: "nNI LUH",
};
const keyOf = (list: string, column: string) => {
  if (column === "place" && list !== "/kpm") return list === "/letters" ? "p5103" : "p";
  return KEYS[column] ?? "";
};

type Faults = (params: Record<string, string>) => string[];

/** What the heads of every list do. rest: what ends its cursors; '' = its rows come all at once. */
function provesHeads<C extends string>(list: string, orders: Ordering<C>, faults: Faults, rest: string): void {
  describe(`C13 the heads of ${list}`, () => {
    test("lead to an order that the address is followed in, and pressed again to the other way round", () => {
      for (const column of orders.columns) {
        const once = orders.next("", column);
        const twice = orders.next(once, column);
        expect(orders.orderOf(once).column).toBe(column);
        expect(orders.orderOf(twice)).toEqual({ column, descending: !orders.orderOf(once).descending });
        for (const sort of [once, twice]) expect(faults(sort === "" ? {} : { sort })).toEqual([]);
      }
      expect(faults({ sort: "salary" })).toEqual([expect.stringContaining("urutan")]);
    });

    test("a cursor of another order, or a torn one, is one clear sentence", () => {
      if (rest === "") return;
      const cursors = orders.columns.map((column) => {
        const key = keyOf(list, column);
        return { column, cursor: key === "" ? rest : `${key}${orders.joint}${rest}` };
      });
      for (const { column, cursor } of cursors)
        for (const sort of [column, `-${column}`])
          for (const other of cursors)
            expect(faults({ sort, after: other.cursor }), `${other.column} in the order ${sort}`).toEqual(
              other.cursor === cursor ? [] : [expect.stringContaining("(halaman)")],
            );
      for (const torn of ["x", `${rest}x`, `'; drop table x; --${orders.joint}${rest}`, `9${orders.joint}${rest}`])
        expect(faults({ before: torn })).toEqual([expect.stringContaining("halaman")]);
    });
  });
}

provesHeads("/kpm", FAMILY_ORDER, (params) => kpmFaults(params, REGENCY), `${VILLAGE}-9`);
provesHeads("/letters", LETTER_ORDER, letterFaults, "9");
provesHeads("/intake", FILE_ORDER, intakeListFaults, "9");
provesHeads("/field", VISIT_ORDER, (params) => visitFaults(params, REGENCY), `${VILLAGE}_2026-11-20_9`);
provesHeads("/recaps", RECAP_ORDER, recapsFaults, "");
provesHeads("/recaps?gap=sp2d", GAP_ORDER, (params) => recapsFaults({ source: "recap", gap: "sp2d", ...params }), "");

test("C13 families of more than one kab/kota are put in order by desa only, and what they received where it is listed", () => {
  expect(kpmFaults({ sort: "family" }, "51")[0]).toContain("urutan");
  expect(kpmFaults({ sort: "family", region: REGENCY }, "51")).toEqual([]);
  expect(kpmFaults({ sort: "-place" }, "")).toEqual([]);
  expect(kpmFaults({ sort: "-ordered", q: "NI LUH" }, REGENCY)[0]).toContain("urutan");
  expect(kpmFaults({ sort: "family", q: "NI LUH" }, REGENCY)).toEqual([]);
});

test("another order begins at the first page, and the order survives every other change", () => {
  const letters = parseLetterFilter({ sort: "-amount", after: "n600000-9", state: "sent" });
  expect(letters.after).toBe("n600000-9");
  expect(lettersHref(letters, { state: "draft" })).toBe("/letters?state=draft&sort=-amount");
  const families = parseKpmFilter({ region: REGENCY, sort: "bank", after: `bBNI-${VILLAGE}-9` });
  expect(kpmHref(families, { sort: "" })).toBe(`/kpm?region=${REGENCY}`);
  expect(intakesHref(parseIntakeListFilter({ sort: "who", before: "nUji-9" }))).toBe("/intake?sort=who");
  expect(parseVisitFilter({ sort: "due", after: `d2026-02-30_${VILLAGE}_2026-02-28_9` }, "").after).toBe("");
});

test("rows are put in order as told, those without a value last either way, and equal ones as they came", () => {
  const row = fc.record({ id: fc.nat(), value: fc.option(fc.integer({ min: 0, max: 3 })) });
  fc.assert(
    fc.property(fc.array(row), fc.boolean(), (rows, descending) => {
      const sorted = inOrder(rows, descending, ({ value }) => value);
      const groups = (descending ? [3, 2, 1, 0, null] : [0, 1, 2, 3, null]).flatMap((value) =>
        rows.filter((one) => one.value === value),
      );
      expect(sorted).toEqual(groups);
    }),
  );
  const quota = (code: string, kpm: number | null) => ({
    code,
    name: code,
    quota:
      kpm === null
        ? null
        : {
            regencyCode: code,
            kpm,
            decreeNo: "",
            asOf: "2026-11-20",
            intakeId: "1",
            rowNo: 1,
            fromOn: "2026-01-01",
            toOn: "2026-12-31",
          },
    recap: null,
  });
  const rows = [quota("5101", 5), quota("5102", null), quota("5103", 9)];
  expect(inRecapOrder(rows, "-quota").map(({ code }) => code)).toEqual(["5103", "5101", "5102"]);
  expect(inRecapOrder(rows, "").map(({ code }) => code)).toEqual(["5101", "5102", "5103"]);
});
