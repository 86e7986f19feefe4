import { describe, expect, test } from "vitest";
import { missingHtml } from "@/components/transparency/document";
import { parsePublicAsk, partsNamed, publicHref } from "@/lib/transparency/filter";
import { DATA_COLUMNS } from "@/lib/transparency/present/columns";
import { withdrawalSentences } from "@/lib/transparency/present/editions";
import { editionWords } from "@/lib/transparency/present/view";
import { headlineOf, lineCell, shareText, stepPictures } from "@/lib/transparency/present/words";
import type { KeptEdition } from "@/lib/transparency/queries/editions";
import { alone, editionCode, totalsOf } from "@/lib/transparency/rules/small-cells";

const shown = (sp2d: number | null, credited: number | null, transacted: number | null) => ({
  quota: null,
  sp2d,
  credited,
  transacted,
});

describe("a share of cut counts", () => {
  test.each([
    [null, 100, null],
    [50, null, null],
    [10, 8_000, "< 1 %"],
    [7_960, 8_000, "99 %"],
    [8_000, 8_000, "≥ 99 %"],
    [70, 70, "≥ 78 %"],
    [9_340, 10_000, "93,4 %"],
    [9_999_990, 10_000_000, "99,9 %"],
  ])("%s of %s reads %s, and never claims all or nothing", (part, whole, text) => {
    expect(shareText(part, whole)).toBe(text);
  });
});

describe("S15: a hidden count", () => {
  test("reads < 10 in its own row, and a total says how many it leaves out", () => {
    const line = (totals: ReturnType<typeof totalsOf>) => lineCell({ key: "", name: "", totals }, "transacted");
    expect(line(alone(shown(100, 90, null)))).toEqual({ text: "< 10" });
    expect(line(totalsOf([shown(100, 90, null), shown(100, 90, 80)]))).toEqual({
      text: "80",
      note: "tanpa 1 kab/kota",
    });
    expect(line(totalsOf([shown(100, 90, null), shown(100, 90, null)]))).toEqual({ text: "disamarkan" });
  });

  test("leaves no share, no rupiah, no gap and no headline to find it by", () => {
    const totals = alone(shown(100, 90, null));
    const last = stepPictures(totals, 600_000).at(-1);
    expect(last).toMatchObject({ count: "< 10", rp: null, share: null, lost: null });
    expect(headlineOf(totals)).toMatch(/disamarkan/);
  });

  test("that is a gap of a few is told as a few or none", () => {
    const [, credited] = stepPictures(alone(shown(100, 100, 90)), 600_000);
    expect(credited?.lost).toBe("Hanya beberapa keluarga belum menerima uang, atau tidak ada.");
  });
});

describe("C9: taking an edition back", () => {
  const edition = (code: string, state: KeptEdition["state"]): KeptEdition => ({
    ...{ code, state, askedAt: new Date(0), askedByName: "Uji", publishedAt: null },
    ...{ periods: 4, places: 514, withdrawnAt: null, withdrawnByName: "", reason: "" },
  });
  const newest = edition("2026-11-21-10", "published");
  const older = edition("2026-11-21-2", "published");
  const gone = edition("2026-11-20", "withdrawn");

  test("says what it holds and what the public reads then", () => {
    const all = [newest, older, gone];
    expect(withdrawalSentences(newest, all).join(" ")).toMatch(
      /21 November 2026 \(ke-10\) dengan 4 periode dan 514 kab\/kota .* kembali membaca terbitan 21 November 2026 \(ke-2\)\.$/,
    );
    expect(withdrawalSentences(older, all)[1]).toBe("Publik tetap membaca terbitan 21 November 2026 (ke-10).");
    expect(withdrawalSentences(older, [older, gone])[1]).toBe("Sesudah itu tidak ada terbitan yang dibaca publik.");
  });
});

describe("addresses", () => {
  test("S15: reach no kecamatan, no desa and nothing that is not ours", () => {
    for (const region of ["510301", "5103012001", "5", "51/03", "51.03", "abc"])
      expect(parsePublicAsk(region, new URLSearchParams())).toBeNull();
    expect(parsePublicAsk("5103", new URLSearchParams("period=x"))).toBeNull();
    expect(parsePublicAsk("5103", new URLSearchParams("edition=1"))).toBeNull();
    expect(parsePublicAsk("5103", new URLSearchParams("x=1"))).toEqual({ region: "5103", period: "", edition: "" });
    expect(parsePublicAsk("5103", new URLSearchParams("region=5102"))).toBeNull();
  });

  test("A15, S15: what is not there names the parts of its address, the same for what is torn and what is not published", () => {
    const said = (region: string, query: string) => partsNamed(region, new URLSearchParams(query)).join(", ");
    expect([said("99", ""), said("abc", "x=1"), said("", "region=51")]).toEqual(["wilayah", "wilayah", "wilayah"]);
    expect([said("", "period=x"), said("", "period=sembako-2031-01-3")]).toEqual(["periode", "periode"]);
    expect([said("", "edition=x&period=x"), said("", "edition="), said("", "")]).toEqual(["periode, terbitan", "", ""]);
    expect(missingHtml([], ["periode", "terbitan"])).toContain(">Periode atau terbitan pada alamat ini tidak dikenali");
    expect(missingHtml([], [])).toContain("belum ada data yang diterbitkan");
  });

  test("of the newest need no words", () => {
    expect(publicHref({ region: "", period: "", edition: "" })).toBe("/public");
    expect(publicHref({ region: "51", period: "sembako-2026-07-3", edition: "2026-11-20" })).toBe(
      "/public/51?period=sembako-2026-07-3&edition=2026-11-20",
    );
  });

  test("an edition is named by its day, the second of a day by its number too", () => {
    expect([editionCode("2026-11-28", 0), editionCode("2026-11-28", 1)]).toEqual(["2026-11-28", "2026-11-28-2"]);
    expect(editionWords({ code: "2026-11-28-2", onDate: "2026-11-28" })).toBe("28 November 2026 (ke-2)");
  });
});

test("every column of the open data has a name in snake_case of its own, a title and a whole definition", () => {
  expect(new Set(DATA_COLUMNS.map(({ name }) => name)).size).toBe(DATA_COLUMNS.length);
  for (const { name, title, definition } of DATA_COLUMNS) {
    expect(name).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
    expect(title.length).toBeGreaterThan(3);
    expect(definition).toMatch(/\.$/);
  }
});
