import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { fileResponse, textStream } from "@/lib/documents/write/download";
import { listAllRemarks } from "@/lib/intake/rows/queries/remarks";
import { csvCell } from "@/lib/intake/shelf/present/intake";
import { getIntake } from "@/lib/intake/shelf/queries";
import { Refusal } from "@/lib/platform/errors";
import { isRecordId } from "@/lib/values/record-id";

/** All refused rows and warnings of a file as CSV, streamed. */
export async function GET(_request: Request, { params }: RouteContext<"/api/intake/[id]/remarks">): Promise<Response> {
  const actor = await currentActor();
  const { id } = await params;
  const missing = new Response("Berkas tidak ditemukan.", { status: 404 });
  if (!actor || !permits(actor.role, "intake.read") || !isRecordId(id)) return missing;
  try {
    await getIntake(actor, BigInt(id));
  } catch (error) {
    if (error instanceof Refusal) return missing;
    throw error;
  }
  return fileResponse(
    actor,
    `catatan-berkas-${id}.csv`,
    "text/csv; charset=utf-8",
    textStream(lines(actor, BigInt(id))),
  );
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
