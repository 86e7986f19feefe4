import { expect, test } from "vitest";
import { fieldMessage } from "@/components/ui/field-message";

test("E59: each way in which a browser refuses a field has an Indonesian sentence", () => {
  const at = (flag: keyof ValidityState, type: string, more = {}) =>
    fieldMessage({ validity: { [flag]: true }, type, value: "abc", ...more });
  expect(at("valueMissing", "text")).toBe("Isi kolom ini.");
  expect(at("valueMissing", "file")).toBe("Pilih berkas lebih dahulu.");
  expect(at("valueMissing", "radio")).toBe("Pilih salah satu.");
  expect(at("typeMismatch", "email")).toMatch(/alamat surel yang lengkap/);
  expect(at("tooShort", "password", { minLength: 12 })).toBe("Tulis paling sedikit 12 huruf; sekarang 3.");
  expect(at("rangeOverflow", "date", { max: "2026-11-29" })).toBe("Paling akhir 29 November 2026.");
  expect(at("rangeUnderflow", "number", { min: "1" })).toBe("Paling kecil 1.");
  expect(at("badInput", "date")).toMatch(/tidak ada/);
  expect(at("patternMismatch", "text", { title: "Tulis 18 angka." })).toBe("Tulis 18 angka.");
  for (const flag of ["stepMismatch", "tooLong", "patternMismatch", "typeMismatch"] as const)
    expect(at(flag, "text")).toMatch(/[a-z]\.$/);
});
