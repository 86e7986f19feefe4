import type { NextRequest } from "next/server";
import { receiveAnswers } from "@/lib/answers/commands/receive";
import { answerSheets } from "@/lib/answers/present/workbook";
import { caseFaults, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { listAllCases } from "@/lib/cases/list/queries/list-cases";
import { partyOf } from "@/lib/cases/rules/party";
import { workbookResponse } from "@/lib/documents/write/workbook";
import { readUpload } from "@/lib/intake/upload/commands/read-upload";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { listPeriods } from "@/lib/periods/queries";
import { endpoint, readerOr } from "@/lib/platform/http/endpoint";
import { missing, refusedAddress } from "@/lib/platform/http/refused-address";
import { listAncestors } from "@/lib/regions/queries";
import { topRegion } from "@/lib/regions/rules";
import { asksUnknownPeriod } from "@/lib/values/address";
import { dateIn } from "@/lib/values/dates";

const PAGE = "/cases/answers";

/** The cases that the actor's party can move, as a workbook to fill. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await readerOr("cases.work");
  if (actor instanceof Response) return actor;
  const party = partyOf(actor.role);
  if (party === null) return missing();
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const [fault] = caseFaults(asked);
  if (fault) return refusedAddress(fault);
  const filter = { ...parseCaseFilter(asked), turn: true };
  if (asksUnknownPeriod(asked, await listPeriods(actor))) return refusedAddress("Periode ini tidak ada.");
  const region = filter.region || topRegion(actor.regions);
  if (region !== "" && (await listAncestors(actor, region)).length === 0) return missing("Wilayah ini tidak ada.");
  await noteExport(actor, { list: "cases", region, period: filter.period });
  const today = dateIn(new Date(), region);
  const sender = (actor.bank ?? party).toLowerCase();
  return workbookResponse(
    actor,
    `jawaban-${sender}-${region || "semua"}-${today}.xlsx`,
    answerSheets(listAllCases(actor, filter, today), party),
  );
}

const redirectTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });

/** The filled workbook; answered with a redirect, so that the form works without JavaScript. Outside proxy.ts as all uploads. */
export async function POST(request: Request): Promise<Response> {
  const answer = await endpoint(request, ["cases.work"], async (actor) => {
    const upload = await readUpload(request);
    try {
      return await receiveAnswers(actor, upload.fileName, upload.bytes);
    } finally {
      await upload.bytes.return(undefined);
    }
  });
  if (answer.ok) return redirectTo(`${PAGE}?file=${answer.data.id}${answer.data.again ? "&again=1" : ""}`);
  if (answer.status === 401) return redirectTo(`/sign-in?next=${PAGE}`);
  return redirectTo(`${PAGE}?problem=${encodeURIComponent(answer.message)}`);
}
