import type { NextRequest } from "next/server";
import type { UserActor } from "@/lib/auth/actor";
import { docxStream } from "@/lib/documents/write/docx";
import { fileResponse } from "@/lib/documents/write/download";
import { pdfResponse } from "@/lib/documents/write/pdf";
import { type ZipEntry, zipStream } from "@/lib/documents/write/zip";
import { noteDownload } from "@/lib/letters/commands/whole-letter";
import { downloadFaults } from "@/lib/letters/filter";
import { letterFile, letterPaper } from "@/lib/letters/present/paper";
import { allLetterFamilies } from "@/lib/letters/queries/families";
import { type Letter, listLetterIds, listWholeLetters } from "@/lib/letters/queries/letters";
import { LETTERS_MOST } from "@/lib/letters/rules/letter";
import { readerOr } from "@/lib/platform/http/endpoint";
import { missing, refusedAddress } from "@/lib/platform/http/refused-address";
import { dateIn } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";

const TOO_MANY = `Paling banyak ${formatCount(LETTERS_MOST)} surat sekaligus; centang lebih sedikit.`;
const NOT_THERE = "Ada surat yang tidak ditemukan; buka lagi daftar surat dan centang yang dimaksud.";

/** Several letters at once: one PDF, each on a page of its own, or a ZIP of Word files. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await readerOr("letters.read");
  if (actor instanceof Response) return actor;
  const asked = request.nextUrl.searchParams;
  const ticked = asked.getAll("letter");
  const batch = asked.get("batch") ?? "";
  const [fault] = downloadFaults({ letter: ticked, batch, as: asked.get("as") ?? "" });
  if (fault) return refusedAddress(fault);
  if (ticked.length === 0 && batch === "") return missing("Centang suratnya dahulu.");
  const ids = ticked.length > 0 ? [...new Set(ticked)].map(BigInt) : await listLetterIds(actor, BigInt(batch));
  if (ids.length > LETTERS_MOST) return refusedAddress(TOO_MANY);
  const letters = await listWholeLetters(actor, ids);
  if (letters.length === 0 || letters.length < ids.length) return missing(NOT_THERE);
  await noteDownload(actor, letters);
  const name = `surat-${letters.length}-${dateIn(new Date(), letters[0]?.regencyCode)}`;
  if (asked.get("as") !== "docx") return pdfResponse(actor, `${name}.pdf`, papers(actor, letters));
  return fileResponse(actor, `${name}.zip`, "application/zip", zipStream(files(actor, letters)));
}

const paperOf = (actor: UserActor, letter: Letter) =>
  letterPaper({
    letter,
    today: dateIn(new Date(), letter.regencyCode),
    whole: false,
    families: allLetterFamilies(actor, letter.id),
  });

async function* papers(actor: UserActor, letters: readonly Letter[]) {
  for (const letter of letters) yield paperOf(actor, letter);
}

async function* files(actor: UserActor, letters: readonly Letter[]): AsyncGenerator<ZipEntry> {
  for (const [index, letter] of letters.entries())
    yield {
      name: `${String(index + 1).padStart(3, "0")}-${letterFile(letter)}.docx`,
      content: docxStream(paperOf(actor, letter)),
    };
}
