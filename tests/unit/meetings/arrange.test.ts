import { describe, expect, test } from "vitest";
import { arrange, moved, placed, standing } from "@/lib/meetings/deck/rules/arrange";
import { inSlides, type Slide } from "@/lib/meetings/deck/rules/slide";
import { showableAddress } from "@/lib/meetings/deck/rules/view-slide";
import { withoutNested } from "@/lib/meetings/rules/meeting";

const slide = (key: string): Slide => ({
  key,
  topic: "",
  title: key,
  body: { is: "text", paragraphs: [] },
  foot: null,
  remark: "",
  note: "",
  hidden: false,
});
const keys = (slides: readonly Slide[]) => slides.map(({ key }) => key);
const abc = ["a", "b", "c"].map(slide);

test("without an order the slides stay as the data made them", () => {
  expect(keys(arrange(abc, [], []))).toEqual(["a", "b", "c"]);
});

test("an order holds, and a slide that it does not know stays behind the one before it", () => {
  expect(keys(arrange([...abc, slide("d")], ["c", "a", "b"], []))).toEqual(["c", "d", "a", "b"]);
});

test("a new first slide stays first", () => {
  expect(keys(arrange([slide("new"), ...abc], ["b", "a", "c"], []))).toEqual(["new", "b", "a", "c"]);
});

test("a key whose problem is gone is passed over", () => {
  expect(keys(arrange(abc, ["x", "b", "a", "c"], []))).toEqual(["b", "a", "c"]);
});

test("what people wrote comes with the slide", () => {
  const [first] = arrange(abc, [], [{ key: "a", hidden: true, remark: "hati-hati", note: "jeda" }]);
  expect(first).toMatchObject({ key: "a", hidden: true, remark: "hati-hati", note: "jeda" });
});

test("a slide moves one place and stops at both ends", () => {
  expect(moved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  expect(moved(["a", "b", "c"], "c", 1)).toEqual(["a", "b", "c"]);
  expect(moved(["a"], "x", 1)).toEqual(["a"]);
});

test("a list is cut where a slide is full", () => {
  expect(inSlides([1, 2], 2)).toEqual([[1, 2]]);
  expect(inSlides([1, 2, 3], 2)).toEqual([[1, 2], [3]]);
  expect(inSlides([], 2)).toEqual([[]]);
});

test("pages with names of families may not hang on a wall, pages of totals may", () => {
  expect(showableAddress("https://salur.example/regions/5103?period=sembako-2026-10-3")).toBe(
    "/regions/5103?period=sembako-2026-10-3",
  );
  expect(showableAddress("/")).toBe("/");
  expect(showableAddress("/cases?type=SALDO_NOL")).toBeNull();
  expect(showableAddress("/kpm")).toBeNull();
  expect(showableAddress("/regions/5103/kpm")).toBeNull();
  expect(showableAddress("")).toBeNull();
});

test("a region inside another one of the meeting is not counted twice", () => {
  expect(withoutNested(["5103", "51", "52", "52"])).toEqual(["51", "52"]);
});

describe("position numbers", () => {
  const keys = ["a", "b", "c", "d"];

  test("move only the slides whose number was changed", () => {
    expect(placed(keys, [1, 2, 3, 4])).toEqual(keys);
    expect(placed(keys, [1, 2, 3, 1])).toEqual(["d", "a", "b", "c"]);
    expect(placed(keys, [4, 2, 3, 4])).toEqual(["b", "c", "d", "a"]);
    expect(placed(keys, [3, 2, 3, 1])).toEqual(["d", "b", "a", "c"]);
  });

  test("beyond the ends mean the end, and what is no number moves nothing", () => {
    expect(placed(keys, [99, 2, 3, 4])).toEqual(["b", "c", "d", "a"]);
    expect(placed(keys, [1, 2, 3, -5])).toEqual(["d", "a", "b", "c"]);
    expect(placed(keys, [Number.NaN, 2])).toEqual(keys);
  });
});

test("slides stand where the last step put them, unless a slide came that it did not know", () => {
  expect(standing(["a", "b", "c"], ["c", "a", "b"])).toEqual(["c", "a", "b"]);
  expect(standing(["a", "b", "new"], ["b", "a"])).toEqual(["a", "b", "new"]);
  expect(standing(["a", "b"], ["b", "gone", "a"])).toEqual(["b", "a"]);
});
