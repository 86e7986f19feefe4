import type { Metadata } from "next";
import { FamilyFilters } from "@/components/kpm/family-filters";
import { FindForm } from "@/components/kpm/find-form";
import { NameForm } from "@/components/kpm/name-form";
import { KnownPeriod } from "@/components/ui/page/known-period";
import { PageHeading } from "@/components/ui/page/page-heading";
import { permits } from "@/lib/auth/permissions";
import { reading } from "@/lib/auth/scope";
import { requireActor } from "@/lib/auth/session";
import { listBanks } from "@/lib/banks/queries";
import { kpmFaults, kpmHref, parseKpmFilter } from "@/lib/kpm/filter";
import { searchHindrance } from "@/lib/kpm/present/families";
import { listFamiliesShown } from "@/lib/kpm/queries/list-families";
import { currentPeriod, findPeriod, listPeriods } from "@/lib/periods/queries";
import { listAncestors, listChildren } from "@/lib/regions/queries";
import { topRegion } from "@/lib/regions/rules";
import { asksUnknownPeriod, type SearchParams } from "@/lib/values/address";
import { FamilyList } from "./family-list";

export const metadata: Metadata = { title: "KPM" };

export default async function KpmPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("kpm.read");
  const params = await searchParams;
  const home = topRegion(actor.regions);
  const filter = parseKpmFilter(params, home);
  const region = filter.region || home;
  const hindrance = searchHindrance(filter.q, region);
  const found = await reading(actor, async (tx) => {
    const [asked, current, periods, banks, above, below] = await Promise.all([
      filter.period === "" ? null : findPeriod(actor, filter.period, tx),
      currentPeriod(actor, tx),
      listPeriods(actor, tx),
      actor.bank ? [] : listBanks(actor, tx),
      listAncestors(actor, region, tx),
      listChildren(actor, region, tx),
    ]);
    const period = asked ?? current;
    const listed = hindrance === null ? await listFamiliesShown(actor, filter, period?.id ?? null, tx) : null;
    return { period, listed, periods, banks, above, below };
  });
  const { period, listed, ...choices } = found;
  const known = !asksUnknownPeriod(params, choices.periods);
  return (
    <>
      <PageHeading
        title="KPM"
        lead="Keluarga di balik angka, dengan nomor identitas yang ditutup sebagian."
        faults={kpmFaults(params, home)}
      />
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
        {permits(actor.role, "kpm.reveal-identity") && <FindForm />}
        <NameForm filter={filter} region={region} below={choices.below} hindrance={hindrance} />
      </div>
      <FamilyFilters filter={filter} home={home} {...choices} period={(known && period?.code) || ""} />
      <KnownPeriod params={params} periods={choices.periods} newestHref={kpmHref(filter, { period: "" })}>
        {listed && (
          <FamilyList
            {...listed}
            filter={filter}
            region={region}
            period={period}
            traces={permits(actor.role, "cases.assign") ? region : null}
          />
        )}
      </KnownPeriod>
    </>
  );
}
