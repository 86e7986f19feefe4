import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf } from "@/lib/realisation/rules/difference";
import { defaultSource, groupPlaces, sumPlaces } from "@/lib/realisation/rules/figures";
import { place } from "./places";

describe("which source counts", () => {
  const both = place({ quota: 10, names: [9, 9, 9, 9], recap: [9, 9, 9] });

  test("families by name, once every kab/kota with a quota or a recap has them", () => {
    expect(defaultSource([both, both])).toBe("names");
    expect(defaultSource([both, place({ code: "5104", recap: [5, 5, 5] })])).toBe("recap");
    expect(defaultSource([both, place({ code: "5104", quota: 5 })])).toBe("recap");
  });

  test("a kab/kota without quota and recap keeps nobody waiting", () => {
    expect(defaultSource([both, place({ code: "5104" })])).toBe("names");
  });

  test("families by name when there is no recap at all", () => {
    expect(defaultSource([place({ names: [1, 1, 1, 1] })])).toBe("names");
    expect(defaultSource([place({ quota: 4, names: [1, 1, 1, 1] }), place({ code: "5104", quota: 3 })])).toBe("names");
  });
});

describe("sums", () => {
  test("what no place knows stays unknown instead of zero", () => {
    const sum = sumPlaces([place({}), place({ code: "5104" })], { code: "51", name: "Bali" });
    expect(sum).toMatchObject({ quotaKpm: null, names: null, recap: null });
  });

  test("groups add up to the same total as the places themselves", () => {
    const kab = fc.record({
      province: fc.constantFrom("51", "52", "53"),
      quota: fc.option(fc.nat(1000)),
      recap: fc.option(fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(kab, { maxLength: 30 }), (sketches) => {
        const places = sketches.map(({ province, quota, recap }, i) =>
          place({ code: `${province}${String(i + 1).padStart(2, "0")}`, quota, ...(recap && { recap }) }),
        );
        const groups = groupPlaces(
          places,
          ["51", "52", "53"].map((code) => ({ code, name: code })),
        );
        expect(sumPlaces(groups, { code: "", name: "" })).toEqual(sumPlaces(places, { code: "", name: "" }));
      }),
    );
  });
});

describe("by name beside the recap", () => {
  test("only kab/kota that have both are compared", () => {
    const both = place({ names: [9, 9, 8, 7], recap: [9, 9, 7] });
    const difference = differenceOf([both, place({ code: "5104", recap: [100, 100, 100] })]);
    expect(difference?.places).toBe(1);
    expect(difference?.names.creditedKpm).toBe(8);
    expect(difference?.recap.creditedKpm).toBe(9);
    expect(difference?.differing.map(({ code }) => code)).toEqual(["5103"]);
  });

  test("nothing differs where every figure is the same, also when differences would cancel out", () => {
    const same = place({ names: [9, 9, 8, 7], recap: [9, 8, 7] });
    expect(differenceOf([same])?.differing).toEqual([]);
    const more = place({ code: "5104", names: [9, 9, 9, 7], recap: [9, 8, 7] });
    const less = place({ code: "5105", names: [9, 9, 7, 7], recap: [9, 8, 7] });
    expect(differenceOf([more, less])?.differing).toHaveLength(2);
  });

  test("without a kab/kota that has both there is no comparison", () => {
    expect(differenceOf([place({ names: [1, 1, 1, 1] }), place({ code: "5104", recap: [1, 1, 1] })])).toBeNull();
  });
});
