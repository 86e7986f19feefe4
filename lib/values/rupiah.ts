// Whole rupiah and counts, read from what people type and written as id-ID.

const LARGEST = 1e15;

/** Reads "Rp200.000,-", "1.234,50", "1,234.50", "200000", "2E+05". Null = not an amount, negative, or beyond reason. */
export function parseAmount(text: string): number | null {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  let plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^rp\.?/i, "")
    .replace(/,-+$/, "")
    .replace(/^-$/, "0");
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(plain)) plain = String(Number(plain.replace(",", ".")));
  const lastDot = plain.lastIndexOf(".");
  const lastComma = plain.lastIndexOf(",");
  if (lastDot >= 0 && lastComma >= 0) {
    const decimal = lastDot > lastComma ? "." : ",";
    plain = plain.replaceAll(decimal === "." ? "," : ".", "").replace(decimal, ".");
  } else if (lastDot >= 0 || lastComma >= 0) {
    const mark = lastDot >= 0 ? "." : ",";
    // "1.234.567" and "200.000" group thousands; "1234,5" and "99.50" have decimals.
    const groups = new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`).test(plain);
    plain = groups ? plain.replaceAll(mark, "") : plain.replace(mark, ".");
  }
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const amount = Math.round(Number(plain));
  return amount <= LARGEST ? amount : null;
}

const COUNT = new Intl.NumberFormat("id-ID");
const ONE_DECIMAL = new Intl.NumberFormat("id-ID", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const TWO_DECIMALS = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });

export const formatCount = (n: number): string => COUNT.format(n);
export const formatKpm = (n: number): string => `${COUNT.format(n)} KPM`;
export const formatRp = (rp: number): string => `Rp${COUNT.format(rp)}`;

/** "Rp3,87 miliar", "Rp43,12 triliun"; below a million in full. */
export function compactRp(rp: number): string {
  const size = Math.abs(rp);
  if (size >= 1e12) return `Rp${TWO_DECIMALS.format(rp / 1e12)} triliun`;
  if (size >= 1e9) return `Rp${TWO_DECIMALS.format(rp / 1e9)} miliar`;
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
export const formatPercent = (rate: number | null): string =>
  rate === null ? "–" : `${ONE_DECIMAL.format(rate * 100)} %`;
