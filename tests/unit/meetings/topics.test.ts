import { describe, expect, test } from "vitest";
import { profileSlides } from "@/lib/meetings/deck/present/places";
import { topicLines } from "@/lib/meetings/deck/present/slides";
import type { Slide } from "@/lib/meetings/deck/rules/slide";
import { topicOf } from "@/lib/meetings/deck/rules/topic";
import { figures, place } from "@/tests/support/meeting-figures";

const slide = (key: string, hidden = false): Slide => ({
  key,
  topic: "",
  title: key,
  body: { is: "text", paragraphs: [] },
  foot: null,
  remark: "",
  note: "",
  hidden,
});

describe("slides of one topic", () => {
  test.each([
    ["place:5103", "place"],
    ["places.2", "places"],
    ["problem:SALDO_NOL", "problem"],
    ["problems", "problems"],
    ["ages:CARD.2", "ages"],
    ["added-3", "added"],
    ["cover", null],
    ["constructor", null],
  ])("are known by how their key begins: %s", (key, topic) => {
    expect(topicOf(key)).toBe(topic);
  });

  test("have one step: to hide while any is shown, to show when none is; a single slide needs none", () => {
    const lines = topicLines([
      slide("cover"),
      slide("place:5101", true),
      slide("place:5102", true),
      slide("problem:A"),
      slide("problem:B", true),
      slide("agents"),
    ]);
    expect(lines.map(({ topic, by, standing }) => [topic, by, standing])).toEqual([
      ["place", "show-topic", "2 slide, semua tersembunyi"],
      ["problem", "hide-topic", "2 slide, 1 tersembunyi"],
    ]);
  });
});

test("profiles of a province are shown; of more than twelve places they wait hidden", () => {
  const profiles = (count: number) =>
    profileSlides(
      figures(
        Array.from({ length: count }, (_, i) => place(`51${10 + i}`, 50)),
        [],
      ),
    );
  expect(profiles(12).map(({ hidden }) => hidden)).toEqual(Array(12).fill(false));
  expect(profiles(13).map(({ hidden }) => hidden)).toEqual(Array(13).fill(true));
});
