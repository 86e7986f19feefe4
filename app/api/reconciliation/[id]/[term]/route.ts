import { workbookResponse } from "@/lib/documents/write/workbook";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { readerOr } from "@/lib/platform/http/endpoint";
import { foundOr, missing } from "@/lib/platform/http/refused-address";
import { TERM_COLUMNS, TERM_WORDS, termCells } from "@/lib/reconciliation/present/board";
import { getReconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { allTermRows } from "@/lib/reconciliation/queries/term-rows";
import { isTerm } from "@/lib/reconciliation/rules/terms";
import { isRecordId } from "@/lib/values/record-id";

const NOT_THERE = "Daftar ini tidak ada.";

/** All families of a term as a workbook, masked as on screen. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/reconciliation/[id]/[term]">,
): Promise<Response> {
  const actor = await readerOr("kpm.read");
  if (actor instanceof Response) return actor;
  const { id, term } = await params;
  if (!isRecordId(id) || !isTerm(term)) return missing(NOT_THERE);
  return foundOr(NOT_THERE, async () => {
    const found = await getReconciliation(actor, BigInt(id));
    await noteExport(actor, { list: "kpm", region: found.regencyCode, period: found.periodCode });
    const batches = allTermRows(actor, found, term);
    return workbookResponse(
      actor,
      `rekonsiliasi-${found.regencyCode}-${found.bankCode}-${found.periodCode}-${term}.xlsx`,
      [
        {
          name: TERM_WORDS[term].label.slice(0, 31),
          columns: TERM_COLUMNS.map((title) => ({ title, width: 20 })),
          rows: (async function* () {
            for await (const batch of batches) yield batch.map(termCells);
          })(),
        },
      ],
    );
  });
}
