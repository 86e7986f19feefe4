import { refusedAddress } from "@/lib/documents/write/download";
import { workbookResponse } from "@/lib/documents/write/workbook";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { Refusal } from "@/lib/platform/errors";
import { readerOr } from "@/lib/platform/http/endpoint";
import { ageFaults, parseAgeFilter } from "@/lib/reconciliation/filter";
import { AGED_COLUMNS, AGED_WORDS, agedCells } from "@/lib/reconciliation/present/ageing";
import { allAgedRows } from "@/lib/reconciliation/queries/ageing";
import { getReconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { dateIn } from "@/lib/values/dates";
import { isRecordId } from "@/lib/values/record-id";

const missing = () => refusedAddress("Daftar ini tidak ada.", 404);

/** All families of a band as a workbook, masked as on screen. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/reconciliation/[id]/ageing">,
): Promise<Response> {
  const actor = await readerOr("kpm.read");
  if (actor instanceof Response) return actor;
  const { id } = await params;
  if (!isRecordId(id)) return missing();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const [fault] = ageFaults(asked);
  if (fault) return refusedAddress(fault);
  const filter = parseAgeFilter(asked);
  try {
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
  } catch (error) {
    if (error instanceof Refusal) return missing();
    throw error;
  }
}
