import { expect, test } from "vitest";
import { ROLES } from "@/lib/auth/permissions";
import { causeSentence, DOUBLE_NIK, DOUBLE_OF_BANK, ELSEWHERE } from "@/lib/cases/detection/rules";
import { causeRights } from "@/lib/cases/present/page";

test("A2: that the other NIK lies in another kab/kota is told to whoever may open the number, and to nobody else", () => {
  const told = ROLES.filter((role) => causeSentence(DOUBLE_NIK, causeRights(role).mayReveal).includes(ELSEWHERE));
  expect(told).toEqual(["dinsos-provinsi", "dinsos-kabkota"]);
  expect(DOUBLE_NIK).not.toMatch(/lain|kab/);
  expect(causeSentence(DOUBLE_OF_BANK, true)).toBe(DOUBLE_OF_BANK);
});
