import type { PlaceLine } from "@/lib/field/present/visits";

type PlaceListProps = { places: readonly PlaceLine[]; current: string; folded: boolean };

/** Places with families to visit, large enough for a thumb; folded away where the families themselves are listed. */
export function PlaceList({ places, current, folded }: PlaceListProps) {
  const list = (
    <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
      {places.map((place) => (
        <li key={place.key}>
          <a
            href={place.href}
            aria-current={place.key === current ? "true" : undefined}
            className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 rounded-md border border-line bg-surface px-3 py-1.5 hover:border-ink aria-[current]:border-navy aria-[current]:font-bold"
          >
            <span>{place.name}</span>
            <span className="text-xs text-ink-soft">
              {place.count}
              {place.late && ` · ${place.late}`}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav aria-label="Wilayah">
      {folded ? (
        <details>
          <summary className="link inline-flex min-h-11 cursor-pointer items-center font-semibold">
            Pilih desa/kelurahan ({places.length})
          </summary>
          <div className="mt-1">{list}</div>
        </details>
      ) : (
        list
      )}
    </nav>
  );
}
