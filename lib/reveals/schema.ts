import { z } from "zod";
import { givenDate } from "@/lib/values/given-date";
import { maskedIdentities } from "@/lib/values/identity-in-text";
import { RECORD_ID } from "@/lib/values/record-id";
import { cleanText } from "@/lib/values/text";
import { GRANT_MOST, isRevealPurpose, REASON_LENGTH } from "./rules";

const id = z.string().regex(RECORD_ID, "Pilih orangnya.").transform(BigInt);

/** What numbers are opened for: chosen from the list, and said in words. Part of every form that opens numbers. */
export const revealReason = {
  purpose: z
    .string()
    .default("")
    .transform((text, context) => {
      if (isRevealPurpose(text)) return text;
      context.addIssue({ code: "custom", message: "Pilih keperluannya." });
      return z.NEVER;
    }),
  reason: z
    .string()
    .default("")
    // The audit log keeps the reason, and no number.
    .transform((text) => maskedIdentities(cleanText(text, REASON_LENGTH.most)))
    .refine(
      (text) => text.length >= REASON_LENGTH.least,
      `Tulis untuk apa nomor dipakai, paling sedikit ${REASON_LENGTH.least} huruf.`,
    ),
};

export const grantSchema = z.object({
  user: id,
  ...revealReason,
  aDay: z.coerce
    .number("Tulis berapa nomor sehari.")
    .int()
    .min(1, "Tulis berapa nomor sehari.")
    .max(GRANT_MOST, `Paling banyak ${GRANT_MOST} nomor sehari.`),
  lastDay: z.string().default("").transform(givenDate("Tulis hari terakhirnya, misalnya 17/08/2027.")),
});
export type GrantInput = z.output<typeof grantSchema>;
export const withdrawSchema = z.object({ id });
