import { z } from "zod";
import { NOTE_LENGTH } from "@/lib/cases/rules/lifecycle";
import { isCaseOwner } from "@/lib/cases/rules/party";
import { parseKpmFilter } from "@/lib/kpm/filter";
import { maskedIdentities } from "@/lib/values/identity-in-text";
import { isRecordId } from "@/lib/values/record-id";
import { cleanText } from "@/lib/values/text";

const TICKED_MOST = 200;

/** The form above the unexplained families: ticked ones, or all of the list. */
export const traceSchema = z
  .object({
    query: z.string().transform((text) => parseKpmFilter(Object.fromEntries(new URLSearchParams(text.slice(0, 500))))),
    scope: z.enum(["ticked", "all"]),
    ids: z
      .string()
      .default("")
      .transform((text) =>
        text
          .split(",")
          .filter((piece) => isRecordId(piece))
          .slice(0, TICKED_MOST)
          .map(BigInt),
      ),
    confirmed: z.coerce.number().int().nonnegative().default(0),
    owner: z.string().transform((text, context) => {
      if (isCaseOwner(text)) return text;
      context.addIssue({ code: "custom", message: "Pilih siapa yang menelusuri." });
      return z.NEVER;
    }),
    note: z
      .string()
      .default("")
      .transform((text) => maskedIdentities(cleanText(text, NOTE_LENGTH))),
  })
  .transform(({ query, scope, ids, ...rest }, context) => {
    if (scope === "ticked" && ids.length === 0)
      context.addIssue({ code: "custom", path: ["ids"], message: "Centang keluarganya dahulu, atau pilih semua." });
    return { filter: query, ids: scope === "all" ? null : ids, ...rest };
  });
