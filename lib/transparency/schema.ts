import { z } from "zod";
import { cleanText } from "@/lib/values/text";
import { isEditionCode } from "./rules/small-cells";

export const publishSchema = z.object({});

export const withdrawSchema = z.object({
  code: z.string().default("").refine(isEditionCode, "Terbitan ini tidak dikenal."),
  reason: z
    .string()
    .default("")
    .transform((text) => cleanText(text, 300))
    .refine((text) => text.length >= 10, "Tulis alasannya, paling sedikit 10 huruf."),
});
export type WithdrawInput = z.output<typeof withdrawSchema>;
