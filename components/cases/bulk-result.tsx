import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { BatchWords } from "@/lib/cases/present/bulk";
import { formatCount } from "@/lib/values/rupiah";
import { UndoForm } from "./undo-form";

type BulkResultProps = { words: BatchWords; batch: string; query: string };

/** What became of a step over many cases: how many, which not and why, the file of those, and the way back. */
export function BulkResult({ words, batch, query }: BulkResultProps) {
  return (
    // In view with its ten seconds; a longer one would cover the lines below it.
    <div className={words.failures.length === 0 ? "sticky top-16 z-10 shadow-card" : undefined}>
      <Notice tone={words.tone} title={words.title} live>
        {words.kept && <p>{words.kept}</p>}
        {words.failures.length > 0 && (
          <ul className="mt-1 grid gap-0.5">
            {words.failures.map(({ key, name, href, reason }) => (
              <li key={key}>
                {href ? (
                  <a className="link" href={href}>
                    #{key} {name}
                  </a>
                ) : (
                  `#${key}`
                )}
                : {reason}
              </li>
            ))}
            {words.more > 0 && <li>dan {formatCount(words.more)} lagi dalam berkas.</li>}
          </ul>
        )}
        <div className="mt-2 flex flex-wrap gap-2">
          {words.secondsLeft > 0 && <UndoForm key={batch} batch={batch} query={query} seconds={words.secondsLeft} />}
          {words.failures.length > 0 && (
            <LinkButton href={`/api/cases/batches/${batch}`} icon="download" small download>
              Unduh yang tidak berhasil
            </LinkButton>
          )}
          <LinkButton href={`/cases?${query}`} look="quiet" small>
            Tutup pesan
          </LinkButton>
        </div>
      </Notice>
    </div>
  );
}
