import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { KpmFilter } from "@/lib/kpm/filter";
import { batchesOf } from "@/lib/platform/database/batches";
import { type FamilyRow, listFamilies, listFamiliesOfPeriod } from "./list-families";

const BATCH = 5_000;

/** Every family that the list shows page by page, in batches, for the download: no end but the last family. */
export const listAllFamilies = (
  actor: UserActor,
  filter: KpmFilter,
  periodId: number | null,
): AsyncGenerator<FamilyRow[]> =>
  batchesOf((after) => {
    const asked: KpmFilter = { ...filter, before: "", after };
    return filter.q !== "" || periodId === null
      ? listFamilies(actor, asked, undefined, BATCH)
      : listFamiliesOfPeriod(actor, periodId, asked, undefined, BATCH);
  });
