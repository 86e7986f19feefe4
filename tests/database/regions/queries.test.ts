import { describe, expect, test } from "vitest";
import { publicActor } from "@/lib/auth/actor";
import { getRegion, getScopeName, listAncestors, listChildren } from "@/lib/regions/queries";
import { userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const badung = userOf("dinsos-kabkota", ["5103"]);
const wilayahTwo = userOf("pfm", ["31", "33", "34", "36", "51", "52", "53", "61", "62", "63", "64", "65"]);
const admin = userOf("admin", [""]);

describe("a region", () => {
  test("is found inside the actor's scope, by any code that lies in it", async () => {
    expect(await getRegion(badung, "5103")).toEqual({ code: "5103", name: "Kab. Badung", level: "regency" });
    expect((await getRegion(badung, "510301")).level).toBe("district");
  });

  test("outside the scope is not found, exactly as one that does not exist", async () => {
    const outside = await getRegion(badung, "5104").catch((error: Error) => error.message);
    const missing = await getRegion(badung, "5199").catch((error: Error) => error.message);
    expect(outside).toBe("Wilayah tidak ditemukan.");
    expect(missing).toBe(outside);
    await expect(getRegion(badung, "51")).rejects.toThrow("Wilayah tidak ditemukan.");
    await expect(getRegion(publicActor(), "5103")).rejects.toThrow("Wilayah tidak ditemukan.");
  });

  test("that stands for an unknown desa has a name that says so", async () => {
    expect((await getRegion(badung, "5103000000")).name).toBe("Desa belum diketahui");
    expect((await listAncestors(badung, "5103000000")).map(({ name }) => name)).toEqual([
      "Bali",
      "Kab. Badung",
      "Kecamatan belum diketahui",
      "Desa belum diketahui",
    ]);
    expect(await listAncestors(badung, "5103990000")).toEqual([]);
  });
});

describe("the way down", () => {
  test("leads through four levels, each step inside the one above", async () => {
    const [kecamatan] = await listChildren(badung, "5103");
    const [desa] = await listChildren(badung, kecamatan?.code ?? "");
    expect(kecamatan?.code).toMatch(/^5103\d\d$/);
    expect(desa?.code.startsWith(kecamatan?.code ?? "-")).toBe(true);
    expect(await listChildren(badung, desa?.code ?? "")).toEqual([]);
  });

  test("begins at one's own regions: 38 provinces, a directorate's 12, or one kab/kota", async () => {
    expect(await listChildren(admin, "")).toHaveLength(38);
    expect(await listChildren(wilayahTwo, "")).toHaveLength(12);
    expect((await listChildren(badung, "")).map(({ code }) => code)).toEqual(["5103"]);
  });

  test("shows nothing of a neighbour", async () => {
    expect(await listChildren(badung, "5104")).toEqual([]);
    expect(await listChildren(badung, "51")).toEqual([]);
  });
});

describe("the whole of what one sees", () => {
  test("is called by the directorate's name when it is exactly a directorate", async () => {
    expect(await getScopeName(wilayahTwo)).toBe("Direktorat PFM Wilayah II");
    expect(await getScopeName(admin)).toBe("Nasional");
    expect(await getScopeName(userOf("pfm", ["51", "52"]))).toBe("2 wilayah Anda");
  });
});
