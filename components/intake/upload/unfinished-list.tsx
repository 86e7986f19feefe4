import { Confirm } from "@/components/ui/form/confirm";
import { Notice } from "@/components/ui/page/notice";
import { dropUploadAction } from "@/lib/intake/actions";
import { continueUntil, percentOf, sizeSentence } from "@/lib/intake/shelf/present/intake";
import type { Unfinished } from "@/lib/intake/upload/queries/unfinished";

/** Files that stopped on their way. To go on, the same file is chosen again: a page cannot open it by itself. */
export function UnfinishedList({ uploads, region }: { uploads: readonly Unfinished[]; region: string }) {
  if (uploads.length === 0) return null;
  return (
    <Notice tone="watch" title="Unggahan yang belum selesai">
      <p>Pilih berkas yang sama di bawah ini; pengiriman berlanjut dari bagian yang belum terkirim.</p>
      <ul className="mt-1 grid gap-1">
        {uploads.map(({ id, fileName, sizeBytes, doneBytes, lastAt }) => (
          <li key={String(id)} className="flex flex-wrap items-center gap-x-3">
            <span className="min-w-0 wrap-anywhere">
              <b>{fileName}</b>: {percentOf(doneBytes, sizeBytes)} dari {sizeSentence(sizeBytes)}, disimpan sampai{" "}
              {continueUntil(lastAt, region)}
            </span>
            <form action={dropUploadAction}>
              <input type="hidden" name="id" value={String(id)} />
              <Confirm
                id={`tanya-buang-${id}`}
                button={
                  <>
                    Batalkan<span className="sr-only"> {`unggahan ${fileName}`}</span>
                  </>
                }
                title={`Batalkan unggahan ${fileName}?`}
                answer="Batalkan unggahan"
                look="quiet"
                small
              >
                {percentOf(doneBytes, sizeBytes)} yang sudah terkirim dibuang.
              </Confirm>
            </form>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
