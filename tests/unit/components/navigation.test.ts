import { expect, test } from "vitest";
import { partEntries } from "@/components/shell/navigation";

const rooms = (count: number, seldom: number) =>
  Array.from({ length: count }, (_, n) => ({
    label: `${n}`,
    href: `/${n}`,
    ...(n >= count - seldom && { seldom: true }),
  }));

test("rooms that are seldom needed fold away only where not all fit side by side", () => {
  expect(partEntries(rooms(8, 3)).folded).toEqual([]);
  const many = partEntries(rooms(11, 3));
  expect([many.bar.length, many.folded.length]).toEqual([8, 3]);
});

test("a single room is never hidden behind a menu", () => {
  expect(partEntries(rooms(9, 1)).bar).toHaveLength(9);
});
