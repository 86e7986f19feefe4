import { permits } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { workbookResponse } from "@/lib/documents/write/workbook";
import { refusedRowsSheet } from "@/lib/intake/rows/commands/corrections";
import { Refusal } from "@/lib/platform/errors";
import { missing, refusedAddress } from "@/lib/platform/http/refused-address";
import { isRecordId } from "@/lib/values/record-id";

/** The refused rows of a file as a workbook to correct and send again. */
export async function GET(_request: Request, { params }: RouteContext<"/api/intake/[id]/refused">): Promise<Response> {
  const actor = await currentActor();
  const { id } = await params;
  if (!actor || !permits(actor.role, "intake.read") || !isRecordId(id)) return missing("Berkas tidak ditemukan.");
  try {
    return workbookResponse(actor, `perbaikan-berkas-${id}.xlsx`, [await refusedRowsSheet(actor, BigInt(id))]);
  } catch (error) {
    if (error instanceof Refusal) return refusedAddress(error.message, error.reason === "not-found" ? 404 : 409);
    throw error;
  }
}
