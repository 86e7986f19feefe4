import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { displayName } from "@/lib/regions/rules";
import { type DataRow, dataRowsOf } from "@/lib/transparency/rules/data-rows";
import type { EditionRow } from "./editions";
import { listPublicPlaces, type PublicPeriodRow } from "./figures";
import type { Named } from "./view";

/** The open data of an edition, period by period, so that no more than one is held. */
export async function* listDataRows(
  actor: Actor,
  edition: EditionRow,
  periods: readonly PublicPeriodRow[],
): AsyncGenerator<DataRow[]> {
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<Named[]>`select code, name from regions where level = 1 order by code`,
  );
  const provinces = found.map(({ code, name }) => ({ code, name: displayName(name) }));
  for (const period of periods) {
    const places = await listPublicPlaces(actor, { edition: edition.code, period: period.code, region: "" });
    yield dataRowsOf(edition, period, { places, provinces });
  }
}
