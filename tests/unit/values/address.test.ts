import { describe, expect, test } from "vitest";
import { caseFaults } from "@/lib/cases/list/filter/cases";
import { keepViewSchema } from "@/lib/cases/views/schema";
import { kpmFaults } from "@/lib/kpm/filter";
import { searchHindrance } from "@/lib/kpm/present/families";
import { withoutIdentityNumber } from "@/lib/values/address";
import { holdsIdentityNumber } from "@/lib/values/identity-in-text";

const ofKpm = (params: Record<string, string>) => kpmFaults(params);
const ofCases = (params: Record<string, string>) => caseFaults(params);

describe("S3 what an address says that cannot be followed", () => {
  test.each([
    [{ region: "51x3" }, "wilayah"],
    [{ after: "5103012001-1' or 1=1" }, "halaman"],
    [{ before: "x" }, "halaman"],
    [{ bank: "b r i" }, "bank"],
  ])("%j is said in one sentence, on families and on cases", (params, part) => {
    for (const faults of [ofKpm(params), ofCases(params)]) {
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(`(${part})`);
    }
  });

  test("is said once for all its parts, and nothing is said of an address that is followed", () => {
    expect(ofCases({ region: "x", type: "BUKAN", after: "x", before: "y" })).toEqual([
      "Alamat halaman ini memuat yang tidak dikenali (wilayah, jenis masalah, halaman), jadi tidak dipakai; pilih lagi pada saringan.",
    ]);
    expect(ofCases({ region: "5103", type: "GANDA", after: "5103012001-9", q: "NI LUH" })).toEqual([]);
    expect(ofKpm({ region: "", after: "" })).toEqual([]);
  });
});

describe("S16 an identity number in an address", () => {
  test.each([
    "9951034101900001",
    "9951 0341 0190 0001",
    "9951.0341.0190.0001",
    "ni luh 9951034101900",
    "９９５１０３４１０１９００００１",
  ])("%s is taken out, and the page says where to look instead", (q) => {
    const clean = withoutIdentityNumber(new URL(`https://salur.example/kpm?region=5103&q=${encodeURIComponent(q)}`));
    expect(clean?.search).toBe("?region=5103&unread=nomor");
    expect(ofKpm(Object.fromEntries(clean?.searchParams ?? []))[0]).toContain("dihapus dari alamat");
  });

  test.each(["NI LUH PUTU", "081234567890", "995103410190", ""])("%j is none", (q) => {
    expect(withoutIdentityNumber(new URL(`https://salur.example/kpm?q=${encodeURIComponent(q)}`))).toBeNull();
  });

  test("does not stand in the name of a view", () => {
    const keep = (name: string) => keepViewSchema.safeParse({ name, query: "view=all" }).success;
    expect(keep("Keluarga 9951 0341 0190 0001")).toBe(false);
    expect(keep("Rakor November 2026")).toBe(true);
  });

  test("begins at thirteen digits", () => {
    expect(holdsIdentityNumber("9".repeat(12))).toBe(false);
    expect(holdsIdentityNumber("9".repeat(13))).toBe(true);
  });
});

test("C16: in the whole country the province comes first, in a province the kab/kota", () => {
  expect(searchHindrance("NI LUH", "")).toContain("Pilih provinsinya");
  expect(searchHindrance("NI LUH", "51")).toContain("Pilih kab/kota");
  expect(searchHindrance("NI LUH", "5103")).toBeNull();
});
