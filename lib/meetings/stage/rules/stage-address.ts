import { showableAddress } from "@/lib/meetings/deck/rules/view-slide";
import { parseRegionCode } from "@/lib/values/region-code";

// A page of the product as it hangs on a wall: without menus (tayang=1), alone or one region after the other (putar=30).

const SHOWN = "tayang";
const EVERY = "putar";
const GIVEN = "wilayah";
const LEAST_SECONDS = 5;
const MOST_SECONDS = 3_600;
const MOST_GIVEN = 100;

function parts(address: string): { path: string; query: URLSearchParams } {
  const [path = "/", query = ""] = address.split("#")[0]?.split("?") ?? [];
  return { path, query: new URLSearchParams(query) };
}

const written = (path: string, query: URLSearchParams): string => (query.size > 0 ? `${path}?${query}` : path);

/** Whether an address asks to be shown without menus and may be: a page with names of families may not. */
export const isStageAddress = (address: string): boolean =>
  parts(address).query.get(SHOWN) === "1" && showableAddress(address) !== null;

/** The same page without menus, or null when it may not hang on a wall. */
export function stageAddress(address: string): string | null {
  if (showableAddress(address) === null) return null;
  const { path, query } = parts(address);
  for (const name of [SHOWN, EVERY, GIVEN]) query.delete(name);
  query.set(SHOWN, "1");
  return written(path, query);
}

/** The same page with its menus. */
export function plainAddress(address: string): string {
  const { path, query } = parts(address);
  for (const name of [SHOWN, EVERY, GIVEN]) query.delete(name);
  return written(path, query);
}

export type Round = {
  seconds: number;
  /** The regions that somebody named; [] = those one level below the one shown. */
  given: string[];
};

/** The rotation through regions that an address asks for, or null without one. */
export function roundOf(address: string): Round | null {
  const { query } = parts(address);
  const seconds = query.get(EVERY) ?? "";
  if (!isStageAddress(address) || !/^\d{1,5}$/.test(seconds)) return null;
  return {
    seconds: Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, Number(seconds))),
    given: [...new Set((query.get(GIVEN) ?? "").split(/[\s,]+/).flatMap((code) => parseRegionCode(code) ?? []))].slice(
      0,
      MOST_GIVEN,
    ),
  };
}

/** The region that an address is about: '' for the summary and for lists. */
export const regionOfAddress = (address: string): string => /^\/regions\/(\d{2,10})(?:[?#]|$)/.exec(address)?.[1] ?? "";

/** The pages of a round: the same view of each region. */
export function roundPages(address: string, codes: readonly string[]): string[] {
  const { query } = parts(stageAddress(address) ?? "/?tayang=1");
  return codes.map((code) => written(`/regions/${code}`, query));
}

/** The place after a step in a round; both ends meet. */
export const turned = (at: number, by: number, count: number): number => (count < 1 ? 0 : (at + by + count) % count);
