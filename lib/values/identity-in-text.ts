import { maskNik } from "./identity";

// NIK, KK and KKS inside texts that people write: plain, or grouped by hyphens, dots, spaces or whatever else. Dates, years,
// phones, amounts and the numbers of payment orders are as long and grouped alike, and are none of them.

const NO_DIGIT_BEFORE = "(?<![\\d][-./]?)";
const NO_DIGIT_AFTER = "(?![-./]?\\d)";
const alone = (pattern: string): string => `${NO_DIGIT_BEFORE}(?:${pattern})${NO_DIGIT_AFTER}`;

const YEAR = "(?:19|20)\\d\\d";
const OTHERS = new RegExp(
  [
    // 12-10-2026, 12.10.26, 2026-10-12
    alone(`(?:0?[1-9]|[12]\\d|3[01])[-./ ](?:0?[1-9]|1[0-2])[-./ ]${YEAR}`),
    alone(`${YEAR}[-./](?:0[1-9]|1[0-2])[-./](?:0[1-9]|[12]\\d|3[01])`),
    // 2024 2025, 2025/2026 2026/2027
    alone(`${YEAR}(?: ?[-/] ?${YEAR}| ${YEAR})+`),
    // 0812-3456-7890, +62 812 3456 7890; no kab/kota is 628.
    alone("(?:\\+?62|0)[-. ]?8\\d{1,2}[-. ]?\\d{3,4}[-. ]?\\d{2,5}"),
    // Rp1.234.567.890.123; what is longer is no amount, but a number as a spreadsheet groups it.
    alone("\\d{1,3}(?:\\.\\d{3}){1,4}(?:,\\d{1,2})?"),
    "\\b(?:SP2D|SPM)\\b[\\s.:/-]*(?:(?:NO|NOMOR)\\b[\\s.:/-]*)?(?!(?:\\d[-./]?){16}(?!\\d))\\d[\\d./-]*",
  ].join("|"),
  "gi",
);
const LEAST_DIGITS = 13;
const WHOLE = 16;
/** Up to three signs may be between two digits: " - ". */
const RUN = /\d(?:[\s.\-–—_/'’·]{0,3}\d)+/g;

/** What may be left of a run that is all dates, phones and the like: the number of a list, an RT. */
const MOST_LEFT = 3;

const digitsIn = (text: string): number => text.replace(/\D/g, "").length;

/** Runs of at least as many digits that are no numbers of another kind, each with its place. */
function runsIn(text: string, least: number): { run: string; at: number }[] {
  const runs = [...text.matchAll(RUN)].map(({ 0: run, index }) => ({ run, at: index }));
  const long = runs.filter(({ run }) => digitsIn(run) >= least);
  if (long.length === 0) return [];
  const bare = text.replace(OTHERS, (found) => "x".repeat(found.length));
  return long.filter(({ run, at }) => digitsIn(bare.slice(at, at + run.length)) > MOST_LEFT);
}

/** Whether a text that is kept or shown has a number of 13 digits or more in it, in groups or not: a NIK, KK, KKS or a part of one. */
export const holdsIdentityNumber = (text: string): boolean => runsIn(text.normalize("NFKC"), LEAST_DIGITS).length > 0;

const SIXTEEN_DIGITS = /\d(?:\D{0,3}\d){15}/;

/** Sixteen digits with little between them: most texts have none, and need not be looked at closer. */
export const mayHoldIdentity = (text: string): boolean => text.length >= WHOLE && SIXTEEN_DIGITS.test(text);

/** A text as it may be kept: of each whole number the first six digits, as maskNik, whatever separates them. */
export function maskedIdentities(text: string): string {
  let masked = text.normalize("NFKC").replace(/\d{16}/g, maskNik);
  for (const { run, at } of runsIn(masked, WHOLE))
    masked = masked.slice(0, at) + starred(run) + masked.slice(at + run.length);
  return masked;
}

function starred(run: string): string {
  let seen = 0;
  return run.replace(/\d/g, (digit) => (++seen > 6 ? "*" : digit));
}
