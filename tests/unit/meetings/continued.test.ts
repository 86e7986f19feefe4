import { expect, test } from "vitest";
import { continued, type Slide } from "@/lib/meetings/deck/rules/slide";

const rows = (values: readonly number[], unit: "kpm" | "rate" = "kpm") =>
  values.map((value) => ["Kuta", { value, unit, text: String(value) }]);

const table = (key: string, title: string, values: readonly number[], unit?: "kpm" | "rate"): Slide => ({
  key,
  topic: "Masalah",
  title,
  body: {
    is: "table",
    columns: [
      { title: "Wilayah", numeric: false, share: 4 },
      { title: "KPM", numeric: true, share: 2 },
    ],
    rows: rows(values, unit),
    charted: 1,
  },
  foot: null,
  remark: "",
  note: "",
  hidden: false,
});

const longestOf = ({ body }: Slide) => (body.is === "table" ? body.longest : undefined);

test("E56: the bars of a list over several slides have one measure, those of another list their own", () => {
  const slides = continued([
    table("agents", "Rasio", [900, 400]),
    table("agents.2", "Rasio", [300, 10]),
    table("problems", "Masalah", [50]),
  ]);
  expect(slides.map(longestOf)).toEqual([900, 900, 50]);
});

test("E56: a share is measured against the whole of it", () => {
  expect(continued([table("places", "Peringkat", [0.4, 0.2], "rate")]).map(longestOf)).toEqual([1]);
});

test("E56: no two slides of a deck have one title; a title of its own stays as it is", () => {
  const slides = continued([
    table("agents", "Rasio", [1]),
    table("agents.2", "Rasio", [1]),
    table("gaps", "Selisih", [1]),
  ]);
  expect(slides.map(({ title }) => title)).toEqual(["Rasio (1 dari 2)", "Rasio (2 dari 2)", "Selisih"]);
});
