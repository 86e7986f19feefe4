import { z } from "zod";
import { casesQuery, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { holdsIdentityNumber } from "@/lib/values/identity-in-text";
import { RECORD_ID } from "@/lib/values/record-id";
import { cleanText } from "@/lib/values/text";
import { isSharing, type Sharing, VIEW_NAME_LENGTH } from "./rules";

/** What a view keeps: its filter and columns; not the page, not what was ticked, not a pasted list. */
export const viewQuery = z
  .string()
  .max(2_000)
  .transform((text) => casesQuery(parseCaseFilter(Object.fromEntries(new URLSearchParams(text))), { list: "" }));

const id = z.string().regex(RECORD_ID).transform(BigInt);

export const keepViewSchema = z.object({
  name: z
    .string()
    .default("")
    .transform((text) => cleanText(text, VIEW_NAME_LENGTH))
    .refine((text) => text !== "", "Beri nama tampilan ini.")
    .refine((text) => !holdsIdentityNumber(text), "Nama tampilan tidak boleh memuat nomor identitas; beri nama lain."),
  sharing: z
    .string()
    .default("private")
    .transform((text): Sharing => (isSharing(text) ? text : "private")),
  query: viewQuery,
});
export type KeepViewInput = z.output<typeof keepViewSchema>;
export const changeViewSchema = z.object({ id, query: viewQuery });
export const dropViewSchema = z.object({ id });
