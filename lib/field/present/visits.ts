import { CASE_TYPES, isCaseType } from "@/lib/cases/rules/catalogue";
import { VISIT_ORDER, type VisitColumn, type VisitFilter } from "@/lib/field/filter";
import type { PhotoRow } from "@/lib/field/queries/photos";
import type { FieldResultRow } from "@/lib/field/queries/results";
import type { VisitPlace, VisitRow } from "@/lib/field/queries/visits";
import { fitted, isRemovable, MOST_PHOTOS, SMALL_SIDE } from "@/lib/field/rules/photo";
import { FIELD_RESULTS, isFieldResult } from "@/lib/field/rules/result";
import { displayName, isInScope } from "@/lib/regions/rules";
import { formatDate, formatInstant, formatShortDate } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";

/** The results to choose from, none chosen first. */
export const RESULT_CHOICES = [
  { value: "", label: "Pilih hasil" },
  ...Object.entries(FIELD_RESULTS).map(([value, { label }]) => ({ value, label })),
];

export const resultLabel = (result: string): string => (isFieldResult(result) ? FIELD_RESULTS[result].label : result);

export const typeLabel = (type: string): string => (isCaseType(type) ? CASE_TYPES[type].label : type);

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

export type VisitGroup = { key: string; name: string; visits: VisitLine[] };

export const villageOf = (name: string | null): string => (name ? displayName(name) : "Desa belum diketahui");

/** The words of an order: as the title of its list, and as the link that leads to it. */
export const VISIT_ORDER_WORDS: Record<VisitColumn, { title: string; link: string }> = {
  village: { title: "", link: "Desa/kelurahan" },
  due: { title: "Menurut tenggat", link: "Tenggat" },
  name: { title: "Menurut nama", link: "Nama" },
};

/** Families in the order in which they come: desa by desa, or all in one row, each with its desa. */
export function visitGroups(rows: readonly VisitRow[], today: string, sort: VisitFilter["sort"]): VisitGroup[] {
  const { column } = VISIT_ORDER.orderOf(sort);
  if (column === "village") return byVillage(rows, today);
  const visits = rows.map((row) => {
    const line = visitLine(row, today);
    return { ...line, address: [villageOf(row.village), line.address].filter(Boolean).join(" · ") };
  });
  return rows.length === 0 ? [] : [{ key: column, name: VISIT_ORDER_WORDS[column].title, visits }];
}

function byVillage(rows: readonly VisitRow[], today: string): VisitGroup[] {
  const villages = new Map<string, VisitGroup>();
  for (const row of rows) {
    const name = villageOf(row.village);
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

/** One photo of a visit, with the small copy that lists show. removable: by the reader of this page. */
const photoLine = (photo: PhotoRow, title: string, { index, removable }: { index: number; removable: boolean }) => ({
  id: String(photo.id),
  href: `/api/field/photos/${photo.id}`,
  small: `/api/field/photos/${photo.id}?small`,
  ...fitted(photo, SMALL_SIDE),
  alt: `Foto ${index + 1} kunjungan ${title}`,
  removable,
});
export type PhotoLine = ReturnType<typeof photoLine>;

type Reader = { regionCode: string; me: bigint | null; now: Date };

/** What visits found, with who said so, and their photos. me: who may add to and take back what they recorded. */
export function resultLines(rows: readonly FieldResultRow[], photos: readonly PhotoRow[], reader: Reader) {
  const { regionCode, me, now } = reader;
  return rows.map((row) => {
    const title = `${formatDate(row.visitedOn)}: ${resultLabel(row.result)}`;
    const own = photos.filter(({ visitId }) => visitId === row.id);
    return {
      key: String(row.id),
      title,
      note: row.note,
      by: `${row.recordedByName}, dicatat ${formatInstant(row.recordedAt, regionCode)}`,
      photos: own.map((photo, index) =>
        photoLine(photo, title, {
          index,
          removable: photo.recordedBy === me && isRemovable(photo.recordedAt, now),
        }),
      ),
      /** The key under which a photo may be added. */
      addTo:
        row.recordedBy === me && own.length < MOST_PHOTOS && isRemovable(row.recordedAt, now) ? row.clientKey : null,
    };
  });
}
export type ResultLine = ReturnType<typeof resultLines>[number];

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
  { label: villageOf(village), href: `/field?region=${regionCode}` },
  { label: name },
];
