import { z } from "zod";
import { faultSentence, parseIdentity } from "@/lib/values/identity";
import { isRevealReason } from "./rules";

/** A NIK or KKS number as someone types or pastes it. */
export const identitySchema = z.object({
  number: z.string().transform((text, context) => {
    const parsed = parseIdentity(text);
    if (parsed.ok) return parsed.digits;
    const message = faultSentence("NIK atau nomor KKS", parsed.fault, text.replace(/\D/g, "").length);
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  }),
});

export const revealSchema = z.object({
  kpmId: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
  reason: z.string().transform((text, context) => {
    if (isRevealReason(text)) return text;
    context.addIssue({ code: "custom", message: "Pilih alasan membuka nomor." });
    return z.NEVER;
  }),
});
