import type { NextRequest } from "next/server";
import { documentHtml, missingHtml } from "@/components/transparency/document";
import { nothingYetHtml, publicPageHtml } from "@/components/transparency/public-page";
import { publicActor } from "@/lib/auth/actor";
import { answerOpenly, type Found } from "@/lib/platform/http/open-answer";
import { stylesheets } from "@/lib/platform/http/stylesheets";
import { parsePublicAsk, partsNamed } from "@/lib/transparency/filter";
import { DESCRIPTION, titleOf } from "@/lib/transparency/present/view";
import { findPublicView } from "@/lib/transparency/queries/view";

/** The country, a province or a kab/kota as the public reads it; the same for everybody. */
export async function GET(request: NextRequest, { params }: RouteContext<"/public/[[...place]]">): Promise<Response> {
  const { place = [] } = await params;
  const find = () => findPage(place, request.nextUrl.searchParams);
  return answerOpenly(request, {
    cost: 1,
    find,
    missing: () => missingHtml(stylesheets(), partsNamed(place.join("/"), request.nextUrl.searchParams)),
  });
}

async function findPage(place: readonly string[], params: URLSearchParams): Promise<Found | null> {
  const [region = ""] = place;
  const ask = place.length > 1 ? null : parsePublicAsk(region, params);
  if (!ask) return null;
  const view = await findPublicView(publicActor(), ask);
  const base = { description: DESCRIPTION, stylesheets: stylesheets(), home: region === "" };
  if (view)
    return {
      type: "text/html",
      body: documentHtml({ ...base, title: titleOf(view), main: publicPageHtml(view, ask) }),
    };
  if (region !== "" || ask.period !== "" || ask.edition !== "") return null;
  return { type: "text/html", body: documentHtml({ ...base, title: "Data untuk publik", main: nothingYetHtml() }) };
}
