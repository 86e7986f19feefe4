import { createHash } from "node:crypto";
import type { NextRequest } from "next/server";
import { missingHtml } from "@/components/transparency/document";
import { publicActor } from "@/lib/auth/actor";
import { answerOpenly, type Found } from "@/lib/platform/http/open-answer";
import { stylesheets } from "@/lib/platform/http/stylesheets";
import { parsePublicAsk, partsNamed } from "@/lib/transparency/filter";
import { csvPieces } from "@/lib/transparency/present/columns";
import { metadataOf } from "@/lib/transparency/present/metadata";
import { listDataRows } from "@/lib/transparency/queries/data";
import { findPublication } from "@/lib/transparency/queries/view";

/** What the open data of an edition is, with the checksum of its file. */
export async function GET(request: NextRequest): Promise<Response> {
  const find = () => findMetadata(request.nextUrl.searchParams);
  return answerOpenly(request, {
    cost: 5,
    find,
    missing: () => missingHtml(stylesheets(), partsNamed("", request.nextUrl.searchParams)),
  });
}

async function findMetadata(params: URLSearchParams): Promise<Found | null> {
  const ask = parsePublicAsk("", params);
  const found = ask && ask.period === "" ? await findPublication(publicActor(), ask) : null;
  if (!found) return null;
  const hash = createHash("sha256");
  const size = { bytes: 0, rows: -1 };
  for await (const piece of csvPieces(listDataRows(publicActor(), found.edition, found.periods))) {
    hash.update(piece);
    size.bytes += Buffer.byteLength(piece);
    size.rows += piece.split("\r\n").length - 1;
  }
  const about = metadataOf(found, { ...size, sha256: hash.digest("hex") });
  return { type: "application/json", body: `${JSON.stringify(about, null, 2)}\n` };
}
