import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecapTable } from "@/components/realisation/recap-table";
import { ViewHeading } from "@/components/realisation/view-heading";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { hrefWith, parsePlaceGap, parseView, placeGapHref, recapsHref, regionHrefs } from "@/lib/realisation/filter";
import { findRecaps, type RecapRows } from "@/lib/realisation/queries/recap-rows";
import type { View } from "@/lib/realisation/queries/view";
import { topRegion } from "@/lib/regions/rules";
import { parseRegionCode } from "@/lib/values/region-code";
import { GapRows } from "./gap-rows";

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
  return (
    <>
      <ViewHeading
        view={view}
        filter={filter}
        path="/recaps"
        title={`Kuota dan rekap ${view.name}`}
        hrefOf={(code) => {
          const rows = { region: code, period: filter.period };
          return gap ? placeGapHref(rows, gap) : recapsHref(rows);
        }}
        ownBank={actor.bank !== null}
        sortText=""
        only={["period"]}
        kept={{ region: view.region, ...(gap && { source: gap.source, gap: gap.to }) }}
      />
      {gap ? <GapRows actor={actor} view={view} choice={gap} /> : <Rows actor={actor} {...found} />}
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

function Rows({ actor, view, rows, files }: RecapRows & { actor: UserActor; view: View }) {
  const period = view.period.code;
  const filter = { ...parseView({}), period };
  const mayOpenFiles = permits(actor.role, "intake.read");
  return (
    <RecapTable
      rows={rows}
      files={files}
      seesRecaps={actor.bank === null}
      hrefOf={regionHrefs(view.home, { ...filter, source: "recap" })}
      fileHrefOf={mayOpenFiles ? (id) => `/intake/${id}` : null}
      exportHref={recapsHref({ region: view.region, period })}
      uploadHref={permits(actor.role, "intake.upload-totals") ? hrefWith("/intake", { period }) : null}
    />
  );
}
