// Whole rupiah and counts, read from what people type and written as id-ID.

import { isDigits } from "./text";

const LARGEST = 1e15;
const MOST_DIGITS = 15;

/**
 * Reads "Rp200.000,-", "1.234,50", "1,234.50", "200000", "2E+05". Null = not an amount, negative, or beyond reason.
 * `numeric` means that the cell was a number: then a dot is always the decimal mark, however many digits follow it.
 */
export function parseAmount(text: string, numeric = false): number | null {
  if (text.length <= MOST_DIGITS && isDigits(text)) return Number(text);
  const value = numeric ? Number(text) : decimalOf(text);
  return value === null ? null : whole(value);
}

/** Reads an amount that is written in thousands or millions, with its decimals. */
export function parseMultiple(text: string, numeric: boolean, size: number): number | null {
  const value = numeric ? Number(text) : decimalOf(text);
  // 6022.2 million are 6022200000, not a fraction of a rupiah less.
  return value === null ? null : whole(Math.round(value * size * 1_000) / 1_000);
}

function decimalOf(text: string): number | null {
  const bare = text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "")
    .replace(/^['’`]/, "")
    .replace(/^(?:rp|idr)[.:]?/i, "")
    .replace(/(?<=\d)(?:cr|db)\.?$/i, "")
    .replace(/[.,;]-+$/, "")
    .replace(/^(?:-|nihil)$/i, "0");
  const [, number = bare, unit = ""] = /^(.*\d)(ribu|rb|juta|jt)\.?$/i.exec(bare) ?? [];
  const value = numberOf(number);
  return value === null ? null : value * (SIZES[unit.toLowerCase()] ?? 1);
}

/** "600rb" and "0,6 juta" are amounts. */
const SIZES: Record<string, number> = { rb: 1e3, ribu: 1e3, jt: 1e6, juta: 1e6 };

function numberOf(bare: string): number | null {
  let plain = bare;
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(plain)) plain = String(Number(plain.replace(",", ".")));
  const lastDot = plain.lastIndexOf(".");
  const lastComma = plain.lastIndexOf(",");
  if (lastDot >= 0 && lastComma >= 0) {
    const decimal = lastDot > lastComma ? "." : ",";
    const mark = decimal === "." ? "," : ".";
    if (!isGrouped(plain.slice(0, plain.indexOf(decimal)), mark)) return null;
    plain = plain.replaceAll(mark, "").replace(decimal, ".");
  } else if (lastDot >= 0 || lastComma >= 0) {
    const mark = lastDot >= 0 ? "." : ",";
    // "1.234.567" and "200.000" group thousands; "1234,5" and "99.50" have decimals.
    plain = isGrouped(plain, mark) ? plain.replaceAll(mark, "") : plain.replace(mark, ".");
  }
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const isGrouped = (text: string, mark: "." | ","): boolean =>
  (mark === "." ? /^[1-9]\d{0,2}(\.\d{3})+$/ : /^[1-9]\d{0,2}(,\d{3})+$/).test(text);

/** A sum of cells may leave -1E-13 where 0 is meant. */
function whole(value: number): number | null {
  const amount = Math.round(value) + 0;
  return amount >= 0 && amount <= LARGEST ? amount : null;
}

const ALMOST = 0.999995;
const COUNT = new Intl.NumberFormat("id-ID");
const ONE_DECIMAL = new Intl.NumberFormat("id-ID", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const TWO_DECIMALS = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });

/** Whole numbers are grouped by hand: a table of a thousand of them spends half a millisecond in Intl. */
export function formatCount(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0) return COUNT.format(n);
  let rest = String(n);
  let grouped = "";
  while (rest.length > 3) {
    grouped = `.${rest.slice(-3)}${grouped}`;
    rest = rest.slice(0, -3);
  }
  return rest + grouped;
}
export const formatKpm = (n: number): string => `${formatCount(n)} KPM`;
export const formatRp = (rp: number): string => `Rp${formatCount(rp)}`;

/** "Rp3,87 miliar", "Rp43,12 triliun"; below a million in full. */
export function compactRp(rp: number): string {
  // 999.999.999 rounds up to the next word, not to "1.000 juta".
  const size = Math.abs(rp);
  if (size >= 1e12 * ALMOST) return `Rp${TWO_DECIMALS.format(rp / 1e12)} triliun`;
  if (size >= 1e9 * ALMOST) return `Rp${TWO_DECIMALS.format(rp / 1e9)} miliar`;
  if (size >= 1e6) return `Rp${TWO_DECIMALS.format(rp / 1e6)} juta`;
  return formatRp(rp);
}

/** A share never without its parts: { numerator, denominator, rate }. rate null when there is nothing to divide by. */
export type Ratio = { numerator: number; denominator: number; rate: number | null };
export const ratio = (numerator: number, denominator: number): Ratio => ({
  numerator,
  denominator,
  rate: denominator > 0 ? numerator / denominator : null,
});

/** One decimal. Only all of it is 100,0 %: a region with one family left is at 99,9 %. */
export function formatPercent(rate: number | null): string {
  if (rate === null) return "–";
  const percent = (rate < 1 ? Math.min(rate, 0.999) : rate) * 100;
  // As formatCount: shares of a map and a ranking are hundreds of numbers.
  const plain = percent >= 0 && percent < 999;
  return `${plain ? percent.toFixed(1).replace(".", ",") : ONE_DECIMAL.format(percent)} %`;
}
