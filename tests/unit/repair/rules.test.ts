import { describe, expect, test } from "vitest";
import { parseRepairFilter, repairHref } from "@/lib/repair/filter";
import { GONE, moveOf, NO_REASON, type Standing } from "@/lib/repair/rules";

const standing = (more: Partial<Standing> = {}): Standing => ({
  active: true,
  nikStatus: "valid",
  exitReason: "",
  ...more,
});

describe("from one copy of DTKS to the next a person", () => {
  test("enters when new, or active again; a new one who is inactive is nobody's work", () => {
    expect(moveOf(null, standing())?.move).toBe("entered");
    expect(moveOf(standing({ active: false }), standing())?.move).toBe("entered");
    expect(moveOf(null, standing({ active: false }))).toBeNull();
  });

  test("leaves with the reason that the copy gives, or with a word that it gives none", () => {
    expect(moveOf(standing(), null)).toEqual({ move: "left", reason: GONE });
    expect(moveOf(standing(), standing({ active: false, exitReason: "Meninggal" }))?.reason).toBe("Meninggal");
    expect(moveOf(standing(), standing({ active: false }))?.reason).toBe(NO_REASON);
    expect(moveOf(standing({ active: false }), null)).toBeNull();
  });

  test("has a repaired NIK when it is valid now and was not, a broken one when it was and is not", () => {
    for (const nikStatus of ["invalid", "unknown"] as const)
      expect(moveOf(standing({ nikStatus }), standing())?.move).toBe("repaired");
    expect(moveOf(standing(), standing({ nikStatus: "invalid" }))?.move).toBe("broken");
    expect(moveOf(standing(), standing({ nikStatus: "unknown" }))).toBeNull();
    expect(moveOf(standing(), standing())).toBeNull();
  });

  test("who leaves is not counted as broken too", () => {
    expect(moveOf(standing(), standing({ active: false, nikStatus: "invalid" }))?.move).toBe("left");
  });
});

test("the address of /repair is the view; what cannot be is dropped", () => {
  const filter = parseRepairFilter({ region: "51.03", copy: "2026-11-20", move: "left", after: "50" });
  expect(filter).toEqual({ region: "5103", copy: "2026-11-20", move: "left", after: 50 });
  expect(repairHref(filter, { move: "broken" })).toBe("/repair?region=5103&copy=2026-11-20&move=broken");
  expect(parseRepairFilter({ region: "xx", copy: "2026-99-99", move: "toString", after: "-1" })).toEqual({
    region: "",
    copy: "",
    move: "entered",
    after: 0,
  });
});
