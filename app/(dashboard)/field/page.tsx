import type { Metadata } from "next";
import { CarryAlong } from "@/components/field/outbox/carry-along";
import { OfflineBanner } from "@/components/field/outbox/offline-banner";
import { PlaceList } from "@/components/field/visit/place-list";
import { VisitList } from "@/components/field/visit/visit-list";
import { VisitOrder } from "@/components/field/visit/visit-order";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { PageHeading } from "@/components/ui/page/page-heading";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { Pager } from "@/components/ui/table/pager";
import { requireActor } from "@/lib/auth/session";
import { listsFamilies, parseVisitFilter, sizeBelow, visitAddress, visitFaults } from "@/lib/field/filter";
import { NO_VISIT, placeLine, visitCrumbs, visitGroups, visitLead } from "@/lib/field/present/visits";
import { listVisitPlaces, listVisits } from "@/lib/field/queries/visits";
import { orNotFoundPage } from "@/lib/platform/http/page";
import { getRegion, listAncestors } from "@/lib/regions/queries";
import { topRegion } from "@/lib/regions/rules";
import type { SearchParams } from "@/lib/values/address";
import { dateIn, formatInstant } from "@/lib/values/dates";
import { parentOf } from "@/lib/values/region-code";

export const metadata: Metadata = { title: "Kunjungan lapangan" };

/** Families that wait for a visit: counted by place above the kecamatan, by name inside it. */
export default async function FieldPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("field.work");
  const params = await searchParams;
  const home = topRegion(actor.regions);
  const filter = parseVisitFilter(params, home);
  const { region } = filter;
  const now = new Date();
  const place = region || actor.regions[0];
  const today = dateIn(now, place);
  if (region !== "") await orNotFoundPage(getRegion(actor, region));
  // Inside a desa, the desa beside it stay in sight.
  const around = region.length === 10 ? parentOf(region) : region;
  const [lineage, places, page] = await Promise.all([
    listAncestors(actor, region),
    listVisitPlaces(actor, { region: around, size: sizeBelow(around, actor.regions), today }),
    listsFamilies(region) ? listVisits(actor, filter) : null,
  ]);
  const shown = region === around ? places : places.filter(({ code }) => code === region);
  return (
    <>
      <OfflineBanner asOf={formatInstant(now, place)} madeAt={now.getTime()} />
      <PageHeading
        above={lineage.length > 1 && <Breadcrumb label="Jejak" crumbs={visitCrumbs(lineage, actor.regions)} />}
        title="Kunjungan lapangan"
        lead={visitLead(shown, lineage.at(-1)?.name ?? "wilayah Anda")}
        actions={shown.length > 0 && <ExportLink href={visitAddress(filter, { after: "", before: "" })} />}
        faults={visitFaults(params, home)}
      />
      {places.length > 0 && <PlaceList places={places.map(placeLine)} current={region} folded={page !== null} />}
      {page && page.rows.length > 0 && (
        <CarryAlong
          account={String(actor.id)}
          region={region}
          address={visitAddress(filter)}
          families={page.rows.map(({ kpmId }) => String(kpmId))}
        />
      )}
      {page && page.rows.length > 0 && <VisitOrder filter={filter} />}
      {page && <VisitList groups={visitGroups(page.rows, today, filter.sort)} />}
      {(page?.before || page?.after) && (
        <Pager
          previousHref={page.before && visitAddress(filter, { before: page.before, after: "" })}
          nextHref={page.after && visitAddress(filter, { after: page.after, before: "" })}
        />
      )}
      {shown.length === 0 && <EmptyState state={NO_VISIT} />}
    </>
  );
}
