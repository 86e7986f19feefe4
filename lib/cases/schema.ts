import { z } from "zod";
import { maskedIdentities } from "@/lib/values/identity-in-text";
import { RECORD_ID } from "@/lib/values/record-id";
import { cleanText } from "@/lib/values/text";
import { BULK_VERBS } from "./bulk/rules";
import { parseCaseFilter } from "./list/filter/cases";
import { isClosingReason, NOTE_LENGTH } from "./rules/lifecycle";
import { isCaseOwner } from "./rules/party";
import { CASE_VERBS, missingSentence, needsOf } from "./rules/verbs";

/** A note is read by everyone who sees the case, so an identity number typed into it is masked. */
const note = z
  .string()
  .default("")
  .transform((text) => maskedIdentities(cleanText(text, NOTE_LENGTH)));

/** A number as people copy it from the list, with or without "#"; anything else is none. */
const numberOrNone = z
  .string()
  .default("")
  .transform((text) => (/^#?\d{1,18}$/.test(text.trim()) ? BigInt(text.trim().replace("#", "")) : null));

/** One form, one verb: the button that was pressed. */
export const workCaseSchema = z
  .object({
    caseId: z.string().regex(RECORD_ID).transform(BigInt),
    version: z.coerce.number().int().positive(),
    verb: z.enum(CASE_VERBS),
    note,
    reason: z
      .string()
      .default("")
      .transform((text) => (isClosingReason(text) ? text : null)),
    party: z
      .string()
      .default("")
      .transform((text) => (isCaseOwner(text) ? text : null)),
    original: numberOrNone,
    assignee: numberOrNone,
  })
  .transform((input, context) => {
    for (const need of needsOf(input.verb)) {
      const message = missingSentence(input.verb, need);
      if (!input[need]) context.addIssue({ code: "custom", path: [need], message });
    }
    return input;
  });

type Parsed = z.output<typeof workCaseSchema>;
/** What only some verbs need may be left out. */
export type WorkCaseInput = Omit<Parsed, "party" | "original" | "assignee"> &
  Partial<Pick<Parsed, "party" | "original" | "assignee">>;

const numbers = z
  .string()
  .default("")
  .transform((text) => text.split(",").filter((piece) => /^\d{1,18}(\.\d{1,9})?$/.test(piece)));
const idOf = (piece: string): bigint => BigInt(piece.split(".")[0] ?? "0");

/**
 * One form over many cases. picked: "id.version" of the ticked ones; all = every case of the query but those shown and not
 * ticked (shown, picked) and those left out on other pages (except).
 */
export const workCasesSchema = z
  .object({
    verb: z.enum(BULK_VERBS),
    picked: numbers,
    shown: numbers,
    except: numbers,
    all: z.string().default(""),
    total: z.coerce.number().int().min(0).default(0),
    drawnAt: z.iso.datetime(),
    query: z.string().max(2_000).default(""),
    note,
    reason: z
      .string()
      .default("")
      .transform((text) => (isClosingReason(text) ? text : null)),
    party: z
      .string()
      .default("")
      .transform((text) => (isCaseOwner(text) ? text : null)),
    assignee: numberOrNone,
  })
  .transform(({ picked, shown, except, all, total, drawnAt, query, ...step }, context) => {
    for (const need of needsOf(step.verb)) {
      const message = missingSentence(step.verb, need);
      if (need !== "original" && !step[need]) context.addIssue({ code: "custom", path: [need], message });
    }
    if (all !== "1") {
      if (picked.length === 0)
        context.addIssue({ code: "custom", path: ["picked"], message: "Centang masalahnya dahulu." });
      const versions = picked.map((piece) => Number(piece.split(".")[1] ?? 0));
      return { ...step, chosen: { ids: picked.map(idOf), versions } };
    }
    const ticked = new Set(picked.map(idOf));
    const left = new Set([...except.map(idOf), ...shown.map(idOf).filter((id) => !ticked.has(id))]);
    const filter = { ...parseCaseFilter(Object.fromEntries(new URLSearchParams(query))), after: "", before: "" };
    const chosen = { filter, except: [...left], confirmed: total - left.size, drawnAt: new Date(drawnAt) };
    return { ...step, chosen };
  });

/** The number of a step, and the list to return to. */
export const batchSchema = z.object({
  batch: z.string().regex(RECORD_ID).transform(BigInt),
});
