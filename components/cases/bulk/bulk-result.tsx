import { Button } from "@/components/ui/form/button";
import { LinkButton } from "@/components/ui/form/link-button";
import { Notice } from "@/components/ui/page/notice";
import type { BatchWords } from "@/lib/cases/bulk/present";
import { UNDO_STEP } from "@/lib/cases/bulk/rules";
import { formatCount } from "@/lib/values/rupiah";

type BulkResultProps = { words: BatchWords; batch: string; query: string };

/** What became of a step over many cases, in the bar of the steps: how many, which not and why, and the way back. */
export function BulkResult({ words, batch, query }: BulkResultProps) {
  const { title, tone, kept, failures, more, undoable } = words;
  return (
    <div tabIndex={-1} data-result={tone}>
      <Notice tone={tone} title={title} live>
        {kept && <p>{kept}</p>}
        {failures.length > 0 && (
          <ul className="mt-1 grid gap-0.5">
            {failures.map(({ key, name, href, reason }) => (
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
            {more > 0 && <li>dan {formatCount(more)} lagi dalam berkas.</li>}
          </ul>
        )}
        <div className="mt-1 flex flex-wrap gap-2">
          {undoable && (
            <>
              <input type="hidden" name="batch" value={batch} />
              <Button name="verb" value={UNDO_STEP} look="secondary" small data-key="u">
                Batalkan langkah ini
              </Button>
            </>
          )}
          {failures.length > 0 && (
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
