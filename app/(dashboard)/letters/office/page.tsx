import type { Metadata } from "next";
import { OfficeForm } from "@/components/letters/office-form";
import { OfficePlaces } from "@/components/letters/office-places";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Tabs } from "@/components/ui/page/tabs";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { officeFaults, parseOffice } from "@/lib/letters/filter";
import { officeNote, officePlaces, pickOffice } from "@/lib/letters/present/offices";
import { listOfficePlaces, listOffices } from "@/lib/letters/queries/offices";
import { adminTabs } from "@/lib/users/present/accounts";
import type { SearchParams } from "@/lib/values/address";

export const metadata: Metadata = { title: "Pengaturan surat" };

const CRUMBS = [
  { label: "Masalah", href: "/cases" },
  { label: "Surat", href: "/letters" },
  { label: "Kop dan penanda tangan" },
];

export default async function OfficePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("letters.set-office");
  const params = await searchParams;
  const asked = parseOffice(params);
  const places = await listOfficePlaces(actor, asked.slice(0, 2));
  const code = pickOffice(places, asked);
  const [office] = code === null ? [] : await listOffices(actor, [code]);
  const manages = permits(actor.role, "users.manage");
  return (
    <>
      <PageHeading
        above={!manages && <Breadcrumb label="Jejak" crumbs={CRUMBS} />}
        title={manages ? "Pengaturan" : "Kop dan penanda tangan"}
        lead="Dipakai surat yang belum bernomor; yang sudah bernomor tetap seperti saat terbit."
        faults={officeFaults(params)}
      />
      {manages && <Tabs label="Bagian pengaturan" tabs={adminTabs("/letters/office")} />}
      {places.length > 1 && <OfficePlaces places={officePlaces(places)} code={code ?? ""} />}
      {office && (
        <Card title={`Surat Dinas Sosial ${office.place}`} note={officeNote(office)}>
          <OfficeForm region={office.regionCode} version={office.version} office={office} />
        </Card>
      )}
    </>
  );
}
