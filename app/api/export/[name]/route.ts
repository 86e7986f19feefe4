import type { NextRequest } from "next/server";
import { aboutSheet } from "@/lib/documents/shapes/sheet";
import { workbookResponse } from "@/lib/documents/write/workbook";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { readerOr } from "@/lib/platform/http/endpoint";
import { foundOr, missing, refusedAddress } from "@/lib/platform/http/refused-address";
import { dateIn, formatInstant } from "@/lib/values/dates";
import { LISTS } from "./lists/all";

const NOT_THERE = "Daftar ini tidak ada.";

/** A table of the screen as a workbook: the same filter, every row of it, streamed. */
export async function GET(request: NextRequest, { params }: RouteContext<"/api/export/[name]">): Promise<Response> {
  const { name } = await params;
  const list = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
  const actor = await readerOr(list?.permission ?? "account.own");
  if (actor instanceof Response) return actor;
  if (!list) return missing(NOT_THERE);
  const now = new Date();
  const asked = { actor, now, params: Object.fromEntries(request.nextUrl.searchParams) };
  const [fault] = list.faults?.(asked) ?? [];
  if (fault) return refusedAddress(fault);
  return foundOr(NOT_THERE, async () => {
    const taken = await list.take(asked);
    if (taken === null) return missing(NOT_THERE);
    if (taken instanceof Response) return taken;
    if (asked.params.period && taken.period !== asked.params.period) return refusedAddress("Periode ini tidak ada.");
    const { file, region, period, about, sheets } = taken;
    await noteExport(actor, { list: name, region, period });
    const downloaded = `${formatInstant(now, region)} oleh ${actor.name}`;
    return workbookResponse(actor, `${file}-${dateIn(now, region)}.xlsx`, [
      aboutSheet([...about, ["Diunduh", downloaded]]),
      ...sheets,
    ]);
  });
}
