import { z } from "zod";
import { RECORD_ID } from "@/lib/values/record-id";
import { UNLOCK_REASON_LENGTH } from "./rules/minutes";

const id = z.string().regex(RECORD_ID, "Nomor tidak sah; muat ulang halaman.").transform(BigInt);

/** hash: of the content that was on screen. */
export const signSchema = z.object({ id, hash: z.string().regex(/^[0-9a-f]{64}$/, "Muat ulang halaman.") });
export type SignInput = z.infer<typeof signSchema>;

export const unlockSchema = z.object({
  id,
  reason: z
    .string()
    .trim()
    .min(UNLOCK_REASON_LENGTH, `Alasan paling sedikit ${UNLOCK_REASON_LENGTH} huruf; tulis mengapa kunci dibuka.`)
    .max(500, "Alasan paling banyak 500 huruf."),
});
export type UnlockInput = z.infer<typeof unlockSchema>;
