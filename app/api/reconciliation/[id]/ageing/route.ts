import { workbookResponse } from "@/lib/documents/write/workbook";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { readerOr } from "@/lib/platform/http/endpoint";
import { foundOr, missing, refusedAddress } from "@/lib/platform/http/refused-address";
import { ageFaults, parseAgeFilter } from "@/lib/reconciliation/filter";
import { AGED_COLUMNS, AGED_WORDS, agedCells } from "@/lib/reconciliation/present/ageing";
import { allAgedRows } from "@/lib/reconciliation/queries/ageing";
import { getReconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { dateIn } from "@/lib/values/dates";
import { isRecordId } from "@/lib/values/record-id";

const NOT_THERE = "Daftar ini tidak ada.";

/** All families of a band as a workbook, masked as on screen. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/reconciliation/[id]/ageing">,
): Promise<Response> {
  const actor = await readerOr("kpm.read");
  if (actor instanceof Response) return actor;
  const { id } = await params;
  if (!isRecordId(id)) return missing(NOT_THERE);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const [fault] = ageFaults(asked);
  if (fault) return refusedAddress(fault);
  const filter = parseAgeFilter(asked);
  return foundOr(NOT_THERE, async () => {
    const found = await getReconciliation(actor, BigInt(id));
    const today = dateIn(new Date(), found.regencyCode);
    await noteExport(actor, { list: "kpm", region: found.regencyCode, period: found.periodCode });
    const batches = allAgedRows(actor, found, filter, today);
    return workbookResponse(
      actor,
      `umur-${found.regencyCode}-${found.bankCode}-${found.periodCode}-${filter.what}.xlsx`,
      [
        {
          name: AGED_WORDS[filter.what].title,
          columns: AGED_COLUMNS.map((title) => ({ title, width: 20 })),
          rows: (async function* () {
            for await (const batch of batches) yield batch.map((row) => agedCells(row, today));
          })(),
        },
      ],
    );
  });
}
