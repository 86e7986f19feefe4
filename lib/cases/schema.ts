import { z } from "zod";
import { maskNik } from "@/lib/values/identity";
import { cleanText } from "@/lib/values/text";
import { CASE_VERBS, isClosingReason, type Need, NOTE_LENGTH, needsOf } from "./rules/lifecycle";
import { isCaseOwner } from "./rules/party";

/** A note is read by everyone who sees the case, so an identity number typed into it is masked. */
const note = z
  .string()
  .default("")
  .transform((text) => cleanText(text, NOTE_LENGTH).replace(/\d{16}/g, maskNik));

const NOTE_NEEDED: Record<string, string> = {
  verify: "Tulis bukti yang sudah Anda periksa.",
  reopen: "Tulis mengapa masalah ini dibuka lagi.",
  answer: "Tulis jawabannya.",
};
const MISSING: Record<Need, string> = {
  note: "Tulis catatannya.",
  reason: "Pilih alasan penutupan.",
  party: "Pilih pihak yang ditunggu.",
  assignee: "Pilih petugasnya.",
  original: "Tulis nomor masalah yang mewakili, misalnya 1234.",
};

/** A number as people copy it from the list, with or without "#"; anything else is none. */
const numberOrNone = z
  .string()
  .default("")
  .transform((text) => (/^#?\d{1,18}$/.test(text.trim()) ? BigInt(text.trim().replace("#", "")) : null));

/** One form, one verb: the button that was pressed. */
export const workCaseSchema = z
  .object({
    caseId: z
      .string()
      .regex(/^\d{1,18}$/)
      .transform(BigInt),
    version: z.coerce.number().int().positive(),
    verb: z.enum(CASE_VERBS),
    note,
    reason: z
      .string()
      .default("")
      .transform((text) => (isClosingReason(text) ? text : null)),
    party: z
      .string()
      .default("")
      .transform((text) => (isCaseOwner(text) ? text : null)),
    original: numberOrNone,
    assignee: numberOrNone,
  })
  .transform((input, context) => {
    for (const need of needsOf(input.verb)) {
      const message = (need === "note" && NOTE_NEEDED[input.verb]) || MISSING[need];
      if (!input[need]) context.addIssue({ code: "custom", path: [need], message });
    }
    return input;
  });

type Parsed = z.output<typeof workCaseSchema>;
/** What only some verbs need may be left out. */
export type WorkCaseInput = Omit<Parsed, "party" | "original" | "assignee"> &
  Partial<Pick<Parsed, "party" | "original" | "assignee">>;
