// Numbers as the screen says them: thousands with a dot, decimals with a comma, a real minus sign.

const count = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });
const rate = new Intl.NumberFormat("id-ID", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const minus = (text: string): string => text.replace("-", "−");

export const formatCount = (value: number): string => minus(count.format(value));

export const formatRp = (value: number): string => minus(`${value < 0 ? "-" : ""}Rp${count.format(Math.abs(value))}`);

const SCALES = [
  [1e12, "triliun"],
  [1e9, "miliar"],
  [1e6, "juta"],
] as const;

/** Rupiah for a headline: "Rp241,3 juta". The exact amount stands in the table. */
export function formatRpShort(value: number): string {
  const size = Math.abs(value);
  // 999.950.000 would round to "1.000 juta", so a scale begins where rounding reaches it.
  const scale = SCALES.find(([unit]) => size >= unit * 0.99995 && size >= 1e6 * 0.99995);
  if (!scale) return formatRp(value);
  return minus(`${value < 0 ? "-" : ""}Rp${oneDecimal.format(size / scale[0])} ${scale[1]}`);
}

/** A share that is not complete never reads "100,0 %", and one that is not nothing never reads "0,0 %". */
export function formatRate(numerator: number, denominator: number): string {
  if (denominator === 0) return "tidak ada pembanding";
  const percent = (numerator / denominator) * 100;
  const rounded = Math.round(percent * 10) / 10;
  if (rounded === 100 && numerator < denominator) return `${rate.format(99.9)} %`;
  if (rounded === 0 && numerator > 0) return `${rate.format(0.1)} %`;
  return `${minus(rate.format(rounded))} %`;
}
