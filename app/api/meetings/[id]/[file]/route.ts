import type { NextRequest } from "next/server";
import type { UserActor } from "@/lib/auth/actor";
import { aboutSheet } from "@/lib/documents/shapes/sheet";
import { deckPdf } from "@/lib/documents/write/deck-pdf";
import { PPTX_TYPE, pptxBytes } from "@/lib/documents/write/deck-pptx";
import { DOCX_TYPE, docxStream } from "@/lib/documents/write/docx";
import { fileResponse } from "@/lib/documents/write/download";
import { PDF_TYPE, pdfStream } from "@/lib/documents/write/pdf";
import { WORKBOOK_TYPE, workbookStream } from "@/lib/documents/write/workbook";
import { noteMeetingFile } from "@/lib/meetings/commands/note-file";
import { deckFile } from "@/lib/meetings/deck/present/paper";
import { numbersAbout, numbersSheets } from "@/lib/meetings/deck/present/workbook";
import { type Deck, getDeck } from "@/lib/meetings/deck/queries/deck";
import { parseDeckVersion } from "@/lib/meetings/deck/rules/deck-version";
import { minutesPaper } from "@/lib/meetings/present/minutes";
import { readerOr } from "@/lib/platform/http/endpoint";
import { foundOr, missing } from "@/lib/platform/http/refused-address";
import { formatInstant } from "@/lib/values/dates";
import { isRecordId } from "@/lib/values/record-id";

type Written = { name: string; type: string; body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> };
type Writer = (deck: Deck, actor: UserActor, now: Date) => Written | Promise<Written>;

const FILES: Readonly<Record<string, Writer>> = {
  "deck.pptx": async (deck) => ({ name: "paparan", type: PPTX_TYPE, body: await pptxBytes(deckFile(deck)) }),
  "deck.pdf": (deck) => ({ name: "paparan", type: PDF_TYPE, body: deckPdf(deckFile(deck)) }),
  "minutes.pdf": (deck) => ({ name: "notulen", type: PDF_TYPE, body: pdfStream(minutesPaper(deck)) }),
  "minutes.docx": (deck) => ({ name: "notulen", type: DOCX_TYPE, body: docxStream(minutesPaper(deck)) }),
  "numbers.xlsx": (deck, actor, now) => ({
    name: "angka",
    type: WORKBOOK_TYPE,
    body: workbookStream([
      aboutSheet([
        ...numbersAbout(deck),
        ["Diunduh", `${formatInstant(now, deck.meeting.regions[0]?.code)} oleh ${actor.name}`],
      ]),
      ...numbersSheets(deck),
    ]),
  }),
};

const NOT_THERE = "Berkas ini tidak ada.";

/** What a meeting takes away, written from the same slides as the screen shows. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/meetings/[id]/[file]">,
): Promise<Response> {
  const actor = await readerOr("meetings.read");
  if (actor instanceof Response) return actor;
  const { id, file } = await params;
  const version = parseDeckVersion(request.nextUrl.searchParams.get("version") ?? undefined);
  const writer = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
  if (!isRecordId(id) || !writer) return missing(NOT_THERE);
  const now = new Date();
  return foundOr(NOT_THERE, async () => {
    const deck = await getDeck(actor, BigInt(id), version, now);
    await noteMeetingFile(actor, { id: BigInt(id), file, version: String(deck.frozen?.version ?? "live") });
    const { name, type, body } = await writer(deck, actor, now);
    const state = deck.frozen ? `versi-${deck.frozen.version}` : "langsung";
    const ending = file.slice(file.lastIndexOf("."));
    return fileResponse(actor, `${name}-rakor-${deck.meeting.startsOn}-${state}${ending}`, type, body);
  });
}
