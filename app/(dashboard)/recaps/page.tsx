import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ViewHeading } from "@/components/realisation/view-heading";
import { KnownPeriod } from "@/components/ui/page/known-period";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import {
  parseGapSort,
  parsePlaceGap,
  parseRecapSort,
  parseView,
  placeGapHref,
  recapsFaults,
  recapsHref,
} from "@/lib/realisation/filter";
import { findRecaps } from "@/lib/realisation/queries/recap-rows";
import { topRegion } from "@/lib/regions/rules";
import { asksUnknownPeriod } from "@/lib/values/address";
import { parseRegionCode } from "@/lib/values/region-code";
import { GapRows } from "./gap-rows";
import { RecapRows } from "./recap-rows";

export const metadata: Metadata = { title: "Rekap" };

/** The quota and recap rows behind the totals of a region, each with its file and row. */
export default async function RecapsPage({ searchParams }: PageProps<"/recaps">) {
  const actor = await requireActor("realisation.read");
  const params = await searchParams;
  const filter = { ...parseView(params), bank: "", source: "" as const };
  const asked = typeof params.region === "string" ? params.region : "";
  const region = asked === "" ? topRegion(actor.regions) : parseRegionCode(asked)?.slice(0, 4);
  const found = region === undefined ? null : await findRecaps(actor, filter, region);
  if (!found) notFound();
  const { view } = found;
  const gap = parsePlaceGap(params);
  const known = !asksUnknownPeriod(params, view.periods);
  return (
    <>
      <ViewHeading
        view={view}
        filter={filter}
        path="/recaps"
        title={`Kuota dan rekap ${view.name}`}
        hrefOf={(code) => {
          const rows = { region: code, period: filter.period };
          return gap ? placeGapHref(rows, gap, parseGapSort(params)) : recapsHref(rows, parseRecapSort(params));
        }}
        ownBank={actor.bank !== null}
        sortText={gap ? parseGapSort(params) : parseRecapSort(params)}
        known={known}
        faults={recapsFaults(params)}
        only={["period"]}
        kept={{ region: view.region, ...(gap && { source: gap.source, gap: gap.to }) }}
      />
      <KnownPeriod params={params} periods={view.periods} newestHref={recapsHref({ region: view.region, period: "" })}>
        {gap ? (
          <GapRows actor={actor} view={view} choice={gap} sort={parseGapSort(params)} />
        ) : (
          <RecapRows actor={actor} {...found} sort={parseRecapSort(params)} />
        )}
      </KnownPeriod>
      {permits(actor.role, "transparency.publish") && (
        <p className="no-print text-ink-soft">
          Yang dibaca publik dari angka ini diatur di{" "}
          <a href="/admin/public" className="link">
            Data publik
          </a>
          .
        </p>
      )}
    </>
  );
}
