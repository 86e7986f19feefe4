import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Overview } from "@/app/(dashboard)/regions/overview";
import { requireActor } from "@/lib/auth/session";
import { parseView } from "@/lib/realisation/filter";
import { findOverview } from "@/lib/realisation/queries/overview";
import { parseRegionCode } from "@/lib/values/region-code";

export const metadata: Metadata = { title: "Wilayah" };

/** The funnel of one region inside the reader's scope. */
export default async function RegionPage({ params, searchParams }: PageProps<"/regions/[code]">) {
  const actor = await requireActor("realisation.read");
  const code = parseRegionCode((await params).code);
  const asked = await searchParams;
  const filter = parseView(asked);
  const rows = code && (await findOverview(actor, filter, code));
  if (!rows) notFound();
  return <Overview actor={actor} params={asked} filter={filter} {...rows} />;
}
