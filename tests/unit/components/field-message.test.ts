import { expect, test } from "vitest";
import { dateMessage, fieldMessage } from "@/components/ui/form/field-message";
import { parseDate, slashedDate } from "@/lib/values/dates";

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

test.each([
  ["", {}, ""],
  ["29/11/2026", {}, ""],
  ["2026-11-29", {}, ""],
  ["29 Nov 2026", {}, ""],
  ["31/02/2026", {}, "Tanggal ini tidak ada; periksa hari dan bulannya."],
  ["besok", {}, "Tanggal ini tidak ada; periksa hari dan bulannya."],
  ["29/11/2026", { min: "2026-11-29", max: "2026-11-29" }, ""],
  ["28/11/2026", { min: "2026-11-29" }, "Paling awal 29 November 2026."],
  ["30/11/2026", { max: "2026-11-29" }, "Paling akhir 29 November 2026."],
])("C18: of the date %j within %j is said %j", (text, limits, said) => {
  expect(dateMessage(text, limits)).toBe(said);
});

test("C18: a date is written day/month/year, and read back as the same day", () => {
  for (let day = Date.UTC(2023, 11, 25); day < Date.UTC(2025, 1, 1); day += 86_400_000) {
    const iso = new Date(day).toISOString().slice(0, 10);
    expect(slashedDate(iso)).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    expect(parseDate(slashedDate(iso))).toEqual({ ok: true, date: iso });
  }
  expect(slashedDate("3 April")).toBe("3 April");
});
