import { describe, expect, test } from "vitest";
import { parseView } from "@/lib/realisation/filter";
import { sumPlaces } from "@/lib/realisation/rules/figures";
import { viewOf } from "@/lib/realisation/rules/overview";
import { place } from "./places";

const view = (region: string, bank = "") => ({ region, bank, period: { entitledRp: 600_000 } });
const short = place({ code: "5101", recap: [100, 50, 50] });
const over = place({ code: "5102", recap: [50, 60, 60] });
const silent = place({ code: "5103" });

describe("the view of a region", () => {
  test("counts its funnel and its places in the same source, with what a family is due", () => {
    const { source, below, funnel } = viewOf(
      { view: view("51"), figures: { basis: [short, over], children: [short, over] } },
      parseView({}),
    );
    expect([source, below, funnel.counted]).toEqual(["recap", "recap", 2]);
  });

  test("ranks the slowest first, or as asked, and those without figures last", () => {
    const figures = { basis: [over, silent, short], children: [over, silent, short] };
    const codes = (sort: string) =>
      viewOf({ view: view("51"), figures }, parseView({ sort })).ranking.map(({ code }) => code);
    expect(codes("")).toEqual(["5101", "5102", "5103"]);
    expect(codes("-rate")).toEqual(["5102", "5101", "5103"]);
    expect(codes("-sp2d")).toEqual(["5101", "5102", "5103"]);
  });

  test("ranks nothing where no place has figures", () => {
    const { ranking } = viewOf({ view: view("51"), figures: { basis: [silent], children: [silent] } }, parseView({}));
    expect(ranking).toEqual([]);
  });

  test("counts what a province has unexplained by kab/kota: cases of one explain nothing of another", () => {
    const explained = place({ code: "5104", names: [50, 50, 20, 20], explained: [0, 30, 0], recap: [50, 50, 50] });
    const basis = [short, explained];
    const figures = { basis, children: [sumPlaces(basis, { code: "51", name: "Bali" })] };
    const { ranking, total } = viewOf({ view: view(""), figures }, parseView({ source: "recap" }));
    expect(ranking.map(({ unexplainedKpm }) => unexplainedKpm)).toEqual([50]);
    expect(total.unexplainedKpm).toBe(50);
  });

  test("of one bank, or below a kab/kota, speaks by name whatever source was chosen", () => {
    const figures = { basis: [short], children: [short] };
    const chosen = parseView({ source: "recap" });
    expect(viewOf({ view: view("51", "BNI"), figures }, chosen).source).toBe("names");
    expect(viewOf({ view: view("510101"), figures }, chosen).source).toBe("names");
    expect(viewOf({ view: view("5101"), figures }, chosen)).toMatchObject({ source: "recap", below: "names" });
  });
});
