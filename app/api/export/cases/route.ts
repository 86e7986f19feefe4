import type { NextRequest } from "next/server";
import { requireActor } from "@/lib/auth/session";
import { parseCaseFilter } from "@/lib/cases/filter";
import { caseAbout, caseSheet } from "@/lib/cases/present/workbook";
import { listAllCases } from "@/lib/cases/queries/list-cases";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { findPeriod } from "@/lib/periods/queries";
import { aboutSheet, workbookResponse } from "@/lib/platform/workbook";
import { getScopeName, listAncestors } from "@/lib/regions/queries";
import { displayName, topRegion } from "@/lib/regions/rules";
import { dateIn, formatInstant } from "@/lib/values/dates";

/** The filtered list of cases as a workbook, whole. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireActor("cases.read");
  const filter = parseCaseFilter(Object.fromEntries(request.nextUrl.searchParams));
  const region = filter.region || topRegion(actor.regions);
  const period = filter.period === "" ? null : await findPeriod(actor, filter.period);
  const place = region === "" ? null : (await listAncestors(actor, region)).at(-1);
  if (region !== "" && !place) return new Response("Wilayah tidak ditemukan.", { status: 404 });
  await noteExport(actor, { list: "cases", region, period: filter.period });
  const now = new Date();
  return workbookResponse(`masalah-${region || "semua"}-${dateIn(now, region)}.xlsx`, [
    aboutSheet([
      ["Wilayah", place ? displayName(place.name) : await getScopeName(actor)],
      ...caseAbout(filter, period?.label ?? null),
      ["Sumber", "Salur: pemeriksaan atas setiap berkas yang masuk"],
      ["Diunduh", `${formatInstant(now, region)} oleh ${actor.name}`],
    ]),
    caseSheet(listAllCases(actor, filter, dateIn(now, region))),
  ]);
}
