import { z } from "zod";
import { cleanText } from "@/lib/values/text";

/** Shorter than this says nothing to whoever reads the audit log. */
export const SHORTEST_REASON = 10;
const LONGEST_REASON = 300;

export const handOverSchema = z.object({
  regency: z.string().regex(/^\d{4}$/, "Pilih kab/kota."),
  reason: z
    .string()
    .transform((text) => cleanText(text, LONGEST_REASON))
    .refine(
      (text) => text.length >= SHORTEST_REASON,
      `Tulis untuk apa daftar ini dipakai, paling sedikit ${SHORTEST_REASON} huruf.`,
    ),
});
