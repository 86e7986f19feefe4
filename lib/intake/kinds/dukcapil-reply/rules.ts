import type { Cells } from "@/lib/intake/cells/rules/cells";
import { CHECK_FIELDS } from "@/lib/intake/cells/rules/checks";
import { spelled } from "@/lib/intake/fields/rules/field";
import { DTKS_ID, NAME, NIK } from "@/lib/intake/fields/rules/of-families";
import { SHOWN } from "@/lib/intake/fields/rules/shown";
import type { KindRules } from "@/lib/intake/kinds/kind";
import { flagOf } from "@/lib/intake/words/rules/verdict";
import { ELSEWHERE, OF_FAMILY, remembered, writtenOut } from "@/lib/intake/words/rules/words";
import { hasPossibleBirthDate } from "@/lib/values/identity";
import { isNikAnswer, type NikAnswer } from "@/lib/values/nik-answer";

const COLUMNS = [
  ["nik", "bigint"],
  ["dtks_id", "text"],
  ["answer", "text"],
  ["right_nik", "bigint"],
  ["note", "text"],
] as const;

/**
 * One answer of Dispendukcapil, filled in in the workbook that was handed over (lib/repair). A right NIK says by itself that
 * the person is found.
 */
export const DUKCAPIL_REPLY: KindRules<typeof COLUMNS> = {
  label: "Jawaban Dispendukcapil atas NIK",
  holds: "names",
  fields: [
    NIK,
    DTKS_ID,
    NAME,
    {
      ...spelled(
        "answer",
        "Jawaban Dispendukcapil",
        "JAWABAN",
        "HASIL PEMADANAN",
        "JAWABAN DUKCAPIL",
        "HASIL DUKCAPIL",
      ),
      required: true,
    },
    spelled("rightNik", "NIK benar", "NIK SEHARUSNYA", "NIK PERBAIKAN", "NIK BARU"),
    spelled("note", "Keterangan", "CATATAN", "KET"),
    ...CHECK_FIELDS,
  ],
  oneOf: [{ fields: ["nik", "dtks"], label: "NIK atau ID DTKS" }],
  columns: COLUMNS,
  shown: { numbers: SHOWN.numbers, answer: { label: "Jawaban", as: "text" } },
  reader: (cells) => () => {
    const dtksId = cells.text("dtks", 60) || null;
    const nik = dtksId === null ? cells.identity("nik", true) : cells.spareIdentity("nik");
    const rightNik = cells.identity("rightNik", false);
    const answer = rightNik ? "padan" : answerIn(cells);
    if (answer === "" && !cells.refusedAny)
      cells.refuse("answer", "kosong", "Belum dijawab; isi PADAN, TIDAK PADAN, MENINGGAL, atau PINDAH.");
    if (rightNik && !hasPossibleBirthDate(rightNik))
      cells.warn("rightNik", "tanggal-lahir", "Tanggal lahir dalam NIK benar mustahil; periksa ke Dispendukcapil.");
    return cells.refusedAny || answer === "" ? null : [nik, dtksId, answer, rightNik, cells.words("note", 300)];
  },
};

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
