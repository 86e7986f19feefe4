import type { Metadata } from "next";
import { CaseTimeline } from "@/components/cases/case/case-timeline";
import { ChangeForm } from "@/components/letters/change-form";
import { FamilyTable } from "@/components/letters/family-table";
import { LetterSteps } from "@/components/letters/letter-steps";
import { LetterView } from "@/components/letters/letter-view";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { ExportLink } from "@/components/ui/table/export-link";
import { Badge } from "@/components/ui/text/badge";
import { requireActor } from "@/lib/auth/session";
import { letterPageFaults, parseLetterPage } from "@/lib/letters/filter";
import { familiesPage, letterHead } from "@/lib/letters/present/page";
import { draftWords, letterText } from "@/lib/letters/present/text";
import { letterTimeline } from "@/lib/letters/present/words";
import { FAMILIES_A_PAGE, listLetterFamilies } from "@/lib/letters/queries/families";
import { getLetter, listLetterEvents } from "@/lib/letters/queries/letters";
import { allowedLetterVerbs, PARTY_OF_KIND } from "@/lib/letters/rules/letter";
import { recordOfPage } from "@/lib/platform/http/page";
import type { SearchParams } from "@/lib/values/address";
import { dateIn } from "@/lib/values/dates";
import { LetterFiles } from "./letter-files";

export const metadata: Metadata = { title: "Surat" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function LetterPage({ params, searchParams }: Props) {
  const actor = await requireActor("letters.read");
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const { after, refused } = parseLetterPage(asked);
  const letter = await recordOfPage(id, (record) => getLetter(actor, record));
  const [families, events] = await Promise.all([
    listLetterFamilies(actor, { letter: letter.id, after, size: FAMILIES_A_PAGE + 1 }),
    listLetterEvents(actor, letter.id),
  ]);
  const today = dateIn(new Date(), letter.regencyCode);
  const verbs = allowedLetterVerbs(actor.role, letter);
  const { name, lead, crumbs, state, about } = letterHead(letter);
  return (
    <>
      <PageHeading
        above={<Breadcrumb label="Jejak" crumbs={crumbs} />}
        title={
          <span className="flex flex-wrap items-center gap-x-3">
            {name} <Badge tone={state.tone}>{state.label}</Badge>
          </span>
        }
        lead={lead}
        faults={letterPageFaults(asked)}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <LetterView blocks={letterText(letter, today)} />
        <div className="grid gap-4">
          <Card title="Unduh">
            <LetterFiles {...{ actor, letter, refused }} />
          </Card>
          {verbs.length > 0 && (
            <Card title="Langkah berikutnya">
              <LetterSteps {...{ id, verbs, today, about }} mayWait={PARTY_OF_KIND[letter.kind] !== null} />
            </Card>
          )}
          {verbs.includes("change") && (
            <Card title="Kata-kata konsep">
              <ChangeForm id={id} {...draftWords(letter)} />
            </Card>
          )}
          <Card title="Riwayat">
            <CaseTimeline entries={letterTimeline(events, letter.regencyCode)} />
          </Card>
        </div>
      </div>
      <Card title="Lampiran" actions={<ExportLink href={`/letter?id=${id}`} />} flush>
        <FamilyTable {...familiesPage(letter, families, { after, size: FAMILIES_A_PAGE })} />
      </Card>
    </>
  );
}
