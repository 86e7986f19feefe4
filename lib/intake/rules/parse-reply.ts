import { hasPossibleBirthDate } from "@/lib/values/identity";
import { Cells } from "./cells";
import { checker } from "./checks";
import type { Header } from "./header";
import type { Context, ParseRow } from "./parse";

/** The answers as they are stored; the order matters, "tidak padan" names "padan" too. */
const ANSWERS: readonly [RegExp, string][] = [
  [/MENINGGAL|WAFAT|MATI/i, "meninggal"],
  [/PINDAH|TIDAK DITEMUKAN|TIDAK ADA/i, "pindah"],
  [/TIDAK|BELUM|TDK|INVALID|GAGAL/i, "tidak-padan"],
  [/PADAN|SESUAI|VALID|BENAR|^OK$|^YA$/i, "padan"],
];

/** One answer of Dispendukcapil. A right NIK says by itself that the person is found. */
export function parseReply(header: Header, context: Context): ParseRow {
  const cells = new Cells(header);
  const check = checker(cells, context);
  return (row) => {
    cells.start(row);
    check();
    const dtksId = cells.text("dtks", 60) || null;
    const nik = dtksId === null ? cells.identity("nik", true) : cells.spareIdentity("nik");
    const rightNik = cells.identity("rightNik", false);
    const said = cells.text("answer", 60);
    const answer = rightNik ? "padan" : ANSWERS.find(([pattern]) => pattern.test(said))?.[1];
    if (!answer)
      cells.refuse(
        "answer",
        said === "" ? "kosong" : "jawaban",
        said === ""
          ? "Belum dijawab; isi PADAN, TIDAK PADAN, MENINGGAL, atau PINDAH."
          : "Jawaban tidak dikenal; pakai PADAN, TIDAK PADAN, MENINGGAL, atau PINDAH.",
      );
    if (rightNik && !hasPossibleBirthDate(rightNik))
      cells.warn("rightNik", "tanggal-lahir", "Tanggal lahir dalam NIK benar mustahil; periksa ke Dispendukcapil.");
    if (cells.refusedAny || !answer) return { values: null, remarks: cells.remarks };
    return { values: [nik, dtksId, answer, rightNik, cells.text("note", 300)], remarks: cells.remarks };
  };
}
