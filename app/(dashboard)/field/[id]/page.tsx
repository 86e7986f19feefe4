import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { FamilyCases } from "@/components/cases/case/family-cases";
import { OfflineBanner } from "@/components/field/outbox/offline-banner";
import { PhotoAnswer } from "@/components/field/photos/photo-answer";
import { ResultList } from "@/components/field/visit/result-list";
import { VisitForm } from "@/components/field/visit/visit-form";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listCasesOfFamily } from "@/lib/cases/queries/get-case";
import { parsePhotoAnswer } from "@/lib/field/filter";
import { familyCrumbs, resultLines, villageOf } from "@/lib/field/present/visits";
import { listVisitPhotos } from "@/lib/field/queries/photos";
import { listFieldResults } from "@/lib/field/queries/results";
import { placeText } from "@/lib/kpm/present/family";
import { getFamily } from "@/lib/kpm/queries/get-family";
import { recordOfPage } from "@/lib/platform/http/page";
import type { SearchParams } from "@/lib/values/address";
import { dateIn, formatInstant } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Hasil kunjungan" };

type VisitPageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** One family to visit, on a phone: where it lives, why, and what the visit found. */
export default async function VisitPage({ params, searchParams }: VisitPageProps) {
  const actor = await requireActor("field.work");
  const { id } = await params;
  const answer = parsePhotoAnswer(await searchParams);
  const family = await recordOfPage(id, (record) => getFamily(actor, record));
  const [cases, results, photos] = await Promise.all([
    listCasesOfFamily(actor, family.id),
    listFieldResults(actor, family.id),
    permits(actor.role, "field.photos") ? listVisitPhotos(actor, family.id) : [],
  ]);
  const [now, key, { regionCode }] = [new Date(), randomUUID(), family];
  const today = dateIn(now, regionCode);
  return (
    <>
      <OfflineBanner asOf={formatInstant(now, regionCode)} madeAt={now.getTime()} />
      <PageHeading
        above={<Breadcrumb label="Jejak" crumbs={familyCrumbs(family)} />}
        title={family.name}
        lead={placeText(family)}
      />
      <PhotoAnswer {...answer} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="Catat hasil kunjungan">
          <VisitForm
            account={String(actor.id)}
            kpmId={id}
            place={villageOf(family.village)}
            formKey={key}
            today={today}
          />
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
            <ResultList
              results={resultLines(results, photos, { regionCode, me: actor.id, now })}
              adding={{ kpmId: id, photoKey: key }}
            />
          </Card>
        </div>
      </div>
    </>
  );
}
