import type { UserActor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { getScopeName, listAncestors } from "@/lib/regions/queries";
import { displayName } from "@/lib/regions/rules";

export type SearchParams = Record<string, string>;
export type Asked = { actor: UserActor; params: SearchParams; now: Date };

export type Taken = {
  /** The name of the file without date and ending. */
  file: string;
  /** Whose clock and which region the audit log names; '' = all that the actor sees. */
  region: string;
  period: string;
  /** The filter and the sources, for the first sheet. */
  about: readonly (readonly [name: string, value: string])[];
  sheets: readonly WorkbookSheet[];
};

/** A table that can be taken away whole. */
export type List = {
  permission: Permission;
  /** What of the address could not be followed: then nothing is taken away that was not asked for. */
  faults?: (asked: Asked) => readonly string[];
  /** null = what was asked for is not there for the actor. */
  take: (asked: Asked) => Promise<Taken | Response | null>;
};

/** The name of a region, '' = of all that the actor sees; null = not there for the actor. */
export async function placeName(actor: UserActor, region: string): Promise<string | null> {
  if (region === "") return getScopeName(actor);
  const place = (await listAncestors(actor, region)).at(-1);
  return place ? displayName(place.name) : null;
}

/** Batches from a query that answers page by page. */
export async function* allPages<Row>(
  page: (after: string) => Promise<{ rows: readonly Row[]; after: string | null }>,
): AsyncGenerator<readonly Row[]> {
  for (let after: string | null = ""; after !== null; ) {
    const found: { rows: readonly Row[]; after: string | null } = await page(after);
    yield found.rows;
    after = found.after;
  }
}
