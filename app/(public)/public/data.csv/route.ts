import type { NextRequest } from "next/server";
import { missingHtml } from "@/components/transparency/document";
import { publicActor } from "@/lib/auth/actor";
import { answerOpenly, type Found } from "@/lib/platform/http/open-answer";
import { stylesheets } from "@/lib/platform/http/stylesheets";
import { parsePublicAsk, partsNamed } from "@/lib/transparency/filter";
import { csvPieces, DATA_VERSION } from "@/lib/transparency/present/columns";
import { listDataRows } from "@/lib/transparency/queries/data";
import { findPublication } from "@/lib/transparency/queries/view";

/** The open data of one period, or of all that an edition tells of. */
export async function GET(request: NextRequest): Promise<Response> {
  const find = () => findData(request.nextUrl.searchParams);
  return answerOpenly(request, {
    cost: 5,
    find,
    missing: () => missingHtml(stylesheets(), partsNamed("", request.nextUrl.searchParams)),
  });
}

async function findData(params: URLSearchParams): Promise<Found | null> {
  const ask = parsePublicAsk("", params);
  const found = ask && (await findPublication(publicActor(), ask));
  if (!ask || !found) return null;
  const { edition, period, periods } = found;
  const name = [edition.code, ask.period].filter((part) => part !== "").join("-");
  return {
    type: "text/csv",
    tag: `${name}-${DATA_VERSION}`,
    file: `salur-bansos-pangan-${name}.csv`,
    body: csvPieces(listDataRows(publicActor(), edition, ask.period === "" ? periods : [period])),
  };
}
