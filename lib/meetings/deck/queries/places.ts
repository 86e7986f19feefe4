import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { displayName } from "@/lib/regions/rules";

export type PlaceRow = { code: string; name: string };

const shown = (rows: PlaceRow[]): PlaceRow[] => rows.map(({ code, name }) => ({ code, name: displayName(name) }));

/** Provinces and kab/kota of the actor's scope, in the order of their codes: what a meeting may cover. */
export const listRegionsToCover = async (actor: UserActor): Promise<PlaceRow[]> =>
  shown(
    await reading(
      actor,
      (tx) => tx.$queryRaw<PlaceRow[]>`
        select code, name from regions where level <= 2 and code ^@ any (${[...actor.regions]}) order by code`,
    ),
  );

/** Where the people of a meeting come from: its regions, those one level below, and the province above a kab/kota. */
export async function listPlacesAround(actor: UserActor, codes: readonly string[]): Promise<PlaceRow[]> {
  const own = [...codes];
  const above = own.map((code) => code.slice(0, 2));
  return shown(
    await reading(
      actor,
      (tx) => tx.$queryRaw<PlaceRow[]>`
        select code, name from regions
        where code = any (${own}) or code = any (${above}) or parent_code = any (${own}) order by code`,
    ),
  );
}
