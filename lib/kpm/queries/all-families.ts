import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { KpmFilter } from "../filter";
import { type FamilyRow, listFamilies, listFamiliesOfPeriod } from "./list-families";

const BATCH = 5_000;

/** Every family that the list shows page by page, in batches, for the download: no end but the last family. */
export async function* listAllFamilies(
  actor: UserActor,
  filter: KpmFilter,
  periodId: number | null,
): AsyncGenerator<FamilyRow[]> {
  for (let after: string | null = ""; after !== null; ) {
    const asked: KpmFilter = { ...filter, before: "", after };
    const page =
      filter.q !== "" || periodId === null
        ? await listFamilies(actor, asked, undefined, BATCH)
        : await listFamiliesOfPeriod(actor, periodId, asked, undefined, BATCH);
    if (page.rows.length > 0) yield page.rows;
    after = page.after;
  }
}
