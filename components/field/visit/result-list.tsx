import { AddPhoto } from "@/components/field/photos/add-photo";
import type { ResultLine } from "@/lib/field/present/visits";
import { VisitPhotos } from "./visit-photos";

type ResultListProps = {
  results: readonly ResultLine[];
  /** Where photos may be added: the family, and the key of the one that is added from this page. */
  adding?: { kpmId: string; photoKey: string };
};

/** What visits to a family found, the newest first, with their photos for readers who may see them. */
export function ResultList({ results, adding }: ResultListProps) {
  if (results.length === 0) return <p className="text-ink-soft">Belum ada kunjungan yang tercatat.</p>;
  return (
    <ul className="grid gap-4">
      {results.map((line) => (
        <li key={line.key} className="border-l-2 border-line pl-3">
          <p className="font-semibold">{line.title}</p>
          {line.note && <p className="max-w-prose break-words">{line.note}</p>}
          <p className="text-xs text-ink-soft">{line.by}</p>
          {line.photos.length > 0 && <VisitPhotos photos={line.photos} />}
          {adding && line.addTo && <AddPhoto {...adding} visitKey={line.addTo} />}
        </li>
      ))}
    </ul>
  );
}
