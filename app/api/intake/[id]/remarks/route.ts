import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { fileResponse, textStream } from "@/lib/documents/write/download";
import { listAllRemarks } from "@/lib/intake/rows/queries/remarks";
import { csvCell } from "@/lib/intake/shelf/present/intake";
import { getIntake } from "@/lib/intake/shelf/queries";
import { foundOr, missing } from "@/lib/platform/http/refused-address";
import { isRecordId } from "@/lib/values/record-id";

const NOT_THERE = "Berkas tidak ditemukan.";

/** All refused rows and warnings of a file as CSV, streamed. */
export async function GET(_request: Request, { params }: RouteContext<"/api/intake/[id]/remarks">): Promise<Response> {
  const actor = await currentActor();
  const { id } = await params;
  if (!actor || !permits(actor.role, "intake.read") || !isRecordId(id)) return missing(NOT_THERE);
  return foundOr(NOT_THERE, async () => {
    await getIntake(actor, BigInt(id));
    const text = textStream(lines(actor, BigInt(id)));
    return fileResponse(actor, `catatan-berkas-${id}.csv`, "text/csv; charset=utf-8", text);
  });
}

async function* lines(actor: UserActor, intake: bigint): AsyncGenerator<string> {
  yield "\ufeffBARIS;KEPUTUSAN;KOLOM;KESALAHAN\r\n";
  for await (const batch of listAllRemarks(actor, intake)) {
    const rows = batch.map((row) =>
      [String(row.rowNo), row.severity === "refused" ? "DITOLAK" : "PERINGATAN", row.columnLabel, row.message]
        .map(csvCell)
        .join(";"),
    );
    yield `${rows.join("\r\n")}\r\n`;
  }
}
