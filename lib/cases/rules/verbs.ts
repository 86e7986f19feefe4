import type { Permission } from "@/lib/auth/permissions";
import type { CaseState } from "./lifecycle";

// What can be done with a case: one row a verb, with everything that is said and asked about it. Buttons, forms, bulk steps,
// the server, the history and the audit log read it.

/** What a verb cannot do without: a party to wait for, a reason of closing, the other case, a colleague, or words. */
export type Need = "party" | "reason" | "original" | "assignee" | "note";

type Verb = {
  from: readonly CaseState[];
  to: CaseState;
  permission: Permission;
  needs: readonly Need[];
  /** As a button on the page of a case. */
  label: string;
  /** As a button over many cases, with its key. */
  many?: { label: string; key: string };
  /** Seldom needed, and asking for more than a note. */
  rare?: boolean;
  /** As a conflict and the history say that it was done. */
  done: string;
  /** Why it cannot be done from another state. */
  refusal: string;
  /** As the audit log names it, "case.taken". */
  audited: string;
  /** What the note is for: its label over many, its hint on the page, and what is missing without it. */
  note?: { label: string; hint: string; missing: string };
};

/** Verbs that move a case. */
export const MOVES = {
  take: {
    from: ["open"],
    to: "taken",
    permission: "cases.work",
    needs: [],
    label: "Ambil masalah ini",
    many: { label: "Ambil", key: "t" },
    done: "diambil",
    refusal: "Hanya masalah yang baru dapat diambil.",
    audited: "taken",
  },
  verify: {
    from: ["taken"],
    to: "verified",
    permission: "cases.verify",
    needs: ["note"],
    label: "Tandai terverifikasi",
    many: { label: "Verifikasi", key: "v" },
    done: "diverifikasi",
    refusal: "Hanya masalah yang sudah diambil dapat diverifikasi.",
    audited: "verified",
    note: {
      label: "Bukti yang sudah diperiksa",
      hint: "Untuk verifikasi, tulis bukti yang sudah diperiksa.",
      missing: "Tulis bukti yang sudah Anda periksa.",
    },
  },
  close: {
    from: ["verified"],
    to: "closed",
    permission: "cases.close",
    needs: ["reason"],
    label: "Tutup masalah",
    many: { label: "Tutup", key: "e" },
    done: "ditutup",
    refusal: "Masalah baru dapat ditutup setelah diverifikasi.",
    audited: "closed",
  },
  reopen: {
    from: ["closed"],
    to: "taken",
    permission: "cases.close",
    needs: ["note"],
    label: "Buka lagi",
    many: { label: "Buka lagi", key: "r" },
    done: "dibuka lagi",
    refusal: "Hanya masalah yang sudah ditutup dapat dibuka lagi.",
    audited: "reopened",
    note: {
      label: "Mengapa dibuka lagi",
      hint: "Untuk membuka lagi, tulis sebabnya.",
      missing: "Tulis mengapa masalah ini dibuka lagi.",
    },
  },
  answer: {
    from: ["waiting"],
    to: "taken",
    permission: "cases.work",
    needs: ["note"],
    label: "Simpan jawaban",
    many: { label: "Jawab", key: "b" },
    done: "dijawab",
    refusal: "Hanya masalah yang menunggu jawaban dapat dijawab.",
    audited: "answered",
    note: {
      label: "Jawaban",
      hint: "Untuk menjawab, tulis apa yang ditemukan atau dikerjakan.",
      missing: "Tulis jawabannya.",
    },
  },
  wait: {
    from: ["open", "taken"],
    to: "waiting",
    permission: "cases.work",
    needs: ["party"],
    label: "Serahkan ke pihak lain",
    many: { label: "Serahkan", key: "s" },
    rare: true,
    done: "diserahkan",
    refusal: "Hanya masalah yang baru atau dikerjakan dapat diserahkan ke pihak lain.",
    audited: "handed-over",
  },
  assign: {
    from: ["open", "taken"],
    to: "taken",
    permission: "cases.assign",
    needs: ["assignee"],
    label: "Tugaskan",
    many: { label: "Tugaskan", key: "a" },
    rare: true,
    done: "ditugaskan",
    refusal: "Hanya masalah yang baru atau dikerjakan dapat ditugaskan.",
    audited: "assigned",
  },
  // A duplicate names one other case, so it is marked one by one.
  duplicate: {
    from: ["open", "taken", "waiting", "verified"],
    to: "closed",
    permission: "cases.close",
    needs: ["original"],
    label: "Tutup sebagai duplikat",
    rare: true,
    done: "ditutup sebagai duplikat",
    refusal: "Masalah ini sudah ditutup.",
    audited: "closed-as-duplicate",
  },
} as const satisfies Record<string, Verb>;

/** A note moves nothing; it may be added while the case lives. */
const NOTE = {
  permission: "cases.work",
  needs: ["note"],
  label: "Simpan catatan",
  many: { label: "Catat", key: "c" },
  done: "diberi catatan",
  refusal: "Masalah yang sudah ditutup tidak dapat diberi catatan.",
  audited: "noted",
} as const satisfies Omit<Verb, "from" | "to">;

export type MovingVerb = keyof typeof MOVES;
export type CaseVerb = MovingVerb | "note";
const VERBS: Record<CaseVerb, Omit<Verb, "from" | "to">> = { ...MOVES, note: NOTE };

export const isMovingVerb = (text: string): text is MovingVerb => Object.hasOwn(MOVES, text);
export const isCaseVerb = (text: string): text is CaseVerb => Object.hasOwn(VERBS, text);
export const CASE_VERBS: readonly CaseVerb[] = Object.keys(VERBS).filter(isCaseVerb);

/** Where a moving verb is possible, and where it leads. */
export const moveOf = (verb: MovingVerb): Pick<Verb, "from" | "to"> => MOVES[verb];
/** All that is said and asked about a verb. */
export const verbOf = (verb: CaseVerb): Omit<Verb, "from" | "to"> => VERBS[verb];
export const needsOf = (verb: CaseVerb): readonly Need[] => verbOf(verb).needs;

const MISSING: Record<Need, string> = {
  note: "Tulis catatannya.",
  reason: "Pilih alasan penutupan.",
  party: "Pilih pihak yang ditunggu.",
  assignee: "Pilih petugasnya.",
  original: "Tulis nomor masalah yang mewakili, misalnya 1234.",
};

/** The message of a form that lacks something a verb needs. */
export const missingSentence = (verb: CaseVerb, need: Need): string =>
  (need === "note" && verbOf(verb).note?.missing) || MISSING[need];
