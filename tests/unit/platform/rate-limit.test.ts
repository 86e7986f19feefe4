import { expect, test } from "vitest";
import { rateLimit } from "@/lib/platform/http/rate-limit";

test("S15: an address reads so much at once, then as much as time gives it; its neighbour is not held up", () => {
  const wait = rateLimit({ burst: 3, perMinute: 60 });
  expect([1, 2, 3].map(() => wait("a", 1, 0))).toEqual([0, 0, 0]);
  expect(wait("a", 1, 0)).toBe(1);
  expect(wait("b", 1, 0)).toBe(0);
  expect(wait("a", 1, 999)).toBe(1);
  expect(wait("a", 1, 1_000)).toBe(0);
});

test("what costs more waits longer, and a clock that is set back gives nothing away", () => {
  const wait = rateLimit({ burst: 10, perMinute: 60 });
  expect(wait("a", 8, 0)).toBe(0);
  expect(wait("a", 5, 0)).toBe(3);
  expect(wait("a", 5, -60_000)).toBe(3);
});
