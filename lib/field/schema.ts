import { z } from "zod";
import { givenDate } from "@/lib/values/given-date";
import { RECORD_ID } from "@/lib/values/record-id";
import { cleanText } from "@/lib/values/text";
import { MOST_CARRIED } from "./rules/carry";
import {
  type FieldResultCode,
  isFieldResult,
  maskedNote,
  NOTE_MISSING,
  needsNote,
  VISIT_NOTE_LENGTH,
} from "./rules/result";

/** Made where the visit was typed, perhaps without a network. */
export const clientKeySchema = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "Formulir ini tidak lengkap. Muat ulang halaman.");

const visit = z.object({
  kpmId: z.string().regex(RECORD_ID, "Keluarga ini tidak dikenal.").transform(BigInt),
  result: z
    .string()
    .default("")
    .transform((text, context) => {
      if (isFieldResult(text)) return text;
      context.addIssue({ code: "custom", message: "Pilih hasil kunjungan." });
      return z.NEVER;
    }),
  note: z
    .string()
    .default("")
    .transform((text) => maskedNote(cleanText(text, VISIT_NOTE_LENGTH))),
  visitedOn: z.string().default("").transform(givenDate("Tulis tanggal kunjungan.")),
});

const isTold = ({ result, note }: { result: FieldResultCode; note: string }) => !needsNote(result) || note !== "";
const UNTOLD = { path: ["note"], message: NOTE_MISSING };

/** One visit; an identity number typed into its note is masked. Whether the day can be is for the command, which knows today. */
export const visitSchema = visit.extend({ clientKey: clientKeySchema }).refine(isTold, UNTOLD);
/** The same from the plain form, which is known by the key of every form. */
export const visitFormSchema = visit.refine(isTold, UNTOLD);

export type VisitInput = z.output<typeof visitSchema>;

/** Whose outbox sends; nothing is recorded under another account that has signed in meanwhile. */
export const senderSchema = z.object({ account: z.string().regex(RECORD_ID, "Pengirim tidak dikenal.") });

/** A photo by the keys that were made where it was taken, and the visit that it belongs to. */
export const photoSchema = z.object({ visitKey: clientKeySchema, photoKey: clientKeySchema });
export type PhotoInput = z.output<typeof photoSchema>;

export const photoIdSchema = z.object({
  id: z.string().regex(RECORD_ID, "Foto ini tidak dikenal.").transform(BigInt),
});

/** What somebody takes along on a phone: how many families of which place. */
export const carriedSchema = z.object({
  region: z.string().regex(/^\d{6}(?:\d{4})?$/, "Wilayah tidak dikenal."),
  families: z.number().int().min(1).max(MOST_CARRIED),
});
export type CarriedInput = z.output<typeof carriedSchema>;
