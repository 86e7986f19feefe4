const NAMES: readonly [pattern: RegExp, code: string][] = [
  [/\bBRI\b|RAKYAT INDONESIA|^002/, "BRI"],
  [/\bBNI\b|NEGARA INDONESIA|^520009|^009/, "BNI"],
  [/MANDIRI|^008/, "MANDIRI"],
  [/\bBTN\b|TABUNGAN NEGARA|^200/, "BTN"],
  [/\bBSI\b|SYARIAH|^451/, "BSI"],
  [/\bPOS\b/, "POS"],
];

/** The code of a bank by whatever name or clearing code the file uses; '' when empty, null when unknown. */
export function bankCodeOf(text: string): string | null {
  const upper = text.trim().toUpperCase();
  if (upper === "" || upper === "-") return "";
  return NAMES.find(([pattern]) => pattern.test(upper))?.[1] ?? null;
}
