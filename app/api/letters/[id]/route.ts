import type { NextRequest } from "next/server";
import type { UserActor } from "@/lib/auth/actor";
import { docxResponse } from "@/lib/documents/write/docx";
import { pdfResponse } from "@/lib/documents/write/pdf";
import { noteDownload, wholeLetter } from "@/lib/letters/commands/whole-letter";
import { downloadFaults } from "@/lib/letters/filter";
import { type LetterPaper, letterFile, letterPaper } from "@/lib/letters/present/paper";
import { allLetterFamilies } from "@/lib/letters/queries/families";
import { getLetter } from "@/lib/letters/queries/letters";
import { wholeLetterSchema } from "@/lib/letters/schema";
import { Refusal } from "@/lib/platform/errors";
import { readerOr } from "@/lib/platform/http/endpoint";
import { foundOr, missing, refusedAddress } from "@/lib/platform/http/refused-address";
import { FOREIGN, isSameOrigin } from "@/lib/platform/http/same-origin";
import { dateIn } from "@/lib/values/dates";
import { isRecordId } from "@/lib/values/record-id";

const NOT_THERE = "Surat ini tidak ada.";

/** A letter with its families as PDF or Word; numbers masked. */
export async function GET(request: NextRequest, { params }: RouteContext<"/api/letters/[id]">): Promise<Response> {
  const actor = await readerOr("letters.read");
  if (actor instanceof Response) return actor;
  const { id } = await params;
  if (!isRecordId(id)) return missing(NOT_THERE);
  const as = request.nextUrl.searchParams.get("as") ?? "";
  const [fault] = downloadFaults({ as });
  if (fault) return refusedAddress(fault);
  return foundOr(NOT_THERE, async () => {
    const letter = await getLetter(actor, BigInt(id));
    await noteDownload(actor, [letter]);
    const families = allLetterFamilies(actor, letter.id);
    return written(actor, { letter, families, whole: false }, as);
  });
}

/** The same with whole numbers, for a reason. */
export async function POST(request: NextRequest, { params }: RouteContext<"/api/letters/[id]">): Promise<Response> {
  if (!isSameOrigin(request)) return refusedAddress(FOREIGN, 403);
  const actor = await readerOr("kpm.reveal-identity");
  if (actor instanceof Response) return actor;
  const { id } = await params;
  if (!isRecordId(id)) return missing(NOT_THERE);
  const form = await request.formData();
  const asked = wholeLetterSchema.safeParse({ ...Object.fromEntries(form), id });
  const back = (why: string) =>
    Response.redirect(new URL(`/letters/${id}?refused=${why}`, request.headers.get("origin") ?? request.url), 303);
  if (!asked.success) return back("1");
  try {
    return written(actor, { ...(await wholeLetter(actor, asked.data)), whole: true }, form.get("as"));
  } catch (error) {
    if (error instanceof Refusal) return error.reason === "limit" ? back("limit") : missing(NOT_THERE);
    throw error;
  }
}

function written(actor: UserActor, given: Omit<LetterPaper, "today">, as: unknown): Response {
  const { letter, whole } = given;
  const paper = letterPaper({ ...given, today: dateIn(new Date(), letter.regencyCode) });
  const name = `${letterFile(letter)}${whole ? "-nik-lengkap" : ""}`;
  return as === "docx" ? docxResponse(actor, `${name}.docx`, paper) : pdfResponse(actor, `${name}.pdf`, paper);
}
