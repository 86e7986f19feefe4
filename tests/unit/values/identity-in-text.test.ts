import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsIdentityNumber, maskedIdentities } from "@/lib/values/identity-in-text";

const NIK = "9951034101900001";

describe("S16 an identity number in a text", () => {
  test.each([
    NIK,
    "9951-0341-0190-0001",
    "9951 0341 0190 0001",
    "9951.0341.0190.0001",
    "9951 - 0341 - 0190 - 0001",
    "9951–0341–0190–0001",
    "99.51.03.410190.0001",
    "995103/410190/0001",
    "9951_0341_0190_0001",
    "9.951.034.101.900.001",
    "NIK: 995103-410190-0001, ibu",
    "SP2D 9951034101900001",
    "９９５１-０３４１-０１９０-０００１",
    "995103-4101900",
    "9951 034.101 900001",
    "12-10-2026 9951-0341-0190-0001",
  ])("%j is seen", (text) => {
    expect(holdsIdentityNumber(text)).toBe(true);
  });

  test.each([
    "12-10-2026",
    "01-10-2026 31-12-2026",
    "2026-10-01 2026-12-31",
    "1/10/2026 - 31/12/2026",
    "2024 2025 2026 2027",
    "2025/2026 2026/2027",
    "0812-3456-7890",
    "+62 812-3456-7890",
    "081234567890 081234567891",
    "0812-3456-78901",
    "Rp1.234.567.890.123",
    "600.000 1.200.000 1.800.000",
    "Rp 1.234.567.890,00",
    "SP2D 261391301000123",
    "SP2D-2026-10-0000123",
    "No SP2D: 00123/SP2D/2026",
    "995103-410190",
    "2) 01-10-2026 31-12-2026",
    "RT 001 RW 002 No. 15",
    "",
  ])("%j is none", (text) => {
    expect(holdsIdentityNumber(text)).toBe(false);
    expect(maskedIdentities(text)).toBe(text);
  });

  test("is seen however it is cut into groups, and its last ten digits are never kept", () => {
    const sign = fc.constantFrom("", "-", " ", ".", " - ", "–", "/", "_");
    fc.assert(
      fc.property(fc.array(sign, { minLength: 15, maxLength: 15 }), (signs) => {
        const text = [...NIK].map((digit, at) => digit + (signs[at] ?? "")).join("");
        expect(holdsIdentityNumber(text)).toBe(true);
        expect(maskedIdentities(text).replace(/[^\d*]/g, "")).toBe("995103**********");
      }),
      { numRuns: 300 },
    );
  });

  test("twelve digits are too few, thirteen are a part of one, and only a whole one is masked", () => {
    expect([12, 13].map((digits) => holdsIdentityNumber("9".repeat(digits)))).toEqual([false, true]);
    expect(maskedIdentities("9951-0341-0190-000")).toBe("9951-0341-0190-000");
    expect(maskedIdentities("9951-0341-0190-0001 dan 12-10-2026")).toBe("9951-03**-****-**** dan 12-10-2026");
    expect(maskedIdentities(`${NIK} 12`)).toBe("995103********** 12");
  });
});
