import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { parseView } from "@/lib/realisation/filter";
import { findView } from "@/lib/realisation/queries/view";
import { topRegion } from "@/lib/regions/rules";
import { Overview } from "./regions/overview";

export const metadata: Metadata = { title: "Ringkasan" };

/** The funnel of everything that the reader sees: their one region, or all of their regions together. */
export default async function SummaryPage({ searchParams }: PageProps<"/">) {
  const actor = await requireActor("realisation.read");
  const filter = parseView(await searchParams);
  const view = await findView(actor, filter, topRegion(actor.regions));
  if (!view) notFound();
  return <Overview actor={actor} view={view} filter={filter} />;
}
