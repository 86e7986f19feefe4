import { expect, test } from "vitest";
import { kpmHref, parseKpmFilter } from "@/lib/kpm/filter";
import { searchHindrance } from "@/lib/kpm/present/families";
import { identitySchema } from "@/lib/kpm/schema";

test("an address and its filter say the same", () => {
  const address = "/kpm?region=5103&period=sembako-2026-10-3&bank=BRI&gap=credited&explained=no";
  expect(kpmHref(parseKpmFilter(Object.fromEntries(new URLSearchParams(address.split("?")[1]))))).toBe(address);
});

test("an identity number never stays in an address, even when it is typed as a name", () => {
  expect(parseKpmFilter({ q: "9951034101900001" }).q).toBe("");
  expect(kpmHref(parseKpmFilter({ q: "ni luh 9951034101900001" }))).not.toMatch(/\d{5}/);
});

test("a gap wins over a step, because a family cannot stand at both", () => {
  expect(parseKpmFilter({ gap: "credited", step: "sp2d" })).toMatchObject({ gap: "credited", step: "" });
  expect(parseKpmFilter({ gap: "all", step: "sp2d" })).toMatchObject({ gap: "", step: "sp2d" });
});

test("a name is looked for from three letters on, inside one kab/kota", () => {
  expect(searchHindrance("NI", "5103")).toContain("3 huruf");
  expect(searchHindrance("NI LUH", "51")).toContain("kab/kota");
  expect(searchHindrance("NIL", "5103")).toBeNull();
  expect(searchHindrance("", "")).toBeNull();
});

test("a number may be typed in groups of four; fifteen digits are refused with a reason that does not repeat them", () => {
  expect(identitySchema.parse({ number: "0000 5103 0000 0001" }).number).toBe("0000510300000001");
  const refused = identitySchema.safeParse({ number: "995103410190000" }).error?.issues[0]?.message ?? "";
  expect(refused).toContain("15 angka");
  expect(refused).not.toContain("995103");
});
