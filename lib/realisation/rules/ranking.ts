import { type Order, ordering } from "@/lib/values/order";
import { type Ratio, ratio } from "@/lib/values/rupiah";
import type { Place, Source } from "./figures";
import { funnelOf, unexplainedOf } from "./funnel";

export type RankColumn = "name" | "quota" | "dpm" | "sp2d" | "credited" | "transacted" | "rate" | "unexplained";
export type RankOrder = Order<RankColumn>;
/** The slowest first, unless asked otherwise. */
export const RANKING = ordering<RankColumn>({
  columns: ["name", "quota", "dpm", "sp2d", "credited", "transacted", "rate", "unexplained"],
  first: "rate",
  greatest: ["quota", "dpm", "sp2d", "credited", "transacted", "unexplained"],
});

export type Ranked = {
  code: string;
  name: string;
  quotaKpm: number | null;
  dpmKpm: number | null;
  sp2dKpm: number | null;
  creditedKpm: number | null;
  transactedKpm: number | null;
  /** Pencairan of SP2D. */
  rate: Ratio | null;
  unexplainedKpm: number | null;
};

/** A place as a line of the ranking; `parts`: the kab/kota that it is the sum of. */
export function rankedOf(place: Place, source: Source, parts: readonly Place[] = [place]): Ranked {
  const figures = place[source];
  return {
    code: place.code,
    name: place.name,
    quotaKpm: place.quotaKpm,
    dpmKpm: source === "names" ? (place.names?.dpmKpm ?? null) : null,
    sp2dKpm: figures?.sp2dKpm ?? null,
    creditedKpm: figures?.creditedKpm ?? null,
    transactedKpm: figures?.transactedKpm ?? null,
    rate: figures ? ratio(figures.transactedKpm, figures.sp2dKpm) : null,
    unexplainedKpm: figures ? unexplainedOf(funnelOf({ places: parts, source, amountRp: null })) : null,
  };
}

/** Sorted as asked; places without the figure always come last. */
export function rank(rows: readonly Ranked[], { column, descending }: RankOrder): Ranked[] {
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (column === "name") return direction * a.name.localeCompare(b.name, "id");
    const [left, right] = [figureOf(a, column), figureOf(b, column)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || compareCodes(a, b);
    return direction * (left - right) || compareCodes(a, b);
  });
}

const compareCodes = (a: Ranked, b: Ranked): number => (a.code < b.code ? -1 : 1);

function figureOf(row: Ranked, column: Exclude<RankColumn, "name">): number | null {
  if (column === "rate") return row.rate?.rate ?? null;
  return row[`${column}Kpm`];
}
