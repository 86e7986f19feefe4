import { expect, test } from "vitest";
import type { RecapRow } from "@/lib/realisation/queries/recap-rows";
import { sumRecaps } from "@/lib/realisation/rules/recap";
import { mayMixSources } from "@/lib/realisation/rules/source";
import { place } from "./places";

const row = (made: Partial<RecapRow>): RecapRow => ({
  code: "5103",
  name: "Badung",
  quota: null,
  recap: null,
  ...made,
});
const from = { asOf: "2026-11-20", intakeId: "1", rowNo: 2 };
const recap = (kpm: number) => ({
  sp2dKpm: kpm,
  sp2dRp: kpm * 6,
  creditedKpm: kpm - 1,
  creditedRp: (kpm - 1) * 6,
  transactedKpm: kpm - 2,
  transactedRp: (kpm - 2) * 6,
  ...from,
});
const quota = (kpm: number) => ({
  regencyCode: "5103",
  kpm,
  decreeNo: "1/2026",
  fromOn: "2026-01-01",
  toOn: "2026-12-31",
  ...from,
});

test("quotas and recaps are added up by kab/kota, also where one of the two is missing", () => {
  expect(
    sumRecaps([row({ quota: quota(9), recap: recap(8) }), row({ quota: quota(4) }), row({ recap: recap(3) })]),
  ).toEqual({
    quotaKpm: 13,
    recap: { sp2dKpm: 11, sp2dRp: 66, creditedKpm: 9, creditedRp: 54, transactedKpm: 7, transactedRp: 42 },
  });
});

test("what no kab/kota has stays unknown instead of zero", () => {
  expect(sumRecaps([row({}), row({})])).toEqual({ quotaKpm: null, recap: null });
  expect(sumRecaps([row({ quota: quota(0) })])).toEqual({ quotaKpm: 0, recap: null });
});

test("a recap stands in for a period without families by name only where these are complete", () => {
  const complete = [place({ quota: 9, names: [9, 9, 9, 9] })];
  const bali = { region: "51", bank: "" };
  expect(mayMixSources(bali, "names", complete)).toBe(true);
  expect(mayMixSources({ ...bali, region: "5103" }, "names", complete)).toBe(true);
  expect(mayMixSources({ ...bali, region: "510301" }, "names", complete)).toBe(false);
  expect(mayMixSources({ ...bali, bank: "BNI" }, "names", complete)).toBe(false);
  expect(mayMixSources(bali, "recap", complete)).toBe(false);
  expect(mayMixSources(bali, "names", [...complete, place({ code: "5104", recap: [5, 5, 5] })])).toBe(false);
});
