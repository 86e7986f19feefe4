import type { NextRequest } from "next/server";
import { aboutSheet } from "@/lib/documents/shapes/sheet";
import { refusedAddress } from "@/lib/documents/write/download";
import { workbookResponse } from "@/lib/documents/write/workbook";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { Refusal } from "@/lib/platform/errors";
import { readerOr } from "@/lib/platform/http/endpoint";
import { dateIn, formatInstant } from "@/lib/values/dates";
import { LISTS } from "./lists/all";

const missing = () => refusedAddress("Daftar ini tidak ada.", 404);

/** A table of the screen as a workbook: the same filter, every row of it, streamed. */
export async function GET(request: NextRequest, { params }: RouteContext<"/api/export/[name]">): Promise<Response> {
  const { name } = await params;
  const list = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
  const actor = await readerOr(list?.permission ?? "account.own");
  if (actor instanceof Response) return actor;
  if (!list) return missing();
  const now = new Date();
  const asked = { actor, now, params: Object.fromEntries(request.nextUrl.searchParams) };
  const [fault] = list.faults?.(asked) ?? [];
  if (fault) return refusedAddress(fault);
  try {
    const taken = await list.take(asked);
    if (taken === null) return missing();
    if (taken instanceof Response) return taken;
    if (asked.params.period && taken.period !== asked.params.period) return refusedAddress("Periode ini tidak ada.");
    const { file, region, period, about, sheets } = taken;
    await noteExport(actor, { list: name, region, period });
    const downloaded = `${formatInstant(now, region)} oleh ${actor.name}`;
    return workbookResponse(actor, `${file}-${dateIn(now, region)}.xlsx`, [
      aboutSheet([...about, ["Diunduh", downloaded]]),
      ...sheets,
    ]);
  } catch (error) {
    if (error instanceof Refusal) return missing();
    throw error;
  }
}
