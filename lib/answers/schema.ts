import { z } from "zod";
import { RECORD_ID } from "@/lib/values/record-id";

/** The number of a file of answers and what to do with it. */
export const decideAnswersSchema = z.object({
  id: z.string().regex(RECORD_ID).transform(BigInt),
  verb: z.enum(["apply", "drop", "undo"]),
});
