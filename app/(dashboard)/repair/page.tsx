import type { Metadata } from "next";
import { CopyTable } from "@/components/repair/copy-table";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { requireActor } from "@/lib/auth/session";
import { displayName } from "@/lib/regions/rules";
import { parseRepairFilter, repairFaults, repairHref } from "@/lib/repair/filter";
import { copyCells, NO_COPY } from "@/lib/repair/present/copies";
import { listCopies, listLatestCopies } from "@/lib/repair/queries/copies";
import type { SearchParams } from "@/lib/values/address";
import { RegencyRepair } from "./regency-repair";

export const metadata: Metadata = { title: "Perbaikan data" };

const LEAD = "Apa yang berubah antara dua salinan DTKS, dan NIK mana yang harus diperiksa Dispendukcapil.";

/** One kab/kota, or all that the actor sees with their newest copy. */
export default async function RepairPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("repair.read");
  const params = await searchParams;
  const asked = parseRepairFilter(params);
  const [only] = actor.regions;
  const single = actor.regions.length === 1 && only?.length === 4;
  const filter = single ? { ...asked, region: only } : asked;
  const copies = filter.region === "" ? [] : await listCopies(actor, filter.region);
  const [newest] = copies;
  const faults = repairFaults(params, { only: single ? only : null, on: copies.map(({ on }) => on) });
  if (filter.region !== "" && newest)
    return (
      <>
        <PageHeading
          {...(!single && {
            above: (
              <Breadcrumb
                label="Jejak"
                crumbs={[{ label: "Perbaikan data", href: "/repair" }, { label: displayName(newest.regency) }]}
              />
            ),
          })}
          title={`Perbaikan data ${displayName(newest.regency)}`}
          lead={LEAD}
          faults={faults}
        />
        <RegencyRepair actor={actor} filter={filter} copies={copies} refused={params.refused} />
      </>
    );
  const latest = single ? [] : await listLatestCopies(actor);
  return (
    <>
      <PageHeading title="Perbaikan data" lead={LEAD} faults={faults} />
      <Card title="Salinan terakhir tiap kab/kota" actions={<ExportLink href="/repair" />} flush>
        <EmptyState state={latest.length > 0 ? { tag: "rows" } : NO_COPY}>
          <CopyTable
            caption="Salinan DTKS terakhir tiap kab/kota"
            rows={latest.map((copy) => copyCells(copy, repairHref({ ...filter, region: copy.regencyCode }), true))}
          />
        </EmptyState>
      </Card>
    </>
  );
}
