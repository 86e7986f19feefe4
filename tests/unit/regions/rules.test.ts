import { describe, expect, test } from "vitest";
import { displayName, isInScope, isPseudoRegion, topRegion } from "@/lib/regions/rules";

describe("scope", () => {
  test("a region contains every region whose code begins with its own, and no neighbour", () => {
    expect(isInScope(["5103"], "5103")).toBe(true);
    expect(isInScope(["5103"], "5103012001")).toBe(true);
    expect(isInScope(["5103"], "5104")).toBe(false);
    expect(isInScope(["5103"], "51")).toBe(false);
  });

  test("the whole country contains everything, and no region nothing", () => {
    expect(isInScope([""], "9401")).toBe(true);
    expect(isInScope([], "9401")).toBe(false);
  });

  test("one starts at one's only region, or above several", () => {
    expect(topRegion(["5103"])).toBe("5103");
    expect(topRegion(["51", "52"])).toBe("");
    expect(topRegion([""])).toBe("");
    expect(topRegion([])).toBe("");
  });
});

describe("names", () => {
  test("a kabupaten is shortened, whether its source shouts or not", () => {
    expect(displayName("KABUPATEN BADUNG")).toBe("Kab. Badung");
    expect(displayName("Kabupaten Badung")).toBe("Kab. Badung");
    expect(displayName("KOTA DENPASAR")).toBe("Kota Denpasar");
  });

  test("capitals that belong to a name stay", () => {
    expect(displayName("DKI JAKARTA")).toBe("DKI Jakarta");
    expect(displayName("PANGKAJENE DAN KEPULAUAN")).toBe("Pangkajene dan Kepulauan");
    expect(displayName("SUKA-MAJU II")).toBe("Suka-Maju II");
  });

  test("zeros where a region's own digits would be stand for one that is not known", () => {
    expect(isPseudoRegion("5103000000")).toBe(true);
    expect(isPseudoRegion("5103010000")).toBe(true);
    expect(isPseudoRegion("510300")).toBe(true);
    expect(isPseudoRegion("5103012001")).toBe(false);
    expect(isPseudoRegion("510301")).toBe(false);
    expect(isPseudoRegion("5100")).toBe(false);
  });
});
