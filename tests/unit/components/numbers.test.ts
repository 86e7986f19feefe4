import { describe, expect, test } from "vitest";
import { formatRate } from "@/components/ui/text/numbers";

describe("a share in words", () => {
  test.each([
    [10_000, 10_000, "100,0 %"],
    [9_999, 10_000, "99,9 %"],
    [99_996, 100_000, "99,9 %"],
    [1, 100_000, "0,1 %"],
    [0, 100_000, "0,0 %"],
    [3, 0, "tidak ada pembanding"],
  ])("%d of %d is %s: only all is everything, only none is nothing", (numerator, denominator, words) =>
    expect(formatRate(numerator, denominator)).toBe(words),
  );
});
