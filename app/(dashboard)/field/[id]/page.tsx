import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FamilyCases } from "@/components/cases/family-cases";
import { ResultList } from "@/components/field/result-list";
import { VisitForm } from "@/components/field/visit-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/session";
import { listCasesOfFamily } from "@/lib/cases/queries/get-case";
import { familyCrumbs, resultLine } from "@/lib/field/present";
import { listFieldResults } from "@/lib/field/queries/results";
import { placeText } from "@/lib/kpm/present/family";
import { getFamily } from "@/lib/kpm/queries/get-family";
import { orNotFoundPage } from "@/lib/platform/page";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Hasil kunjungan" };

/** One family to visit, on a phone: where it lives, why, and what the visit found. */
export default async function VisitPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor("field.work");
  const { id } = await params;
  if (!/^\d{1,18}$/.test(id)) notFound();
  const family = await orNotFoundPage(getFamily(actor, BigInt(id)));
  const [cases, results] = await Promise.all([listCasesOfFamily(actor, family.id), listFieldResults(actor, family.id)]);
  const today = dateIn(new Date(), family.regionCode);
  return (
    <>
      <PageHeading
        above={<Breadcrumb label="Jejak" crumbs={familyCrumbs(family)} />}
        title={family.name}
        lead={placeText(family)}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="Catat hasil kunjungan">
          <VisitForm kpmId={id} clientKey={randomUUID()} today={today} />
        </Card>
        <div className="grid gap-4">
          <Card title="Masalah keluarga ini">
            <FamilyCases cases={cases.filter(({ state }) => state !== "closed")} today={today} />
            <p className="mt-3">
              <a href={`/kpm/${id}`} className="link font-semibold">
                Lihat keluarga ini selengkapnya
              </a>
            </p>
          </Card>
          <Card title="Kunjungan sebelumnya">
            <ResultList results={results.map((row) => resultLine(row, family.regionCode))} />
          </Card>
        </div>
      </div>
    </>
  );
}
