import { expect, test } from "vitest";
import { z } from "zod";
import { revealReason } from "@/lib/reveals/schema";

const schema = z.object(revealReason);

test("S17: numbers are opened for a purpose of the list and a reason of ten letters, not nine", () => {
  const asked = (purpose: string, reason: string) => schema.safeParse({ purpose, reason }).success;
  expect(asked("bank", "a".repeat(10))).toBe(true);
  expect(asked("bank", ` ${"a".repeat(9)}   `)).toBe(false);
  expect(asked("", "a".repeat(10))).toBe(false);
  expect(asked("toString", "a".repeat(10))).toBe(false);
});

test("an identity number typed into a reason is masked before the audit log keeps it", () => {
  expect(schema.parse({ purpose: "bank", reason: "untuk 9951034101900001" }).reason).toBe("untuk 995103**********");
});
