import { LinkButton } from "@/components/ui/form/link-button";
import { Notice } from "@/components/ui/page/notice";
import { pastedWords } from "@/lib/cases/list/present/list";
import type { PastedList } from "@/lib/kpm/queries/pasted-list";

type ListNoticeProps = { list: PastedList | null; clearHref: string };

/** What a pasted list of NIK found, and the way out of it. */
export function ListNotice({ list, clearHref }: ListNoticeProps) {
  const { title, lines } = pastedWords(list);
  return (
    <Notice tone={list && list.missing.length === 0 ? "info" : "watch"} title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="mt-2">
        <LinkButton href={clearHref} small>
          Hapus saringan NIK
        </LinkButton>
      </div>
    </Notice>
  );
}
