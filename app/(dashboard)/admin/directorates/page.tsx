import type { Metadata } from "next";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Tabs } from "@/components/ui/page/tabs";
import { ExportLink } from "@/components/ui/table/export-link";
import { MoveProvinceForm } from "@/components/users/move-province-form";
import { requireActor } from "@/lib/auth/session";
import { adminTabs } from "@/lib/users/present/accounts";
import { listDirectorates } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Wilayah PFM" };

export default async function DirectoratesPage() {
  const actor = await requireActor("regions.group");
  const directorates = await listDirectorates(actor);
  return (
    <>
      <PageHeading
        title="Pengaturan"
        lead="Wilayah PFM adalah kelompok provinsi yang bisa diatur."
        actions={<ExportLink href="/directorates" />}
      />
      <Tabs label="Bagian pengaturan" tabs={adminTabs("/admin/directorates")} />
      <div className="grid gap-4 lg:grid-cols-3">
        {directorates.map(({ code, name, provinces }) => (
          <Card key={code} title={name} note={`${provinces.length} provinsi`}>
            <ul className="grid gap-1 text-sm">
              {provinces.map((province) => (
                <li key={province.code}>
                  {province.code} {province.name}
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
      <Card title="Pindahkan provinsi">
        <MoveProvinceForm
          provinces={directorates.flatMap((d) =>
            d.provinces.map((p) => ({ value: p.code, label: `${p.name} (sekarang ${d.code})` })),
          )}
          directorates={directorates.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Card>
    </>
  );
}
