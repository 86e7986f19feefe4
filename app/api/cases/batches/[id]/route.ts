import { failureSheet } from "@/lib/cases/bulk/present";
import { findBatch, listFailures } from "@/lib/cases/bulk/queries/batches";
import { workbookResponse } from "@/lib/documents/write/workbook";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { readerOr } from "@/lib/platform/http/endpoint";
import { missing } from "@/lib/platform/http/refused-address";
import { isRecordId } from "@/lib/values/record-id";

/** The cases of a step that stayed as they were, each with its reason, as a workbook; only for whoever did the step. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await readerOr("cases.work");
  if (actor instanceof Response) return actor;
  const { id } = await params;
  const batch = isRecordId(id) ? await findBatch(actor, { batch: BigInt(id) }) : null;
  if (!batch) return missing("Langkah massal tidak ditemukan.");
  await noteExport(actor, { list: "cases", region: "", period: "" });
  return workbookResponse(actor, `tidak-berhasil-${id}.xlsx`, [failureSheet(await listFailures(actor, batch.batch))]);
}
