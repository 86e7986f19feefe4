/** What XML 1.0 has no place for. */
export const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as written between tags or in an attribute. */
export function xmlText(text: string): string {
  const whole = text.replace(UNWRITABLE, "");
  return /[&<>"]/.test(whole) ? whole.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign) : whole;
}
