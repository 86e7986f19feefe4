import { permits } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { workbookResponse } from "@/lib/documents/write/workbook";
import { refusedRowsSheet } from "@/lib/intake/rows/commands/corrections";
import { Refusal } from "@/lib/platform/errors";
import { isRecordId } from "@/lib/values/record-id";

/** The refused rows of a file as a workbook to correct and send again. */
export async function GET(_request: Request, { params }: RouteContext<"/api/intake/[id]/refused">): Promise<Response> {
  const actor = await currentActor();
  const { id } = await params;
  if (!actor || !permits(actor.role, "intake.read") || !isRecordId(id))
    return new Response("Berkas tidak ditemukan.", { status: 404 });
  try {
    return workbookResponse(actor, `perbaikan-berkas-${id}.xlsx`, [await refusedRowsSheet(actor, BigInt(id))]);
  } catch (error) {
    if (error instanceof Refusal)
      return new Response(error.message, { status: error.reason === "not-found" ? 404 : 409 });
    throw error;
  }
}
