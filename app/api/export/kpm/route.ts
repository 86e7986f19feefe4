import type { NextRequest } from "next/server";
import { requireActor } from "@/lib/auth/session";
import { typeLabel } from "@/lib/cases/present/words";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { parseKpmFilter } from "@/lib/kpm/filter";
import { familyAbout, familySheet, searchHindrance } from "@/lib/kpm/present";
import { listAllFamilies } from "@/lib/kpm/queries/all-families";
import { currentPeriod, findPeriod } from "@/lib/periods/queries";
import { aboutSheet, workbookResponse } from "@/lib/platform/workbook";
import { getScopeName, listAncestors } from "@/lib/regions/queries";
import { displayName, topRegion } from "@/lib/regions/rules";
import { dateIn, formatInstant } from "@/lib/values/dates";

/** The filtered list of families as a workbook, whole. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireActor("kpm.read");
  const filter = parseKpmFilter(Object.fromEntries(request.nextUrl.searchParams));
  const region = filter.region || topRegion(actor.regions);
  const hindrance = searchHindrance(filter.q, region);
  if (hindrance) return new Response(hindrance, { status: 409 });
  const asked = filter.period === "" ? null : await findPeriod(actor, filter.period);
  const period = filter.q === "" ? (asked ?? (await currentPeriod(actor))) : null;
  const place = region === "" ? null : (await listAncestors(actor, region)).at(-1);
  if (region !== "" && !place) return new Response("Wilayah tidak ditemukan.", { status: 404 });
  await noteExport(actor, { list: "kpm", region, period: period?.code ?? "" });
  const now = new Date();
  return workbookResponse(`kpm-${region || "semua"}-${dateIn(now, region)}.xlsx`, [
    aboutSheet([
      ["Wilayah", place ? displayName(place.name) : await getScopeName(actor)],
      ...familyAbout(filter, period?.label ?? null),
      ["Sumber", "Salur: DPM, SP2D dan laporan bank yang sudah masuk"],
      ["Diunduh", `${formatInstant(now, region)} oleh ${actor.name}`],
    ]),
    familySheet(listAllFamilies(actor, filter, period?.id ?? null), { money: period !== null, labelOf: typeLabel }),
  ]);
}
