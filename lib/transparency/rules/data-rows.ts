import type { PublicPeriodRow, PublicPlace } from "@/lib/transparency/queries/figures";
import { alone, type Totals, totalsOf } from "./small-cells";

/** One line of the open data. */
export type DataRow = {
  edition: { code: string; onDate: string };
  period: PublicPeriodRow;
  level: "nasional" | "provinsi" | "kab_kota";
  code: string;
  name: string;
  asOf: string;
  totals: Totals;
};

type Known = { places: readonly PublicPlace[]; provinces: readonly { code: string; name: string }[] };

/** The lines of one period: the country, then each province with its kab/kota. */
export function dataRowsOf(
  edition: DataRow["edition"],
  period: PublicPeriodRow,
  { places, provinces }: Known,
): DataRow[] {
  const base = { edition, period };
  const rows: DataRow[] = [
    { ...base, level: "nasional", code: "", name: "Indonesia", asOf: period.asOfTo, totals: totalsOf(places) },
  ];
  for (const { code, name } of provinces) {
    const own = places.filter((place) => place.code.startsWith(code));
    if (own.length === 0) continue;
    const asOf = own.map((place) => place.asOf).reduce((a, b) => (a > b ? a : b));
    rows.push({ ...base, level: "provinsi", code, name, asOf, totals: totalsOf(own) });
    for (const { code: at, name: called, asOf: on, ...shown } of own)
      rows.push({ ...base, level: "kab_kota", code: at, name: called, asOf: on, totals: alone(shown) });
  }
  return rows;
}
