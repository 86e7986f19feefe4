import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { classOf, classWords, REALISATION_BREAKS, tileSentence } from "@/components/map/classes";
import { TILE_GRID } from "@/components/map/tile-grid";
import { provinceBorders, tilesInside } from "@/components/map/tile-layout";
import { TileMap } from "@/components/map/tile-map";

const share = (numerator: number) => ({ numerator, denominator: 1000 });
const draw = (values: [string, { name: string; share: { numerator: number; denominator: number } | null }][]) =>
  renderToStaticMarkup(
    createElement(TileMap, { title: "Peta", values: new Map(values), hrefOf: (code) => `/regions/${code}?a=1&b=2` }),
  );

describe("the grid", () => {
  test("has 514 kab/kota, each on a square of its own", () => {
    expect(new Set(TILE_GRID.map((tile) => tile.code)).size).toBe(514);
    expect(new Set(TILE_GRID.map((tile) => `${tile.column},${tile.row}`)).size).toBe(514);
    expect(TILE_GRID.every((tile) => /^\d{4}$/.test(tile.code))).toBe(true);
  });

  test("cropped to a province holds its kab/kota and nothing else", () => {
    const { tiles, frame } = tilesInside("51");
    expect(tiles.map((tile) => tile.code)).toEqual(
      TILE_GRID.filter((t) => t.code.slice(0, 2) === "51").map((t) => t.code),
    );
    expect(frame).toEqual({ column: 26, row: 17, columns: 4, rows: 4 });
  });

  test("a border runs between neighbours of different provinces only, and runs are joined", () => {
    const tile = (code: string, column: number, row: number) => ({ code, column, row });
    expect(provinceBorders([tile("5101", 0, 0), tile("5102", 1, 0)])).toBe("");
    expect(provinceBorders([tile("5101", 0, 0), tile("5102", 1, 0), tile("5201", 0, 1), tile("5202", 1, 1)])).toBe(
      "M0 1h2",
    );
  });
});

describe("classes", () => {
  test.each([
    [499, 1],
    [500, 2],
    [749, 2],
    [750, 3],
    [900, 4],
    [969, 4],
    [970, 5],
    [1000, 5],
  ])("%d of 1000 is class %d: a break belongs to the class above", (numerator, level) =>
    expect(classOf(share(numerator), REALISATION_BREAKS)).toBe(level),
  );

  test("nothing to compare is not a low value", () => {
    expect(classOf(null, REALISATION_BREAKS)).toBe(0);
    expect(classOf({ numerator: 0, denominator: 0 }, REALISATION_BREAKS)).toBe(0);
    expect(classOf(share(0), REALISATION_BREAKS)).toBe(1);
  });

  test("are said in words", () => {
    expect(classWords(REALISATION_BREAKS)[2]).toBe("50 % sampai 75 %");
    expect(tileSentence("Kab. Badung", { numerator: 12345, denominator: 13210 })).toBe(
      "Kab. Badung: 93,5 % (12.345 dari 13.210 KPM)",
    );
  });
});

describe("the map", () => {
  test("links a tile that has an entry and hatches one without data", () => {
    const html = draw([
      ["5103", { name: "Kab. Badung", share: share(980) }],
      ["5104", { name: "Kab. Gianyar", share: null }],
    ]);
    expect(html.match(/<a href='\/regions/g)).toHaveLength(2);
    expect(html).toContain("<a href='/regions/5103?a=1&amp;b=2' class=k5>");
    expect(html).toContain("Kab. Gianyar: tidak ada data");
    expect(html).toContain("tidak ada data <b class='font-semibold text-ink'>(1)</b>");
  });

  test("does not let a name become markup", () => {
    expect(draw([["5103", { name: "<script>x", share: share(1) }]])).not.toContain("<script>");
  });
});
