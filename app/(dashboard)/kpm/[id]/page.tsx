import type { Metadata } from "next";
import { FamilyCases } from "@/components/cases/case/family-cases";
import { FamilyCards } from "@/components/kpm/family-cards";
import { FamilyFiles } from "@/components/kpm/family-files";
import { PeriodTable } from "@/components/kpm/period-table";
import { RevealForm } from "@/components/kpm/reveal-form";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { EmptyState } from "@/components/ui/table/empty-state";
import { Facts } from "@/components/ui/text/facts";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { timelines } from "@/lib/cases/present/page";
import { listCasesOfFamily, listEventsOfFamily } from "@/lib/cases/queries/get-case";
import { familyCrumbs, familyFacts, periodCells } from "@/lib/kpm/present/families";
import { familyFiles } from "@/lib/kpm/present/family";
import { getFamily, listDtksMentions, listFamilyCards, listFamilyPeriods } from "@/lib/kpm/queries/get-family";
import { recordOfPage } from "@/lib/platform/http/page";
import { dateIn } from "@/lib/values/dates";
import { FamilyWords } from "./family-words";

export const metadata: Metadata = { title: "Keluarga" };

/** All that is known of one family: its funnel, cards, cases, visits, notes, and the files that say so. */
export default async function FamilyPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor("kpm.read");
  const { id } = await params;
  const family = await recordOfPage(id, (record) => getFamily(actor, record));
  const [periods, cards, cases, events, dtks] = await Promise.all([
    listFamilyPeriods(actor, family.id),
    listFamilyCards(actor, family.id),
    listCasesOfFamily(actor, family.id),
    listEventsOfFamily(actor, family.id),
    listDtksMentions(actor, family.id),
  ]);
  const mayOpen = permits(actor.role, "intake.read");
  const histories = timelines(events, family.regionCode, mayOpen);
  return (
    <>
      <PageHeading above={<Breadcrumb label="Jejak" crumbs={familyCrumbs(family)} />} title={family.name} />
      <Card title="Bantuan per periode" note="Sampai di mana bantuan keluarga ini berjalan." flush>
        <EmptyState state={periods.length > 0 ? { tag: "rows" } : { tag: "no-data-yet", what: "bantuan tercatat" }}>
          <PeriodTable rows={periods.map((row) => periodCells(row, mayOpen))} />
        </EmptyState>
      </Card>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <Card title="Masalah">
            <FamilyCases cases={cases} histories={histories} today={dateIn(new Date(), family.regionCode)} />
          </Card>
          <FamilyWords actor={actor} family={family} />
        </div>
        <div className="grid gap-4">
          <Card title="Keluarga">
            <Facts facts={familyFacts(family)} />
          </Card>
          {permits(actor.role, "kpm.reveal-identity") && (
            <Card title="Nomor identitas">
              <RevealForm kpmId={id} />
            </Card>
          )}
          <Card title="Kartu dan rekening">
            <FamilyCards cards={cards} />
          </Card>
          <Card title="Berkas yang menyebut keluarga ini">
            <FamilyFiles files={familyFiles({ family, periods, cards, dtks }, mayOpen)} />
          </Card>
        </div>
      </div>
    </>
  );
}
