import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";
import { displayName } from "@/lib/regions/rules";
import type { PublicAsk } from "@/lib/transparency/filter";
import { type EditionRow, listEditions } from "./editions";
import { listPublicPeriods, listPublicPlaces, type PublicPeriodRow, type PublicPlace } from "./figures";

export type Named = { code: string; name: string };

/** What a public page shows. `history`: the same kab/kota in every period; only of a kab/kota. */
export type PublicView = {
  edition: EditionRow;
  editions: EditionRow[];
  period: PublicPeriodRow;
  periods: PublicPeriodRow[];
  lineage: Named[];
  provinces: Named[];
  places: PublicPlace[];
  history: { period: PublicPeriodRow; place: PublicPlace }[];
};

/** An edition with its periods; null when nothing of that name is published. */
export async function findPublication(
  actor: Actor,
  { edition: code, period: asked }: Omit<PublicAsk, "region">,
  outer?: Reader,
): Promise<Pick<PublicView, "edition" | "editions" | "period" | "periods"> | null> {
  return reading(
    actor,
    async (tx) => {
      const editions = await listEditions(actor, tx);
      const edition = code === "" ? editions[0] : editions.find((known) => known.code === code);
      if (!edition) return null;
      const periods = await listPublicPeriods(actor, edition.code, tx);
      const period = asked === "" ? periods[0] : periods.find((known) => known.code === asked);
      return period ? { edition, editions, period, periods } : null;
    },
    outer,
  );
}

/** Everything that a public page shows; null for a place, period or edition that is not published, all alike. */
export async function findPublicView(actor: Actor, ask: PublicAsk): Promise<PublicView | null> {
  return reading(actor, async (tx) => {
    const publication = await findPublication(actor, ask, tx);
    if (!publication) return null;
    const regions = await tx.$queryRaw<Named[]>`
      select code, name from regions where level = 1 or (level = 2 and code = ${ask.region}) order by code`;
    const named = regions.map(({ code, name }) => ({ code, name: displayName(name) }));
    const lineage = named.filter(({ code }) => ask.region.startsWith(code));
    if (ask.region !== "" && lineage.at(-1)?.code !== ask.region) return null;
    const of = (period: string) =>
      listPublicPlaces(actor, { edition: publication.edition.code, period, region: ask.region }, tx);
    const places = await of(publication.period.code);
    const history: PublicView["history"] = [];
    if (ask.region.length === 4) {
      for (const period of publication.periods) {
        const [place] = period === publication.period ? places : await of(period.code);
        if (place) history.push({ period, place });
      }
    }
    const provinces = ask.region === "" ? named.filter(({ code }) => code.length === 2) : [];
    return { ...publication, lineage, provinces, places, history };
  });
}
