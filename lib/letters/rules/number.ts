// The number of an official letter: a running number of the office inside a pattern of its own.

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const;
const PLACES = ["nomor", "bulan", "bulan romawi", "tahun"] as const;
type Place = (typeof PLACES)[number];

/** The month of a date as letters are numbered with it. */
export const romanMonth = (date: string): string => ROMAN[Number(date.slice(5, 7)) - 1] ?? "";

const isPlace = (text: string): text is Place => PLACES.some((place) => place === text);

/** "400.9/{nomor}/Dinsos/{bulan romawi}/{tahun}" with its places filled in. */
export function letterNumber(pattern: string, seq: number, date: string): string {
  const filled: Record<Place, string> = {
    nomor: String(seq),
    bulan: date.slice(5, 7),
    "bulan romawi": romanMonth(date),
    tahun: date.slice(0, 4),
  };
  return pattern.replace(/\{([^{}]*)\}/g, (whole, name: string) => (isPlace(name) ? filled[name] : whole));
}

/** Why a pattern cannot be used; null when it can. Without the year two letters would carry one number. */
export function patternFault(pattern: string): string | null {
  if (!pattern.includes("{nomor}")) return "Pola harus memuat {nomor}.";
  if (!pattern.includes("{tahun}")) return "Pola harus memuat {tahun}; nomor dimulai lagi dari 1 setiap tahun.";
  const strange = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name).find((name) => !isPlace(name));
  if (strange !== undefined)
    return `{${strange}} tidak dikenal. Yang dikenal: ${PLACES.map((p) => `{${p}}`).join(", ")}.`;
  return /[{}]/.test(pattern.replace(/\{[^{}]*\}/g, "")) ? "Kurung kurawalnya tidak berpasangan." : null;
}
