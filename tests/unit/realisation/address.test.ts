import { describe, expect, test } from "vitest";
import { kpmHref, parseView, regionHref, sortHref } from "@/lib/realisation/filter";
import { emptyReason, pictureOf, placesWord } from "@/lib/realisation/present/funnel";
import { funnelOf } from "@/lib/realisation/rules/funnel";
import { rank, rankedOf } from "@/lib/realisation/rules/ranking";
import { place } from "./places";

describe("the address is the view", () => {
  const filter = parseView({ period: "sembako-2026-07-3", bank: "bni", source: "recap", sort: "-credited" });

  test("filters, period and order survive every step down and up", () => {
    const kept = "?period=sembako-2026-07-3&bank=BNI&source=recap&sort=-credited";
    expect(regionHref("510301", "51", filter)).toBe(`/regions/510301${kept}`);
    expect(regionHref("51", "51", filter)).toBe(`/${kept}`);
  });

  test("what makes no sense is the default", () => {
    const odd = parseView({ period: "besok", bank: "B;N", source: "both", sort: "password" });
    expect(odd).toEqual({ period: "", bank: "", source: "", sort: { column: "rate", descending: false } });
    expect(regionHref("51", "", odd)).toBe("/regions/51");
  });

  test("a column sorts the largest first, and the other way round when pressed again", () => {
    const fresh = parseView({});
    expect(sortHref("/", fresh, "credited")).toBe("/?sort=-credited");
    expect(sortHref("/", parseView({ sort: "-credited" }), "credited")).toBe("/?sort=credited");
    expect(sortHref("/", fresh, "rate")).toBe("/?sort=-rate");
  });

  test("the rows behind a number are asked for with the same region, period and bank", () => {
    const rows = { region: "5103", period: "sembako-2026-10-3", bank: "" };
    expect(kpmHref(rows, { gap: "credited", explained: "no" })).toBe(
      "/kpm?region=5103&period=sembako-2026-10-3&gap=credited&explained=no",
    );
  });
});

describe("the rows behind a number", () => {
  const rows = { region: "51", period: "sembako-2026-10-3", bank: "" };
  const one = place({ quota: 10, names: [9, 8, 7, 6], recap: [8, 7, 6] });
  const links = (names: boolean, source: "names" | "recap") => {
    const { steps, gaps } = pictureOf(funnelOf({ places: [one], source, amountRp: null }), { rows, names });
    return [...steps, ...gaps].flatMap((part) =>
      Object.entries(part).filter(([key]) => key.toLowerCase().endsWith("href")),
    );
  };

  test("are families for who may read names", () => {
    expect(links(true, "names").filter(([, href]) => String(href).startsWith("/kpm")).length).toBeGreaterThan(8);
  });

  test("are recap rows only for who may not", () => {
    const presenter = [...links(false, "names"), ...links(false, "recap")];
    expect(presenter.length).toBeGreaterThan(0);
    for (const [, href] of presenter)
      expect(href).toMatch(/^\/recaps\?region=51&period=sembako-2026-10-3(&source=(names|recap)&gap=[a-z0-9]+)?$/);
  });
});

describe("the ranking", () => {
  const rows = [
    rankedOf(place({ code: "5101", recap: [100, 50, 50] }), "recap"),
    rankedOf(place({ code: "5102" }), "recap"),
    rankedOf(place({ code: "5103", recap: [100, 20, 20] }), "recap"),
  ];
  const codes = (descending: boolean) => rank(rows, { column: "rate", descending }).map(({ code }) => code);

  test("places without figures come last in either direction", () => {
    expect(codes(false)).toEqual(["5103", "5101", "5102"]);
    expect(codes(true)).toEqual(["5101", "5103", "5102"]);
  });

  test("a rate always brings its two parts", () => {
    expect(rows[0]?.rate).toEqual({ numerator: 50, denominator: 100, rate: 0.5 });
  });

  test("places are called by their level, mixed ones simply wilayah", () => {
    expect(placesWord(["51", "52"])).toBe("provinsi");
    expect(placesWord(["510301"])).toBe("kecamatan");
    expect(placesWord(["51", "5201"])).toBe("wilayah");
  });
});

describe("an empty view says why", () => {
  const input = { filter: { bank: "", source: "" as const }, ownBank: false, nowhere: false };

  test("nothing is known, a source is late, or a choice hides it", () => {
    expect(emptyReason({ ...input, places: [place({})] })).toBe("no-data-yet");
    expect(emptyReason({ ...input, places: [place({ quota: 9 })] })).toBe("source-late");
    expect(emptyReason({ ...input, places: [place({ recap: [1, 1, 1] })] })).toBe("filtered-away");
    expect(emptyReason({ ...input, places: [], filter: { bank: "BTN", source: "" } })).toBe("filtered-away");
  });

  test("a bank that asks for recaps, and an account without regions, are told so", () => {
    expect(emptyReason({ ...input, places: [], ownBank: true, filter: { bank: "", source: "recap" } })).toBe(
      "bank-sees-names-only",
    );
    expect(emptyReason({ ...input, places: [], nowhere: true })).toBe("no-scope");
  });
});
