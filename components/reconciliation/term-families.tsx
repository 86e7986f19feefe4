import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { Pager } from "@/components/ui/table/pager";
import { termHref } from "@/lib/reconciliation/filter";
import { TERM_WORDS } from "@/lib/reconciliation/present/board";
import type { TermPage } from "@/lib/reconciliation/queries/term-rows";
import type { Term } from "@/lib/reconciliation/rules/terms";
import { TermTable } from "./term-table";

type TermFamiliesProps = { id: bigint; term: Term; after: string; page: TermPage };

/** The families that a term of the proof opens, page by page and as a download. */
export function TermFamilies({ id, term, after, page }: TermFamiliesProps) {
  const { label, definition } = TERM_WORDS[term];
  return (
    <Card
      id="keluarga"
      title={label}
      note={definition}
      actions={
        <LinkButton href={`/api/reconciliation/${id}/${term}`} icon="download" small download>
          Unduh daftar (XLSX)
        </LinkButton>
      }
      flush
    >
      <TermTable caption={label} rows={page.rows} />
      <Pager
        previousHref={after ? termHref(id, { term, after: "" }) : null}
        nextHref={page.after ? termHref(id, { term, after: page.after }) : null}
      />
    </Card>
  );
}
