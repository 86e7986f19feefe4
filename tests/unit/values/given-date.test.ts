import { expect, test } from "vitest";
import { z } from "zod";
import { givenDate } from "@/lib/values/given-date";

const form = z.object({ on: z.string().default("").transform(givenDate("Tulis tanggalnya.")) });
const read = (given: object) => {
  const { data, error } = form.safeParse(given);
  return data?.on ?? error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

test("a date of a form is read as people write it", () => {
  expect(read({ on: "17/08/2026" })).toBe("2026-08-17");
  expect(read({ on: "2026-08-17" })).toBe("2026-08-17");
});

test("a date that is missing, empty or not in the calendar gets the sentence of its form", () => {
  for (const given of [{}, { on: "" }, { on: "31/02/2026" }, { on: "besok" }])
    expect(read(given)).toEqual(["on: Tulis tanggalnya."]);
});
