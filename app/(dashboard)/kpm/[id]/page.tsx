import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FamilyCases } from "@/components/cases/family-cases";
import { FamilyCards } from "@/components/kpm/family-cards";
import { FamilyFiles } from "@/components/kpm/family-files";
import { PeriodTable } from "@/components/kpm/period-table";
import { RevealForm } from "@/components/kpm/reveal-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { PageHeading } from "@/components/ui/page-heading";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listCasesOfFamily } from "@/lib/cases/queries/get-case";
import { familyCrumbs, familyFacts, familyFiles, periodCells } from "@/lib/kpm/present";
import { getFamily, listFamilyCards, listFamilyPeriods } from "@/lib/kpm/queries/get-family";
import { orNotFoundPage } from "@/lib/platform/page";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Keluarga" };

export default async function FamilyPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor("kpm.read");
  const { id } = await params;
  if (!/^\d{1,18}$/.test(id)) notFound();
  const family = await orNotFoundPage(getFamily(actor, BigInt(id)));
  const [periods, cards, cases] = await Promise.all([
    listFamilyPeriods(actor, family.id),
    listFamilyCards(actor, family.id),
    listCasesOfFamily(actor, family.id),
  ]);
  return (
    <>
      <PageHeading above={<Breadcrumb label="Jejak" crumbs={familyCrumbs(family)} />} title={family.name} />
      <Card title="Bantuan per periode" note="Sampai di mana bantuan keluarga ini berjalan." flush>
        <EmptyState state={periods.length > 0 ? { tag: "rows" } : { tag: "no-data-yet", what: "bantuan tercatat" }}>
          <PeriodTable rows={periods.map(periodCells)} />
        </EmptyState>
      </Card>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <Card title="Masalah">
            <FamilyCases cases={cases} today={dateIn(new Date(), family.regionCode)} />
          </Card>
          <Card title="Kartu dan rekening">
            <FamilyCards cards={cards} />
          </Card>
          <Card title="Berkas yang menyebut keluarga ini">
            <FamilyFiles files={familyFiles(family, periods, cards)} />
          </Card>
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
        </div>
      </div>
    </>
  );
}
