import { z } from "zod";

/** The number of a file of answers and what to do with it. */
export const decideAnswersSchema = z.object({
  id: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
  verb: z.enum(["apply", "drop", "undo"]),
});
