import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { parseView } from "@/lib/realisation/filter";
import { findOverview } from "@/lib/realisation/queries/overview";
import { topRegion } from "@/lib/regions/rules";
import { Overview } from "./regions/overview";

export const metadata: Metadata = { title: "Ringkasan" };

/** The funnel of everything that the reader sees: their one region, or all of their regions together. */
export default async function SummaryPage({ searchParams }: PageProps<"/">) {
  const actor = await requireActor("realisation.read");
  const params = await searchParams;
  const filter = parseView(params);
  const rows = await findOverview(actor, filter, topRegion(actor.regions));
  if (!rows) notFound();
  return <Overview actor={actor} params={params} filter={filter} {...rows} />;
}
