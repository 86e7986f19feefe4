import { Cells } from "@/lib/intake/cells/rules/cells";
import { checker } from "@/lib/intake/cells/rules/checks";
import type { Header } from "@/lib/intake/recognise/rules/header";
import type { Context, ParseRow } from "@/lib/intake/rows/rules/row-parser";
import { flagOf } from "@/lib/intake/words/rules/verdict";
import { ELSEWHERE, OF_FAMILY, remembered, writtenOut } from "@/lib/intake/words/rules/words";
import { hasPossibleBirthDate } from "@/lib/values/identity";
import { isNikAnswer, type NikAnswer } from "@/lib/values/nik-answer";

/** What says that the number or the person is not there. Padan and tidak padan are closed lists of their own. */
const GONE: readonly [RegExp, NikAnswer][] = [
  [new RegExp(`${OF_FAMILY}\\b(MENINGGAL|WAFAT|MATI)\\b`), "meninggal"],
  [/\b(NIK|NO KK|DATA)\b[^,;]*TIDAK (DI ?TEMUKAN|ADA|TERDAFTAR)\b/, "tidak-padan"],
  [new RegExp(`${OF_FAMILY}${ELSEWHERE}|TIDAK (DI ?TEMUKAN|ADA)\\b(?! (?:KENDALA|MASALAH))`), "pindah"],
];

const answerOf = remembered((text): NikAnswer | "" | "unknown" => {
  const written = writtenOut(text);
  const gone = GONE.find(([pattern]) => pattern.test(written))?.[1];
  if (gone) return gone;
  const said = flagOf(text);
  return said === "yes" ? "padan" : said === "no" ? "tidak-padan" : said;
});

/** The answer of a text; one that is in no list is what the sender's people said of it, else the row is refused. */
function answerIn(cells: Cells): NikAnswer | "" {
  const known = answerOf(cells.text("answer", 60));
  if (known !== "unknown") return known;
  const kept = "artikan katanya di halaman ini, atau pakai PADAN, TIDAK PADAN, MENINGGAL, atau PINDAH.";
  const meaning = cells.assigned("answer", "answer", kept, true);
  return meaning !== null && isNikAnswer(meaning) ? meaning : "";
}

/** One answer of Dispendukcapil. A right NIK says by itself that the person is found. */
export function parseReply(header: Header, context: Context): ParseRow {
  const cells = new Cells(header, context);
  const check = checker(cells, context);
  return (row) => {
    cells.start(row);
    check();
    const dtksId = cells.text("dtks", 60) || null;
    const nik = dtksId === null ? cells.identity("nik", true) : cells.spareIdentity("nik");
    const rightNik = cells.identity("rightNik", false);
    const answer = rightNik ? "padan" : answerIn(cells);
    if (answer === "" && !cells.refusedAny)
      cells.refuse("answer", "kosong", "Belum dijawab; isi PADAN, TIDAK PADAN, MENINGGAL, atau PINDAH.");
    if (rightNik && !hasPossibleBirthDate(rightNik))
      cells.warn("rightNik", "tanggal-lahir", "Tanggal lahir dalam NIK benar mustahil; periksa ke Dispendukcapil.");
    if (cells.refusedAny || answer === "") return { values: null, remarks: cells.remarks };
    return { values: [nik, dtksId, answer, rightNik, cells.words("note", 300)], remarks: cells.remarks };
  };
}
