import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnswerFileCard } from "@/components/answers/answer-file-card";
import { AnswerFiles } from "@/components/answers/answer-files";
import { AnswerSteps } from "@/components/answers/answer-steps";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { PageHeading } from "@/components/ui/page/page-heading";
import { answerFaults, parseAnswerView } from "@/lib/answers/filter";
import { fileCells } from "@/lib/answers/present/words";
import { findAnswerFile, listAnswerFiles } from "@/lib/answers/queries/files";
import { listAnswerRows } from "@/lib/answers/queries/rows";
import { requireActor } from "@/lib/auth/session";
import { matchingText } from "@/lib/cases/bulk/present";
import { countMatching } from "@/lib/cases/bulk/queries/count-matching";
import { casesQuery, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { narrowedWords } from "@/lib/cases/list/present/workbook";
import { topRegion } from "@/lib/regions/rules";
import type { SearchParams } from "@/lib/values/address";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Jawab lewat Excel" };

/** A party takes its cases as a workbook, fills in the answers and sends it back. */
export default async function AnswersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("cases.work");
  const params = await searchParams;
  const filter = { ...parseCaseFilter(params), turn: true };
  const view = parseAnswerView(params);
  const region = topRegion(actor.regions);
  const today = dateIn(new Date(), filter.region || region);
  const [waiting, files, file] = await Promise.all([
    countMatching(actor, { ...filter, all: true }, today),
    listAnswerFiles(actor),
    view.file === null ? null : findAnswerFile(actor, view.file),
  ]);
  if (view.file !== null && !file) notFound();
  const page = file && (await listAnswerRows(actor, { ...view, file: file.id }));
  return (
    <>
      <PageHeading
        above={
          <Breadcrumb label="Masalah" crumbs={[{ label: "Masalah", href: "/cases" }, { label: "Jawab lewat Excel" }]} />
        }
        title="Jawab lewat Excel"
        lead="Banyak masalah sekaligus: unduh, isi, unggah. Tidak ada yang berubah sebelum Anda menerapkannya."
        faults={answerFaults(params)}
      />
      {file && page && <AnswerFileCard {...{ file, view, page, region }} again={params.again === "1"} />}
      <AnswerSteps
        waiting={`${matchingText(waiting)} masalah`}
        narrowed={narrowedWords(filter)}
        downloadHref={waiting.count > 0 ? `/api/cases/answers?${casesQuery(filter)}` : null}
        problem={typeof params.problem === "string" ? params.problem.slice(0, 300) : ""}
      />
      {files.length > 0 && <AnswerFiles rows={files.map(fileCells(region))} />}
    </>
  );
}
