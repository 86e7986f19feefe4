import type { AnswerFile } from "@/lib/answers/queries/files";
import type { AnswerLine } from "@/lib/answers/queries/rows";
import { UNDO_DAYS } from "@/lib/answers/rules/answers";
import { HEADINGS } from "@/lib/answers/rules/sheet";
import { STATE_LABELS, typeLabel } from "@/lib/cases/present/words";
import { doneByWord } from "@/lib/cases/rules/lifecycle";
import { CASE_OWNERS, turnOf } from "@/lib/cases/rules/party";
import { formatInstant } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";

type Told = Pick<AnswerLine, "lastVerb" | "lastName" | "lastAt" | "regionCode">;

/** "sudah diambil oleh Cabang BRI pada 24 Nov 2026 09.10 WITA" */
function lastDone({ lastVerb, lastName, lastAt, regionCode }: Told): string {
  const when = lastAt ? ` pada ${formatInstant(lastAt, regionCode ?? "")}` : "";
  return `sudah ${doneByWord(lastVerb ?? "")} oleh ${lastName ?? "orang lain"}${when}`;
}

/** Why a row changes nothing, and what to do. */
export function refusalSentence(row: AnswerLine): string {
  switch (row.refusal) {
    case "number":
      return `Nomor masalah "${row.number}" tidak terbaca; salin dari berkas yang diunduh.`;
    case "not-found":
      return `Masalah ${row.number} tidak ditemukan di antara masalah yang dapat Anda buka.`;
    case "repeated":
      return `Sama dengan baris ${row.otherRow}; cukup satu kali.`;
    case "contradicted":
      return `Baris ${row.otherRow} menjawab masalah yang sama dengan isi yang lain; sisakan satu.`;
    case "no-answer":
      return `${HEADINGS.note} terisi, tetapi ${HEADINGS.answer} kosong; pilih jawabannya.`;
    case "unknown-answer":
      return `"${row.answer}" tidak ada dalam pilihan; pilih dari daftar pada lembar Petunjuk.`;
    case "closed":
      return `Masalah ini ${lastDone(row)}; tidak perlu dijawab lagi.`;
    case "no-version":
      return "Kolom VERSI kosong atau berubah; unduh ulang buku kerjanya, lalu isi lagi.";
    case "changed":
      return `Sejak buku kerja diunduh, masalah ini ${lastDone(row)}. Periksa, lalu jawab lagi bila masih perlu.`;
    case "turn":
      return row.owner
        ? `Masalah ini ada pada ${CASE_OWNERS[turnOf({ owner: row.owner, waitingFor: row.waitingFor })]}; langkah ini menunggu pihak itu.`
        : "Bukan giliran Anda.";
    case "state":
      return `Jawaban ini tidak berlaku untuk masalah berstatus ${row.state ? STATE_LABELS[row.state] : "lain"}.`;
    case "note":
      return `${HEADINGS.note} kosong, padahal wajib untuk jawaban ini; tulis apa yang sudah dilakukan.`;
    case null:
      return "";
  }
}

const DOES = {
  take: "diambil",
  note: "diberi catatan",
  answer: "dijawab, kembali ke yang bertanya",
  verify: "terverifikasi",
  close: "ditutup",
  wait: "diserahkan",
  assign: "ditugaskan",
  reopen: "dibuka lagi",
} as const;

/** What a row does to its case; null = nothing. */
export const doesText = ({ verb, party }: AnswerLine): string | null =>
  verb === null ? null : party ? `${DOES[verb]} ke ${CASE_OWNERS[party]}` : DOES[verb];

/** The cells of a row of the file. */
export const lineCells = (row: AnswerLine) => ({
  key: String(row.rowNo),
  row: String(row.rowNo),
  case: row.seen
    ? { text: `#${row.caseId}`, href: `/cases/${row.caseId}`, note: row.name ?? typeLabel(row.type ?? "") }
    : row.number,
  state: row.state === null ? null : STATE_LABELS[row.state],
  answer: { text: row.answer || "–", ...(row.note && { note: row.note }) },
  does: doesText(row),
  fault: refusalSentence(row),
});
export type LineCells = ReturnType<typeof lineCells>;

const cases = (count: number): string => `${formatCount(count)} masalah`;
const rows = (count: number): string => `${formatCount(count)} baris`;

/** What became of a file, or would become of it. */
export function fileWords(file: AnswerFile, region: string) {
  const refused = file.refused > 0 ? ` ${rows(file.refused)} ditolak.` : "";
  const blank = file.blank > 0 ? ` ${rows(file.blank)} belum dijawab dan dibiarkan.` : "";
  switch (file.state) {
    case "applied":
      return {
        title: `${cases(file.accepted)} sudah dijawab.${refused}`,
        text: `Diterapkan ${file.appliedAt ? formatInstant(file.appliedAt, region) : ""}.${blank}`,
        tone: file.refused > 0 ? ("watch" as const) : ("ok" as const),
      };
    case "undone":
      return {
        title: `Ditarik kembali: ${cases(file.reversed)} kembali seperti semula.`,
        text:
          file.kept > 0
            ? `${cases(file.kept)} dibiarkan: sudah disentuh orang lain sesudahnya, atau hanya diberi catatan.`
            : "Riwayat tiap masalah memuat keduanya.",
        tone: file.kept > 0 ? ("watch" as const) : ("ok" as const),
      };
    default:
      return {
        title: `${cases(file.accepted)} akan berubah.${refused}`,
        text: `Belum ada yang berubah. Periksa barisnya, lalu terapkan.${blank}`,
        tone: file.accepted > 0 ? ("info" as const) : ("watch" as const),
      };
  }
}
export type FileWords = ReturnType<typeof fileWords>;

export const AGAIN = "Berkas yang sama sudah pernah diterapkan; tidak ada yang berubah.";
export const UNDO_NOTE = `Dapat ditarik kembali sampai ${UNDO_DAYS} hari sesudah diterapkan. Masalah yang sudah disentuh orang lain dibiarkan.`;

const STATES = {
  read: { text: "Menunggu keputusan", tone: "watch" },
  applied: { text: "Diterapkan", tone: "ok" },
  undone: { text: "Ditarik kembali", tone: "neutral" },
  dropped: { text: "Dibuang", tone: "neutral" },
} as const;

/** The cells of a file in the list of those sent before. */
export const fileCells = (region: string) => (file: AnswerFile) => ({
  key: String(file.id),
  file: { text: file.fileName, href: `/cases/answers?file=${file.id}` },
  at: formatInstant(file.at, region),
  accepted: formatCount(file.accepted),
  refused: formatCount(file.refused),
  state: STATES[file.state],
});
export type FileCells = ReturnType<ReturnType<typeof fileCells>>;

/** What one may do with a file now. */
export function decisionsOf({ state, accepted, late }: AnswerFile) {
  if (state === "read") {
    const drop = { verb: "drop", label: "Buang berkas ini", look: "secondary" } as const;
    return accepted === 0
      ? [drop]
      : [{ verb: "apply", label: `Terapkan ${formatCount(accepted)} jawaban`, look: "primary" } as const, drop];
  }
  return state === "applied" && accepted > 0 && !late
    ? [{ verb: "undo", label: "Tarik kembali seluruh berkas", look: "danger" } as const]
    : [];
}
