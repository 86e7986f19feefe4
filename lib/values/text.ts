// Text as it comes out of spreadsheets: invisible characters, full-width digits, bidirectional marks.

const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** Most cells are this already: printable ASCII, single spaces, none at the ends. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Readable text of at most `most` characters: compatibility forms folded, control and direction marks out, spaces single. */
export function cleanText(text: string, most = 200): string {
  if (PLAIN.test(text)) return text.length > most ? text.slice(0, most) : text;
  return text
    .normalize("NFKC")
    .replace(/[\t\r\n]/g, " ")
    .replace(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, most);
}

const NULL = /^(?:NULL|\(NULL\)|NONE|NAN|NAT|<NA>|N\/A)$/i;

/** What programs write for nothing. */
export const isNull = (text: string): boolean => text.length <= 6 && NULL.test(text);

/** A person's or place's name as the sources write it: cleaned, upper case. */
export const cleanName = (text: string): string => cleanText(text, 120).toUpperCase();

/** An example or a unit in brackets is decoration; a share or a multiple is another meaning. */
const BRACKETED = /[([][^)\]]*[)\]]/g;
const MEANING = /%|persen|juta|jt|ribu|miliar/;

/** A header for comparison: letters and digits only, lower case; examples and units in brackets away, % in words. */
export function headerKey(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase();
  const bare = folded.replace(BRACKETED, (part) => (MEANING.test(part) ? part : " "));
  return lettersOf(bare) || lettersOf(folded);
}

/** A header for comparison as it was remembered before brackets and shares counted. */
export const bracketedKey = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const lettersOf = (text: string): string => text.replaceAll("%", "persen").replace(/[^\p{L}\p{N}]/gu, "");

const ARABIC = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** The digits of an identity number with what spreadsheets put around it taken away; null when something else is in it. */
export function digitsOf(text: string): string | null {
  if (isDigits(text)) return text;
  const folded = text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(ARABIC, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/^['’`]/, "")
    .replace(/[\s.\-']/g, "");
  return isDigits(folded) ? folded : null;
}

export function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return text.length > 0;
}
