import type { Finding } from "@/lib/intake/rows/rules/findings";
import { LEARNED_WORD, UNKNOWN_WORD } from "@/lib/intake/rows/rules/told";
import { IGNORED, meaningsOf } from "@/lib/intake/words/rules/word-lists";

// The columns that have a closed list of meanings, and the meanings, as people say them.

const LISTS: Record<string, string> = {
  status: "Status bank",
  result: "Hasil lapangan",
  handed: "Status penyerahan KKS",
  answer: "Jawaban Dispendukcapil",
  padan: "Status padan",
  pkh: "Status PKH",
  nikStatus: "Status NIK",
  active: "Status DTKS",
  inactive: "Nonaktif",
  agentStatus: "Status e-Warong",
};

const LABELS: Record<string, string> = {
  sukses: "sukses: bantuan diterima",
  "saldo-nol": "saldo nol",
  "saldo-kosong": "saldo kosong",
  "gagal-topup": "gagal top-up",
  "gagal-ewallet": "gagal e-wallet",
  "kks-tidak-terdistribusi": "KKS belum terdistribusi",
  "kks-rusak-hilang": "KKS rusak atau hilang",
  "tidak-ditemukan": "tidak ditemukan atau pindah",
  "pindah-tidak-ditemukan": "pindah atau tidak ditemukan",
  meninggal: "meninggal",
  pindah: "pindah atau tidak ditemukan",
  "nik-tidak-padan": "NIK tidak padan",
  ganda: "data ganda",
  "tidak-transaksi": "belum transaksi",
  "gagal-rekening": "rekening bermasalah",
  "edc-bermasalah": "mesin EDC bermasalah",
  menolak: "menolak atau sudah mampu",
  padan: "padan",
  "tidak-padan": "tidak padan",
  yes: "ya",
  no: "tidak",
  [IGNORED]: "abaikan, seperti sel kosong",
};

/** "Sudah" and "belum" of a card say more than yes and no. */
const HANDED: Record<string, string> = { yes: "sudah diserahkan", no: "belum diserahkan" };

export const wordListLabel = (list: string): string => LISTS[list] ?? "kolom ini";

export const meaningLabel = (meaning: string, list = ""): string =>
  (list === "handed" ? HANDED[meaning] : undefined) ?? LABELS[meaning] ?? meaning;

/** A word for a person to give a meaning: its field of the form, what it is called, and what it may mean. */
export type WordChoice = {
  name: string;
  label: string;
  meaning: string;
  options: readonly { value: string; label: string }[];
};

/** The words of a file that may be given a meaning, as the findings name them. */
export const wordChoices = (findings: readonly Finding[]): WordChoice[] =>
  findings.flatMap(({ code, place, field = "", meaning = "" }) => {
    const meanings = meaningsOf(field);
    if ((code !== UNKNOWN_WORD && code !== LEARNED_WORD) || place === "" || meanings.length === 0) return [];
    const known = meanings.map((value) => ({ value, label: meaningLabel(value, field) }));
    return [
      {
        name: `w:${field}:${place}`,
        label: `${wordListLabel(field)}: "${place}"`,
        meaning,
        options: meaning === "" ? [{ value: "", label: "belum diartikan" }, ...known] : known,
      },
    ];
  });
