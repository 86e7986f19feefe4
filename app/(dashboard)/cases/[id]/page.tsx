import type { Metadata } from "next";
import { CaseCause } from "@/components/cases/case/case-cause";
import { CaseTimeline } from "@/components/cases/case/case-timeline";
import { CaseWorkForm } from "@/components/cases/case/case-work-form";
import { NextStep } from "@/components/cases/case/next-step";
import { CaseLetters } from "@/components/letters/case-letters";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Badge } from "@/components/ui/text/badge";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { caseCrumbs, causeRights, colleagueChoices, headline, partyChoices, timeline } from "@/lib/cases/present/page";
import { STATE_LABELS, STATE_TONES, typeLabel } from "@/lib/cases/present/words";
import { getCase, listCaseEvents, listColleagues } from "@/lib/cases/queries/get-case";
import { allowedVerbs } from "@/lib/cases/rules/lifecycle";
import { letterCells } from "@/lib/letters/present/list";
import { writeHref } from "@/lib/letters/present/page";
import { listLettersOfCase } from "@/lib/letters/queries/letters";
import { recordOfPage } from "@/lib/platform/http/page";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Masalah" };

export default async function CasePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor("cases.read");
  const { id } = await params;
  const found = await recordOfPage(id, (record) => getCase(actor, record));
  const [events, letters] = await Promise.all([
    listCaseEvents(actor, found.id),
    permits(actor.role, "letters.read") ? listLettersOfCase(actor, found.id) : [],
  ]);
  const verbs = allowedVerbs(actor.role, found);
  const colleagues = verbs.includes("assign") ? await listColleagues(actor, found) : [];
  const may = causeRights(actor.role);
  const { subject, where } = headline(found);
  return (
    <>
      <PageHeading
        above={<Breadcrumb label="Jejak" crumbs={caseCrumbs(found)} />}
        title={
          <span className="flex flex-wrap items-center gap-x-3">
            {typeLabel(found.type)} <Badge tone={STATE_TONES[found.state]}>{STATE_LABELS[found.state]}</Badge>
          </span>
        }
        lead={where}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-4">
          <Card title={found.state === "closed" ? "Selesai" : "Yang harus dilakukan"}>
            <NextStep found={found} today={dateIn(new Date(), found.regionCode)} />
          </Card>
          <Card title="Sebabnya" note={subject}>
            <CaseCause found={found} {...may} />
          </Card>
        </div>
        <div className="grid gap-4">
          {permits(actor.role, "cases.work") && (
            <Card title="Langkah berikutnya">
              <CaseWorkForm
                caseId={id}
                version={found.version}
                verbs={verbs}
                parties={partyChoices(actor.role)}
                colleagues={colleagueChoices(colleagues)}
              />
            </Card>
          )}
          <CaseLetters letters={letters.map(letterCells)} writeHref={writeHref(actor.role, found)} />
          <Card title="Riwayat">
            <CaseTimeline entries={timeline(events, found.regionCode, may.mayOpenFiles)} />
          </Card>
        </div>
      </div>
    </>
  );
}
