import { describe, expect, test } from "vitest";
import {
  hasPossibleBirthDate,
  maskAccount,
  maskFamilyCard,
  maskNik,
  parseAccount,
  parseIdentity,
} from "@/lib/values/identity";

const NIK = "9951034101900001";

describe("a number of 16 digits", () => {
  test.each([
    ["plain", NIK],
    ["with an apostrophe", `'${NIK}`],
    ["with no-break spaces", `\u00a0${NIK}\u00a0`],
    ["in groups", "9951 0341 0190 0001"],
    ["with full-width digits", "９９５１０３４１０１９００００１"],
    ["with a zero-width mark", `${NIK}\u200b`],
  ])("is understood %s", (_, text) => {
    expect(parseIdentity(text)).toEqual({ ok: true, digits: NIK });
  });

  test.each([
    ["", "kosong"],
    ["-", "kosong"],
    ["0", "kosong"],
    ["0000000000000000", "kosong"],
    ["NO KKS", "kosong"],
    ["nokks", "kosong"],
    ["TIDAK ADA", "kosong"],
    ["\u200b'-", "kosong"],
    ["5E+15", "dirusak-excel"],
    ["9,95103E+15", "dirusak-excel"],
    ["9.95103410190000E+15", "dirusak-excel"],
    ["99510341019OOOO1", "bukan-angka"],
    ["995103410190001", "panjang"],
    ["99510341019000011", "panjang"],
  ])("%j is refused: %s", (text, fault) => {
    expect(parseIdentity(text)).toEqual({ ok: false, fault });
  });

  test("that ends in 0 is suspect when the cell was a number, and fine when it was text", () => {
    expect(parseIdentity("9951034101900010", true)).toEqual({ ok: false, fault: "dirusak-excel" });
    expect(parseIdentity("9951034101900010", false).ok).toBe(true);
    expect(parseIdentity("9951034101900011", true).ok).toBe(true);
  });
});

describe("a number that a program wrote as one", () => {
  test.each([
    [`${NIK}.0`, NIK],
    [`${NIK},00`, NIK],
    ["9.951.034.101.900.001", NIK],
    ["9,951,034,101,900,001.00", NIK],
    ["'9.951034101900001E15", NIK],
  ])("%j is read, for its last digit cannot have been rounded", (text, digits) => {
    expect(parseIdentity(text)).toEqual({ ok: true, digits });
  });

  test.each([
    ["995103410190001.0", "panjang"],
    ["9951034101900002.0", "dirusak-excel"],
    ["9951034101900010.0", "dirusak-excel"],
    ["9.951.034.101.900.000", "dirusak-excel"],
    ["9951034101900001.5", "panjang"],
    ["9,9510341019E+15", "dirusak-excel"],
  ])("%j is refused: %s", (text, fault) => {
    expect(parseIdentity(text)).toEqual({ ok: false, fault });
  });

  test("zeros in front are no digits that were rounded", () => {
    expect(parseIdentity("0000810300000010", true)).toEqual({ ok: true, digits: "0000810300000010" });
  });
});

describe("an account number", () => {
  test.each([
    ["0012-3456.78", "0012345678"],
    ["12345", "12345"],
    ["12345678901234567890", "12345678901234567890"],
    ["1.23456789012345E+14", "123456789012345"],
    ["9980000002.0", "9980000002"],
    ["9980000002,00", "9980000002"],
    ["9.980.000.002", "9980000002"],
    ["9,980,000,002.00", "9980000002"],
    ["'0012345678", "0012345678"],
  ])("%j is understood", (text, digits) => {
    expect(parseAccount(text)).toEqual({ ok: true, digits });
  });

  test.each([
    ["", "kosong"],
    ["-", "kosong"],
    ["0000000000", "kosong"],
    ["1234", "panjang"],
    ["123456789012345678901", "panjang"],
    ["1.23457E+14", "dirusak-excel"],
    ["1,23457E+14", "dirusak-excel"],
    ["BRI 1234567", "bukan-angka"],
  ])("%j is refused: %s", (text, fault) => {
    expect(parseAccount(text)).toEqual({ ok: false, fault });
  });
});

test("an account of 16 digits in a number cell is refused where it may have been rounded, one of 15 is not", () => {
  expect(parseAccount("1234567890123450", true)).toEqual({ ok: false, fault: "dirusak-excel" });
  expect(parseAccount("1234567890123450", false).ok).toBe(true);
  expect(parseAccount("123456789012340", true).ok).toBe(true);
});

describe("a masked number", () => {
  test("hides the birth date and the serial of a NIK and the serial of a KK", () => {
    expect(maskNik(NIK)).toBe("995103**********");
    expect(maskFamilyCard("9951030101100001")).toBe("9951030101******");
  });

  test("shows the last four of an account", () => {
    expect(maskAccount("0012345678")).toBe("******5678");
    expect(maskAccount("123")).toBe("123");
  });
});

describe("the birth date inside a NIK", () => {
  test("may be a woman's, with 40 added to the day", () => {
    expect(hasPossibleBirthDate("9951037112900001")).toBe(true);
    expect(hasPossibleBirthDate("9951037212900001")).toBe(false);
  });

  test("needs a day and a month", () => {
    expect(hasPossibleBirthDate("9951030012900001")).toBe(false);
    expect(hasPossibleBirthDate("9951034012900001")).toBe(false);
    expect(hasPossibleBirthDate("9951033113900001")).toBe(false);
    expect(hasPossibleBirthDate("9951033112900001")).toBe(true);
  });

  test("is a day that the month has", () => {
    expect(hasPossibleBirthDate("9951033104900001")).toBe(false);
    expect(hasPossibleBirthDate("9951033004900001")).toBe(true);
    expect(hasPossibleBirthDate("9951032902910001")).toBe(false);
    expect(hasPossibleBirthDate("9951032902920001")).toBe(true);
    expect(hasPossibleBirthDate("9951036902000001")).toBe(true);
  });
});
