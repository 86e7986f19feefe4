import { RemovePhoto } from "@/components/field/photos/remove-photo";
import type { PhotoLine } from "@/lib/field/present/visits";

/** The photos of one visit, small; each opens whole. */
export function VisitPhotos({ photos }: { photos: readonly PhotoLine[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-3">
      {photos.map((photo) => (
        <li key={photo.id} className="grid content-start gap-1">
          <a href={photo.href} target="_blank" rel="noreferrer" className="block w-fit rounded-md">
            <picture>
              <img
                src={photo.small}
                alt={photo.alt}
                width={photo.width}
                height={photo.height}
                loading="lazy"
                className="h-32 w-auto rounded-md border border-line object-contain"
              />
            </picture>
          </a>
          {photo.removable && <RemovePhoto id={photo.id} label={photo.alt} />}
        </li>
      ))}
    </ul>
  );
}
