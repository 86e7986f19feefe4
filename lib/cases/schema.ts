import { z } from "zod";
import { maskNik } from "@/lib/values/identity";
import { cleanText } from "@/lib/values/text";
import { CASE_VERBS, isClosingReason, NOTE_LENGTH } from "./rules";

/** A note is read by everyone who sees the case, so an identity number typed into it is masked. */
const note = z
  .string()
  .default("")
  .transform((text) => cleanText(text, NOTE_LENGTH).replace(/\d{16}/g, maskNik));

const NOTE_NEEDED: Record<string, string> = {
  note: "Tulis catatannya.",
  verify: "Tulis bukti yang sudah Anda periksa.",
  reopen: "Tulis mengapa masalah ini dibuka lagi.",
};

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
    reason: z.string().default(""),
  })
  .transform((input, context) => {
    const missing = NOTE_NEEDED[input.verb];
    if (missing && input.note === "") context.addIssue({ code: "custom", path: ["note"], message: missing });
    const reason = isClosingReason(input.reason) ? input.reason : null;
    if (input.verb === "close" && reason === null)
      context.addIssue({ code: "custom", path: ["reason"], message: "Pilih alasan penutupan." });
    return { ...input, reason };
  });

export type WorkCaseInput = z.output<typeof workCaseSchema>;
