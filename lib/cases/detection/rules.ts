// What a case of a double says. It stands in its history too, where everybody who works on it reads it: that the number
// occurs again, and nothing of where.

export const DOUBLE_NIK = "NIK ini tercatat lebih dari sekali pada periode yang sama.";
export const DOUBLE_OF_BANK = "Bank melaporkan ganda.";

/** In one kab/kota a NIK is one family: the other lies outside, where only whoever may open the number is told to look. */
export const ELSEWHERE =
  "Data yang lain ada di kab/kota lain; minta Dinsos provinsi atau Direktorat PFM memeriksa keduanya.";

/** The cause of a case as a reader may know it. */
export const causeSentence = (detail: string, mayReveal: boolean): string =>
  mayReveal && detail.includes(DOUBLE_NIK) ? `${detail} ${ELSEWHERE}` : detail;
