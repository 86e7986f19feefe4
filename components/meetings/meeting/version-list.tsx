import { LinkButton } from "@/components/ui/form/link-button";
import type { TakeAway } from "@/lib/meetings/present/meeting";

type VersionListProps = { versions: readonly { key: string; title: string; note: string; take: TakeAway }[] };

/** The live numbers and every frozen version: shown in the hall, or taken away as files. */
export function VersionList({ versions }: VersionListProps) {
  return (
    <ul>
      {versions.map(({ key, title, note, take }) => (
        <li
          key={key}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line px-4 py-2.5 last:border-b-0 sm:px-5"
        >
          <p>
            <span className="font-bold">{title}</span>
            <span className="block text-xs text-ink-soft">{note}</span>
          </p>
          <div className="no-print flex flex-wrap gap-1.5">
            <LinkButton href={take.present} small>
              Tampilkan<span className="sr-only"> {title}</span>
            </LinkButton>
            {take.files.map((file) => (
              <LinkButton key={file.key} href={file.href} look="quiet" icon="download" small download>
                {file.label}
                <span className="sr-only"> {title}</span>
              </LinkButton>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
