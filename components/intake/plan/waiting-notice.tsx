import { Button } from "@/components/ui/form/button";
import { Notice } from "@/components/ui/page/notice";
import { markSeenAction } from "@/lib/intake/actions";
import type { WaitingFile } from "@/lib/intake/apply/queries/waiting";
import { STATES, stateOf } from "@/lib/intake/shelf/present/intake";
import { formatCount } from "@/lib/values/rupiah";

/** Files that ended or stopped for a decision while nobody looked. */
export function WaitingNotice({ count, files }: { count: number; files: readonly WaitingFile[] }) {
  if (count === 0) return null;
  const ended = files.some(({ state }) => state !== "planned" && state !== "mapping");
  return (
    <Notice tone="info" title={`${formatCount(count)} berkas menunggu Anda`}>
      <ul className="mt-1 grid gap-0.5">
        {files.map(({ id, fileName, state }) => (
          <li key={String(id)}>
            <a className="link" href={`/intake/${id}`}>
              #{String(id)} {fileName}
            </a>
            : {STATES[stateOf(state)].label.toLowerCase()}
          </li>
        ))}
        {count > files.length && <li>dan {formatCount(count - files.length)} lagi pada daftar di bawah.</li>}
      </ul>
      {ended && (
        <form action={markSeenAction} className="mt-2">
          <input type="hidden" name="id" value="" />
          <Button look="secondary" small>
            Tandai yang sudah selesai sebagai dilihat
          </Button>
        </form>
      )}
    </Notice>
  );
}
