import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { Notice } from "@/components/ui/page/notice";
import { Tabs } from "@/components/ui/page/tabs";
import { ExportLink } from "@/components/ui/table/export-link";
import { Pager } from "@/components/ui/table/pager";
import { type AnswerView, answersHref } from "@/lib/answers/filter";
import { AGAIN, decisionsOf, fileWords, lineCells, UNDO_NOTE } from "@/lib/answers/present/words";
import type { AnswerFile } from "@/lib/answers/queries/files";
import type { AnswerPage } from "@/lib/answers/queries/rows";
import { formatCount } from "@/lib/values/rupiah";
import { AnswerLines } from "./answer-lines";
import { DecideAnswersForm } from "./decide-answers-form";

type AnswerFileCardProps = { file: AnswerFile; view: AnswerView; page: AnswerPage; again: boolean; region: string };

/** One file: what it would change or has changed, row by row, and what one may decide. */
export function AnswerFileCard({ file, view, page, again, region }: AnswerFileCardProps) {
  const words = fileWords(file, region);
  const decisions = decisionsOf(file);
  const tabs = [
    { label: file.state === "read" ? "Akan diterapkan" : "Diterapkan", count: file.accepted, refused: false },
    { label: "Ditolak", count: file.refused, refused: true },
  ].map(({ label, count, refused }) => ({
    label,
    count: formatCount(count),
    href: answersHref(file.id, { refused }),
    current: view.refused === refused,
  }));
  return (
    <Card
      title={file.state === "read" ? `Pemeriksaan ${file.fileName}` : `Hasil ${file.fileName}`}
      note="Nomor baris sama dengan nomor baris di Excel."
      actions={
        <>
          {file.refused > 0 && (
            <LinkButton href={`/api/cases/answers/${file.id}`} icon="download" small download>
              Unduh yang ditolak
            </LinkButton>
          )}
          {page.rows.length > 0 && (
            <ExportLink href={`/answers?file=${file.id}${view.refused ? "&rows=refused" : ""}`} />
          )}
        </>
      }
      flush
    >
      <div className="grid gap-3 px-4 py-4 sm:px-5">
        {again && <Notice tone="info">{AGAIN}</Notice>}
        <Notice tone={words.tone} title={words.title} live>
          <p>{words.text}</p>
        </Notice>
        {decisions.length > 0 && (
          <DecideAnswersForm id={String(file.id)} decisions={decisions} answers={formatCount(file.accepted)} />
        )}
        {file.state === "applied" && <p className="text-sm text-ink-soft">{UNDO_NOTE}</p>}
      </div>
      <Tabs label="Baris berkas" tabs={tabs} />
      <AnswerLines refused={view.refused} rows={page.rows.map(lineCells)} />
      {(view.after > 0 || page.after !== null) && (
        <Pager
          previousHref={view.after > 0 ? answersHref(file.id, { refused: view.refused }) : null}
          nextHref={page.after === null ? null : answersHref(file.id, { refused: view.refused, after: page.after })}
        />
      )}
    </Card>
  );
}
