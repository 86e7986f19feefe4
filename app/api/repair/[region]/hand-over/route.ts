import type { NextRequest } from "next/server";
import { aboutSheet } from "@/lib/documents/shapes/sheet";
import { workbookResponse } from "@/lib/documents/write/workbook";
import { Refusal } from "@/lib/platform/errors";
import { readerOr } from "@/lib/platform/http/endpoint";
import { missing, refusedAddress } from "@/lib/platform/http/refused-address";
import { FOREIGN, isSameOrigin } from "@/lib/platform/http/same-origin";
import { handOver } from "@/lib/repair/commands/hand-over";
import { HAND_OVER_ABOUT, handOverSheet } from "@/lib/repair/present/copies";
import { handOverSchema } from "@/lib/repair/schema";
import { purposeLabel } from "@/lib/reveals/present";
import { dateIn, formatInstant } from "@/lib/values/dates";

/** The list for Dispendukcapil with whole numbers, for a reason. */
export async function POST(
  request: NextRequest,
  { params }: RouteContext<"/api/repair/[region]/hand-over">,
): Promise<Response> {
  if (!isSameOrigin(request)) return refusedAddress(FOREIGN, 403);
  const actor = await readerOr("repair.read");
  if (actor instanceof Response) return actor;
  const { region } = await params;
  const asked = handOverSchema.safeParse({ ...Object.fromEntries(await request.formData()), regency: region });
  const back = (query: string) =>
    Response.redirect(new URL(`/repair?region=${region}${query}`, request.headers.get("origin") ?? request.url), 303);
  if (!/^\d{4}$/.test(region)) return missing();
  if (!asked.success) return back("&refused=1");
  try {
    const { people, batches } = await handOver(actor, asked.data);
    const now = new Date();
    return workbookResponse(actor, `dispendukcapil-${region}-${dateIn(now, region)}.xlsx`, [
      handOverSheet(batches),
      aboutSheet([
        ...HAND_OVER_ABOUT,
        ["Jumlah", `${people} orang`],
        ["Keperluan", purposeLabel(asked.data.purpose)],
        ["Alasan", asked.data.reason],
        ["Diunduh", `${formatInstant(now, region)} oleh ${actor.name}`],
      ]),
    ]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reason === "not-found" ? missing() : back(error.reason === "limit" ? "&refused=limit" : "");
  }
}
