import { pdfResponse } from "@/lib/documents/write/pdf";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { readerOr } from "@/lib/platform/http/endpoint";
import { foundOr, missing } from "@/lib/platform/http/refused-address";
import { type MinutesPaper, minutesBlocks, minutesFoot, minutesMark } from "@/lib/reconciliation/present/minutes";
import { listMinutes } from "@/lib/reconciliation/queries/minutes";
import { getReconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { allTermRows } from "@/lib/reconciliation/queries/term-rows";
import { contentOf } from "@/lib/reconciliation/rules/content";
import { dateIn } from "@/lib/values/dates";
import { isRecordId } from "@/lib/values/record-id";

const NOT_THERE = "Berita acara ini tidak ada.";

/** The minutes on paper, with the content that both parties read; a draft until both have signed. nomor = earlier ones. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/reconciliation/[id]/minutes">,
): Promise<Response> {
  const actor = await readerOr("reconciliation.read");
  if (actor instanceof Response) return actor;
  const { id } = await params;
  const number = new URL(request.url).searchParams.get("nomor");
  if (!isRecordId(id)) return missing(NOT_THERE);
  return foundOr(NOT_THERE, async () => {
    const reconciliation = await getReconciliation(actor, BigInt(id));
    const { regencyCode, bankCode, periodCode } = reconciliation;
    const minutes = await listMinutes(actor, reconciliation.id);
    const signed = minutes.find((row) => (number === null ? row.current : String(row.id) === number)) ?? null;
    if (number !== null && signed === null) return missing(NOT_THERE);
    const attached = actor.byName && !signed?.voidedAt;
    if (attached) await noteExport(actor, { list: "kpm", region: regencyCode, period: periodCode });
    const signedAt = signed?.lockedAt ?? new Date();
    const paper: MinutesPaper = {
      reconciliation,
      signed,
      content: contentOf(reconciliation, signed),
      today: dateIn(signedAt, regencyCode),
      families: attached ? (term) => allTermRows(actor, reconciliation, term) : null,
    };
    return pdfResponse(actor, `berita-acara-${regencyCode}-${bankCode}-${periodCode}.pdf`, {
      title: `Berita acara rekonsiliasi ${regencyCode} ${bankCode} ${periodCode}`,
      foot: minutesFoot(paper),
      mark: minutesMark(paper),
      blocks: minutesBlocks(paper),
    });
  });
}
