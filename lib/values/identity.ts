import { cleanText, digitsOf, isDigits, isNull } from "./text";

// NIK, No KK and KKS: 16 digits each. A NIK's region is that of the first registration and never places a family.

export type IdentityFault = "kosong" | "contoh" | "dirusak-excel" | "bukan-angka" | "panjang";
export type Identity = { ok: true; digits: string } | { ok: false; fault: IdentityFault };

const LENGTH = 16;
const KEPT_DIGITS = 15;
/** The content of a cell without a number: nothing, zeros of any length, or a word. */
const EMPTY = /^(?:0*|-+|NIHIL|NO ?KKS|NO ?NIK|TIDAK ADA|BELUM ADA)$/i;

const DECIMALS = /^(\d+)[.,]0{1,2}$/;
const THOUSANDS = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:[.,]0{1,2})?$/;

/**
 * The digits of a long number, also where a program wrote it as one: "9980000002.0", "9,980,000,002", "9.980000002E9".
 * wasNumber: not all of 16 digits may be true. Null when something else is in it.
 */
export function numberDigits(text: string): { digits: string; wasNumber: boolean } | null {
  if (isDigits(text)) return { digits: text, wasNumber: false };
  if (text === "") return null;
  const plain = cleanText(text).replace(/^['’`]/, "");
  if (THOUSANDS.test(plain)) return { digits: plain.replace(/[.,]00?$/, "").replace(/[.,]/g, ""), wasNumber: true };
  const number = DECIMALS.exec(plain)?.[1] ?? wholeMantissa(plain);
  if (number !== null) return { digits: number, wasNumber: true };
  const digits = digitsOf(text);
  return digits === null ? null : { digits, wasNumber: false };
}

/** "9.95103480653801E15" still has all its digits. */
function wholeMantissa(text: string): string | null {
  const [, first, rest = "", power] = /^(\d)[.,](\d+)E\+?(\d+)$/i.exec(text) ?? [];
  return first && rest.length === Number(power) ? first + rest : null;
}

/** Excel keeps 15 digits and ends the rest in zeros; other programs keep whole numbers up to 2^53, above it even ones only. */
function isRounded(digits: string, written: boolean): boolean {
  if (digits.length <= KEPT_DIGITS || digits.startsWith("0")) return false;
  return digits.endsWith("0") || (written && !Number.isSafeInteger(Number(digits)) && Number(digits.at(-1)) % 2 === 0);
}

/**
 * Reads a 16-digit number. `numeric` means that the cell was a number: one that may have been rounded is never accepted as
 * it is.
 */
export function parseIdentity(text: string, numeric = false): Identity {
  const found = numberDigits(text);
  if (found === null) {
    const plain = cleanText(text).replace(/^['’`]/, "");
    if (EMPTY.test(plain) || isNull(plain)) return { ok: false, fault: "kosong" };
    return { ok: false, fault: isScientific(plain) ? "dirusak-excel" : "bukan-angka" };
  }
  const { digits, wasNumber } = found;
  if (isZeros(digits)) return { ok: false, fault: "kosong" };
  if (digits.length !== LENGTH) return { ok: false, fault: "panjang" };
  if (isOneDigit(digits)) return { ok: false, fault: "contoh" };
  if ((numeric || wasNumber) && isRounded(digits, wasNumber)) return { ok: false, fault: "dirusak-excel" };
  return { ok: true, digits };
}

/** 9999999999999999 is what a form accepts where nobody knew the number. */
function isOneDigit(digits: string): boolean {
  const first = digits.charCodeAt(0);
  for (let i = 1; i < digits.length; i++) if (digits.charCodeAt(i) !== first) return false;
  return true;
}

/** "9,95103E+15": a long number as Excel shows it, its last digits lost. */
export const isScientific = (text: string): boolean => /^\d(?:[.,]\d+)?\s*E\+?\d+$/i.test(text);

export function isZeros(digits: string): boolean {
  for (let i = 0; i < digits.length; i++) if (digits.charCodeAt(i) !== 48) return false;
  return true;
}

/** One sentence: what is wrong with the number in this column and what to do. */
export function faultSentence(label: string, fault: IdentityFault, length: number): string {
  if (fault === "kosong") return `${label} kosong; isi 16 angka.`;
  if (fault === "contoh") return `${label} hanya satu angka yang diulang; isi nomor yang benar.`;
  if (fault === "bukan-angka") return `${label} memuat huruf atau tanda; isi 16 angka saja.`;
  if (fault === "panjang") return `${label} ${length} angka, seharusnya 16; periksa pada sumbernya.`;
  return `${label} dirusak Excel (angka terakhir hilang); ubah kolom menjadi Teks dan isi ulang dari sumbernya.`;
}

const ACCOUNT_LENGTHS = { least: 5, most: 20 };

/** Reads a bank account: digits whose number differs by bank. "1,23457E+14" is refused, for its last digits are gone. */
export function parseAccount(text: string, numeric = false): Identity {
  const found = numberDigits(text);
  if (found === null) return parseIdentity(text);
  const { digits, wasNumber } = found;
  if ((numeric || wasNumber) && isRounded(digits, wasNumber)) return { ok: false, fault: "dirusak-excel" };
  if (isZeros(digits)) return { ok: false, fault: "kosong" };
  const { least, most } = ACCOUNT_LENGTHS;
  return digits.length >= least && digits.length <= most ? { ok: true, digits } : { ok: false, fault: "panjang" };
}

export function accountSentence(label: string, fault: IdentityFault): string {
  if (fault === "panjang") return `${label} terlalu pendek atau terlalu panjang; periksa pada sumbernya.`;
  if (fault === "bukan-angka") return `${label} memuat huruf atau tanda; isi angkanya saja.`;
  return `${label} dirusak Excel (angka terakhir hilang); ubah kolom menjadi Teks dan isi ulang dari sumbernya.`;
}

/**
 * First 6. The rest is the birth date, which others know, and four digits of a serial: shown beside a birth date they would
 * be the whole number. SQL does the same with masked_nik().
 */
export const maskNik = (digits: string): string => `${digits.slice(0, 6)}${"*".repeat(10)}`;
/** First 10. */
export const maskFamilyCard = (digits: string): string => `${digits.slice(0, 10)}******`;
/** First 6, last 4, as on a receipt; the digits between are kept nowhere else. */
export const maskCard = (digits: string): string => `${digits.slice(0, 6)}******${digits.slice(-4)}`;
/** Last 4. */
export const maskAccount = (text: string): string => `${"*".repeat(Math.max(0, text.length - 4))}${text.slice(-4)}`;

/** Whether positions 7 to 12 can be a birth date (women: day + 40). A mismatch is a warning, never a refusal. */
export function hasPossibleBirthDate(nik: string): boolean {
  const written = Number(nik.slice(6, 8));
  const day = written > 40 ? written - 40 : written;
  const month = Number(nik.slice(8, 10));
  if (day < 1 || month < 1 || month > 12) return false;
  // 1900 was no leap year, 2000 was: which of both "00" means is not known.
  return day <= new Date(Date.UTC(2000 + Number(nik.slice(10, 12)), month, 0)).getUTCDate();
}
