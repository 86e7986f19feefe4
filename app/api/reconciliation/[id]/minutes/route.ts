import { requireActor } from "@/lib/auth/session";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { Refusal } from "@/lib/platform/errors";
import { pdfResponse } from "@/lib/platform/pdf";
import { type MinutesPaper, minutesBlocks, minutesFoot, minutesMark } from "@/lib/reconciliation/present/minutes";
import { listMinutes } from "@/lib/reconciliation/queries/minutes";
import { getReconciliation, listSourceFiles } from "@/lib/reconciliation/queries/reconciliation";
import { allTermRows } from "@/lib/reconciliation/queries/term-rows";
import { dateIn } from "@/lib/values/dates";

const missing = () =>
  new Response("Berita acara ini tidak ada.", { status: 404, headers: { "cache-control": "no-store" } });

/** The minutes on paper; a draft until both parties have signed. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/reconciliation/[id]/minutes">,
): Promise<Response> {
  const actor = await requireActor("reconciliation.read");
  const { id } = await params;
  if (!/^\d{1,18}$/.test(id)) return missing();
  try {
    const reconciliation = await getReconciliation(actor, BigInt(id));
    const { regencyCode, bankCode, periodCode } = reconciliation;
    const [minutes, files] = await Promise.all([
      listMinutes(actor, reconciliation.id),
      listSourceFiles(actor, reconciliation),
    ]);
    const valid = minutes.find(({ current }) => current) ?? null;
    if (actor.byName) await noteExport(actor, { list: "kpm", region: regencyCode, period: periodCode });
    const signedAt = valid?.lockedAt ?? new Date();
    const paper: MinutesPaper = {
      reconciliation,
      valid,
      files,
      today: dateIn(signedAt, regencyCode),
      families: actor.byName ? (term) => allTermRows(actor, reconciliation, term) : null,
    };
    return pdfResponse(actor, `berita-acara-${regencyCode}-${bankCode}-${periodCode}.pdf`, {
      title: `Berita acara rekonsiliasi ${regencyCode} ${bankCode} ${periodCode}`,
      foot: minutesFoot(paper),
      mark: minutesMark(paper),
      blocks: minutesBlocks(paper),
    });
  } catch (error) {
    if (error instanceof Refusal) return missing();
    throw error;
  }
}
