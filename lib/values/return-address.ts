// Where somebody is led back to: a path on this site and nothing else.

const HERE = "http://salur.invalid";
const LONGEST = 2_000;
/** Browsers drop control characters and read a backslash as a slash, so that what looks like a path leads out. */
const isTrick = (sign: string): boolean => sign <= " " || sign === "\u007f" || sign === "\\";

/** The path and query of an address that leads back here; "/" for anything else. */
export function returnAddress(given: unknown): string {
  if (typeof given !== "string" || given.length > LONGEST || !given.startsWith("/") || [...given].some(isTrick))
    return "/";
  const url = URL.canParse(given, HERE) ? new URL(given, HERE) : null;
  if (url?.origin !== HERE) return "/";
  // Dots are resolved by now: "/.//evil.example" has become "//evil.example", which is another site.
  const path = url.pathname + url.search;
  return path.startsWith("//") ? "/" : path;
}
