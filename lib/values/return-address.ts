// Where somebody goes on after signing in: a path of this site, and nothing that a browser might read as another one.

const HOME = "http://salur.invalid";
const MOST = 2_000;
const DOORS = ["/sign-in", "/setup"];

/** A return address as it may be followed: path and query; null for anything else. */
export function parseReturn(asked: unknown): string | null {
  if (typeof asked !== "string" || asked.length > MOST || !asked.startsWith("/")) return null;
  // Browsers drop tabs and line breaks inside an address and read a backslash as a slash.
  if (/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\\]/u.test(asked) || !URL.canParse(asked, HOME)) return null;
  const { origin, pathname, search } = new URL(asked, HOME);
  if (origin !== HOME || !isPlain(pathname) || DOORS.some((door) => isBelow(pathname, door))) return null;
  return pathname + search;
}

const isBelow = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);

/** Decoding the path, once or repeatedly, reveals no second host in it. */
function isPlain(path: string): boolean {
  let left = path;
  for (let round = 0; round < 4; round++) {
    if (/\/\/|[\p{Cc}\\]/u.test(left)) return false;
    const decoded = decode(left);
    if (decoded === null) return false;
    if (decoded === left) return true;
    left = decoded;
  }
  return false;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
