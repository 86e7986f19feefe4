import { z } from "zod";
import { revealReason } from "@/lib/reveals/schema";

export const handOverSchema = z.object({
  regency: z.string().regex(/^\d{4}$/, "Pilih kab/kota."),
  ...revealReason,
});
export type HandOverInput = z.output<typeof handOverSchema>;
