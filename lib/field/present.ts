import { CASE_TYPES, isCaseType } from "@/lib/cases/rules/catalogue";
import { displayName, isInScope } from "@/lib/regions/rules";
import { formatDate, formatInstant, formatShortDate } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import type { FieldResultRow } from "./queries/results";
import type { VisitPlace, VisitRow } from "./queries/visits";
import { FIELD_RESULTS, isFieldResult } from "./rules/result";

/** The results to choose from, none chosen first. */
export const RESULT_CHOICES = [
  { value: "", label: "Pilih hasil" },
  ...Object.entries(FIELD_RESULTS).map(([value, { label }]) => ({ value, label })),
];

export const resultLabel = (result: string): string => (isFieldResult(result) ? FIELD_RESULTS[result].label : result);

const typeLabel = (type: string): string => (isCaseType(type) ? CASE_TYPES[type].label : type);

/** A place with how many families wait for a visit there. */
export const placeLine = (place: VisitPlace) => ({
  key: place.code,
  href: `/field?region=${place.code}`,
  name: displayName(place.name),
  count: `${formatCount(place.families)} keluarga`,
  late: place.overdue > 0 ? `${formatCount(place.overdue)} lewat tenggat` : "",
});
export type PlaceLine = ReturnType<typeof placeLine>;

/** One family to visit: where, why, by when, and what the last visit found. */
const visitLine = (row: VisitRow, today: string) => ({
  key: String(row.kpmId),
  href: `/field/${row.kpmId}`,
  name: row.name,
  address: row.address,
  why: row.types.map(typeLabel).join(", "),
  due: row.dueOn < today ? `Lewat tenggat ${formatShortDate(row.dueOn)}` : `Tenggat ${formatShortDate(row.dueOn)}`,
  late: row.dueOn < today,
  last: row.lastResult && row.lastOn ? `${formatShortDate(row.lastOn)}: ${resultLabel(row.lastResult)}` : "",
});
export type VisitLine = ReturnType<typeof visitLine>;

export type VillageVisits = { key: string; name: string; visits: VisitLine[] };

/** Families by desa, in the order in which they come. */
export function byVillage(rows: readonly VisitRow[], today: string): VillageVisits[] {
  const villages = new Map<string, VillageVisits>();
  for (const row of rows) {
    const name = row.village ? displayName(row.village) : "Desa belum diketahui";
    const village = villages.get(row.regionCode) ?? { key: row.regionCode, name, visits: [] };
    village.visits.push(visitLine(row, today));
    villages.set(row.regionCode, village);
  }
  return [...villages.values()];
}

/** How much waits, as the first sentence of the page. */
export function visitLead(places: readonly VisitPlace[], where: string): string {
  const sum = (of: (place: VisitPlace) => number) => places.reduce((total, place) => total + of(place), 0);
  const families = sum((place) => place.families);
  const overdue = sum((place) => place.overdue);
  if (families === 0) return `Tidak ada keluarga di ${where} yang menunggu kunjungan.`;
  const late = overdue > 0 ? `; dahulukan ${formatCount(overdue)} yang lewat tenggat` : "";
  return `${formatCount(families)} keluarga di ${where} menunggu kunjungan${late}.`;
}

export const NO_VISIT = {
  tag: "no-data-yet" as const,
  what: "keluarga yang menunggu kunjungan",
  hint: "Keluarga muncul di sini bila masalahnya menunggu pendamping.",
};

/** What a visit found, with who said so. */
export const resultLine = (row: FieldResultRow, regionCode: string) => ({
  key: String(row.id),
  title: `${formatDate(row.visitedOn)}: ${resultLabel(row.result)}`,
  note: row.note,
  by: `${row.recordedByName}, dicatat ${formatInstant(row.recordedAt, regionCode)}`,
});
export type ResultLine = ReturnType<typeof resultLine>;

type Region = { code: string; name: string };

/** The way back inside the actor's own regions. */
export const visitCrumbs = (lineage: readonly Region[], scope: readonly string[]) =>
  lineage
    .filter(({ code }) => isInScope(scope, code))
    .map(({ code, name }, index, all) =>
      index === all.length - 1 ? { label: name } : { label: name, href: `/field?region=${code}` },
    );

/** From the list of its desa to the family. */
export const familyCrumbs = ({
  name,
  regionCode,
  village,
}: {
  name: string;
  regionCode: string;
  village: string | null;
}) => [
  { label: "Kunjungan lapangan", href: "/field" },
  { label: village ? displayName(village) : "Desa belum diketahui", href: `/field?region=${regionCode}` },
  { label: name },
];
