import { refusedSheets } from "@/lib/answers/present/workbook";
import { findAnswerFile } from "@/lib/answers/queries/files";
import { listRefusedAnswers } from "@/lib/answers/queries/rows";
import { partyOf } from "@/lib/cases/rules/party";
import { workbookResponse } from "@/lib/documents/write/workbook";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { readerOr } from "@/lib/platform/http/endpoint";
import { missing } from "@/lib/platform/http/refused-address";
import { isRecordId } from "@/lib/values/record-id";

/** The refused rows of a file of answers, to be corrected and sent again; only for whoever sent it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await readerOr("cases.work");
  if (actor instanceof Response) return actor;
  const { id } = await params;
  const file = isRecordId(id) ? await findAnswerFile(actor, BigInt(id)) : null;
  const party = partyOf(actor.role);
  if (!file || party === null) return missing("Berkas jawaban tidak ditemukan.");
  await noteExport(actor, { list: "cases", region: "", period: "" });
  return workbookResponse(
    actor,
    `perbaikan-jawaban-${id}.xlsx`,
    refusedSheets(listRefusedAnswers(actor, file.id), party),
  );
}
