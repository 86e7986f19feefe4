import type { NextRequest } from "next/server";
import { aboutSheet } from "@/lib/documents/shapes/sheet";
import { workbookResponse } from "@/lib/documents/write/workbook";
import { listPeriods } from "@/lib/periods/queries";
import { readerOr } from "@/lib/platform/http/endpoint";
import { missing, refusedAddress } from "@/lib/platform/http/refused-address";
import { boardFaults, parseBoardFilter } from "@/lib/reconciliation/filter";
import { REMINDER_COLUMNS, reminderCells } from "@/lib/reconciliation/present/reminders";
import { listUnsigned } from "@/lib/reconciliation/queries/board";
import { chosenPeriod } from "@/lib/reconciliation/rules/period";
import { dateIn, formatInstant } from "@/lib/values/dates";

/** Who has not signed the minutes of a period, each with a sentence to send on. Totals only, no families. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await readerOr("reconciliation.read");
  if (actor instanceof Response) return actor;
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const [fault] = boardFaults(asked);
  if (fault) return refusedAddress(fault);
  const { period: code, region } = parseBoardFilter(asked);
  const period = chosenPeriod(await listPeriods(actor), code);
  if (!period || (asked.period && asked.period !== period.code)) return missing("Periode ini tidak ada.");
  const rows = await listUnsigned(actor, period.id, region);
  const now = new Date();
  return workbookResponse(actor, `pengingat-rekonsiliasi-${period.code}-${dateIn(now, region)}.xlsx`, [
    aboutSheet([
      ["Isi", "Kab/kota dan bank yang berita acaranya belum ditandatangani kedua pihak"],
      ["Periode", period.label],
      ["Diunduh", `${formatInstant(now, region)} oleh ${actor.name}`],
    ]),
    {
      name: "Pengingat",
      columns: REMINDER_COLUMNS,
      rows: (async function* () {
        yield rows.map((row) => reminderCells(row, `periode ${period.label}`));
      })(),
    },
  ]);
}
