import { z } from "zod";
import { parseDate } from "@/lib/values/dates";
import { maskNik } from "@/lib/values/identity";
import { cleanText } from "@/lib/values/text";
import { isFieldResult, needsNote, VISIT_NOTE_LENGTH } from "./rules/result";

/** Made where the visit was typed, perhaps without a network. */
export const clientKeySchema = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "Formulir ini tidak lengkap. Muat ulang halaman.");

/** One visit; an identity number typed into its note is masked. Whether the day can be is for the command, which knows today. */
export const visitSchema = z
  .object({
    clientKey: clientKeySchema,
    kpmId: z
      .string()
      .regex(/^\d{1,18}$/, "Keluarga ini tidak dikenal.")
      .transform(BigInt),
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
      .transform((text) => cleanText(text, VISIT_NOTE_LENGTH).replace(/\d{16}/g, maskNik)),
    visitedOn: z
      .string()
      .default("")
      .transform((text, context) => {
        const found = parseDate(text);
        if (found.ok && found.date !== null) return found.date;
        context.addIssue({ code: "custom", message: "Tulis tanggal kunjungan." });
        return z.NEVER;
      }),
  })
  .refine(({ result, note }) => !needsNote(result) || note !== "", {
    path: ["note"],
    message: "Tulis apa yang ditemukan.",
  });

export type VisitInput = z.output<typeof visitSchema>;
