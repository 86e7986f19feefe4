import { LinkButton } from "@/components/ui/form/link-button";
import { Notice } from "@/components/ui/page/notice";

/** A notice that the view is the one left last, with the way out. */
export function RestoredNotice() {
  return (
    <Notice tone="info">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p>Tampilan terakhir Anda dibuka kembali.</p>
        <LinkButton href="/cases?view=all" small>
          Tampilkan semua masalah
        </LinkButton>
      </div>
    </Notice>
  );
}
