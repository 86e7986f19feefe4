import type { Role } from "@/lib/auth/permissions";
import type { BulkVerb } from "@/lib/cases/bulk/rules";
import {
  type CaseState,
  CLOSING_REASONS,
  type ClosingReason,
  isClosingReason,
  mayDo,
  transition,
} from "@/lib/cases/rules/lifecycle";
import { CASE_OWNER_CODES, CASE_OWNERS, type CaseOwner } from "@/lib/cases/rules/party";
import { needsOf } from "@/lib/cases/rules/verbs";
import { headerKey } from "@/lib/values/text";

// What a party may write into the column JAWABAN. An answer is words and the verbs that they mean, in the order in which
// they are tried: the first that the table of transitions allows from the state of the case is done. So the words are the
// same for a case that is assigned to the party and for one that waits for it.

export type Step = { verb: BulkVerb; party?: CaseOwner; reason?: ClosingReason };
export type Answer = {
  label: string;
  meaning: string;
  steps: readonly Step[];
  /** Counts as no answer without words in KETERANGAN, whatever the verb. */
  noted: boolean;
};

const AT_WORK: Answer = {
  label: "Masih dikerjakan",
  meaning: "Pihak Anda menanganinya; masalah tetap pada Anda.",
  steps: [{ verb: "take" }, { verb: "note" }],
  noted: false,
};

/** Dinsos checks what others call finished. */
const FOR_DINSOS: readonly Step[] = [{ verb: "answer" }, { verb: "wait", party: "dinsos" }];

const handOver = (party: CaseOwner): Answer => ({
  label: `Bukan wewenang kami: serahkan ke ${CASE_OWNERS[party]}`,
  meaning: `Masalah diserahkan ke ${CASE_OWNERS[party]}. Bila pihak lain yang menunggu jawaban Anda, masalah kembali ke pihak itu.`,
  steps: [{ verb: "wait", party }, { verb: "answer" }],
  noted: false,
});

const DINSOS_ANSWERS: readonly Answer[] = [
  AT_WORK,
  {
    label: "Sudah dijawab",
    meaning: "Jawaban atas masalah yang menunggu Dinsos; masalah dikerjakan lagi.",
    steps: [{ verb: "answer" }],
    noted: true,
  },
  {
    label: "Terverifikasi",
    meaning: "Bukti sudah Anda periksa; sesudah itu masalah dapat ditutup.",
    steps: [{ verb: "verify" }],
    noted: true,
  },
  ...Object.keys(CLOSING_REASONS)
    .filter(isClosingReason)
    .map((reason) => ({
      label: `Tutup: ${CLOSING_REASONS[reason]}`,
      meaning: "Menutup masalah yang sudah terverifikasi.",
      steps: [{ verb: "close" as const, reason }],
      noted: false,
    })),
];

/** Every answer that a party may give, in the order of the list. */
export function answersOf(party: CaseOwner): readonly Answer[] {
  const others = CASE_OWNER_CODES.filter((other) => other !== party).map(handOver);
  if (party === "dinsos") return [...DINSOS_ANSWERS, ...others];
  return [
    {
      label: "Sudah selesai",
      meaning: "Sudah Anda tangani; Dinsos memeriksa buktinya.",
      steps: FOR_DINSOS,
      noted: true,
    },
    AT_WORK,
    {
      label: "Bukan masalah",
      meaning: "Ternyata tidak ada masalah; Dinsos memeriksanya.",
      steps: FOR_DINSOS,
      noted: true,
    },
    ...others,
  ];
}

/** The answer that a cell means, however it is spaced or spelled in capitals. */
export const answerIn = (party: CaseOwner, cell: string): Answer | null =>
  answersOf(party).find(({ label }) => headerKey(label) === headerKey(cell)) ?? null;

export type CaseStanding = { state: CaseState; owner: CaseOwner; waitingFor: CaseOwner | null };

/** What an answer does with a case in its present state; why not, when it does nothing there. */
export function stepOf(role: Role, answer: Answer, found: CaseStanding): Step | "state" | "turn" {
  const fitting = answer.steps.filter(({ verb }) => transition(found.state, verb) !== null);
  if (fitting.length === 0) return "state";
  return fitting.find(({ verb }) => mayDo(role, verb, found)) ?? "turn";
}

export const needsNote = (answer: Answer, { verb }: Step): boolean => answer.noted || needsOf(verb).includes("note");

/** How long a file of answers can be taken back. Our own choice: a week, the time in which the other party takes it up. */
export const UNDO_DAYS = 7;
/** Rows that a workbook may have, filled or not. */
export const MOST_ROWS = 200_000;
export const LARGEST_FILE = 32 * 2 ** 20;
