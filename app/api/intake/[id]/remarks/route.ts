import { permits } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { csvCell } from "@/lib/intake/present";
import { getIntake } from "@/lib/intake/queries/intakes";
import { listAllRemarks } from "@/lib/intake/queries/remarks";
import { Refusal } from "@/lib/platform/errors";

/** All refused rows and warnings of a file as CSV, streamed. */
export async function GET(_request: Request, { params }: RouteContext<"/api/intake/[id]/remarks">): Promise<Response> {
  const actor = await currentActor();
  const { id } = await params;
  const missing = new Response("Berkas tidak ditemukan.", { status: 404 });
  if (!actor || !permits(actor.role, "intake.read") || !/^\d{1,18}$/.test(id)) return missing;
  try {
    await getIntake(actor, BigInt(id));
  } catch (error) {
    if (error instanceof Refusal) return missing;
    throw error;
  }
  const batches = listAllRemarks(actor, BigInt(id));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode("\ufeffBARIS;KEPUTUSAN;KOLOM;KESALAHAN\r\n")),
    async pull(controller) {
      const { value, done } = await batches.next();
      if (done) return controller.close();
      const lines = value.map((row) =>
        [String(row.rowNo), row.severity === "refused" ? "DITOLAK" : "PERINGATAN", row.columnLabel, row.message]
          .map(csvCell)
          .join(";"),
      );
      controller.enqueue(encoder.encode(`${lines.join("\r\n")}\r\n`));
    },
    cancel: async () => {
      await batches.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="catatan-berkas-${id}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
