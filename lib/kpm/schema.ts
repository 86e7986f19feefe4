import { z } from "zod";
import { revealReason } from "@/lib/reveals/schema";
import { faultSentence, parseIdentity } from "@/lib/values/identity";
import { maskedIdentities } from "@/lib/values/identity-in-text";
import { RECORD_ID } from "@/lib/values/record-id";
import { cleanText } from "@/lib/values/text";
import { FAMILY_NOTE_LENGTH, MOST_PASTED } from "./rules";

/** A NIK or KKS number as someone types or pastes it. */
export const identitySchema = z.object({
  number: z.string().transform((text, context) => {
    const parsed = parseIdentity(text);
    if (parsed.ok) return parsed.digits;
    const message = faultSentence("NIK, nomor KK atau nomor KKS", parsed.fault, text.replace(/\D/g, "").length);
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  }),
});

const kpmId = z.string().regex(RECORD_ID).transform(BigInt);

/** A note on a family; an identity number typed into it is masked. */
export const noteFamilySchema = z.object({
  kpmId,
  note: z
    .string()
    .default("")
    .transform((text) => maskedIdentities(cleanText(text, FAMILY_NOTE_LENGTH)))
    .refine((text) => text !== "", "Tulis catatannya."),
});
export type NoteFamilyInput = z.output<typeof noteFamilySchema>;

export const revealSchema = z.object({ kpmId, ...revealReason });
export type RevealInput = z.output<typeof revealSchema>;

/** digits null: the line is no NIK. */
export type PastedLine = { line: number; digits: string | null };

/** A column of NIK as it is copied out of a spreadsheet: one a line, or with commas between. */
export const pasteSchema = z.object({
  ...revealReason,
  numbers: z.string().transform((text, context) => {
    const pieces = text.split(/[\r\n,;\t]+/).filter((piece) => piece.trim() !== "");
    if (pieces.length === 0) context.addIssue({ code: "custom", message: "Tempel NIK-nya dahulu, satu per baris." });
    if (pieces.length > MOST_PASTED)
      context.addIssue({
        code: "custom",
        message: `Paling banyak ${MOST_PASTED} NIK sekaligus; ini ${pieces.length}.`,
      });
    return pieces.map((piece, index): PastedLine => {
      const parsed = parseIdentity(piece);
      return { line: index + 1, digits: parsed.ok ? parsed.digits : null };
    });
  }),
});
export type PasteInput = z.output<typeof pasteSchema>;
