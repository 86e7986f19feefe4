import type { NextRequest } from "next/server";
import { workbookResponse } from "@/lib/documents/write/workbook";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { readerOr } from "@/lib/platform/http/endpoint";
import { missing, refusedAddress } from "@/lib/platform/http/refused-address";
import { parseRepairFilter, repairFaults } from "@/lib/repair/filter";
import { moveSheet } from "@/lib/repair/present/copies";
import { listCopies } from "@/lib/repair/queries/copies";
import { allMoves } from "@/lib/repair/queries/moves";

/** Everybody who moved so since the copy before, masked as on screen. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/repair/[region]/moves">,
): Promise<Response> {
  const actor = await readerOr("repair.read");
  if (actor instanceof Response) return actor;
  const { region } = await params;
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const filter = parseRepairFilter(asked);
  const copy = /^\d{4}$/.test(region)
    ? (await listCopies(actor, region)).find(({ on }) => on === filter.copy)
    : undefined;
  if (!copy) return missing("Salinan ini tidak ada.");
  const [fault] = repairFaults(asked, { only: null, on: [copy.on] });
  if (fault) return refusedAddress(fault);
  await noteExport(actor, { list: "dtks", region, period: copy.on });
  return workbookResponse(actor, `dtks-${region}-${copy.on}-${filter.move}.xlsx`, [
    moveSheet(filter.move, allMoves(actor, { regency: region, on: copy.on, move: filter.move })),
  ]);
}
