import { z } from "zod";
import { revealReason } from "@/lib/reveals/schema";
import { givenDate } from "@/lib/values/given-date";
import { maskedIdentities } from "@/lib/values/identity-in-text";
import { isRecordId, RECORD_ID } from "@/lib/values/record-id";
import { cleanText } from "@/lib/values/text";
import { parseChosen } from "./filter";
import { isSentMeans, LETTERS_MOST, REASON_LENGTH, TEXT_LENGTH } from "./rules/letter";
import { patternFault } from "./rules/number";
import { OFFICE_LIMITS } from "./rules/office";

const id = z.string().regex(RECORD_ID).transform(BigInt);
/** A text that leaves the house: an identity number typed into it is masked. */
const line = (most: number) =>
  z
    .string()
    .default("")
    .transform((text) => maskedIdentities(cleanText(text, most)));
const needed = (most: number, message: string) => line(most).refine((text) => text !== "", message);
const lines = (most: number) =>
  z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((piece) => cleanText(piece, OFFICE_LIMITS.line))
        .filter(Boolean)
        .slice(0, most),
    );
const ticked = z
  .string()
  .default("")
  .transform((text) => text === "1");

export const makeLettersSchema = z
  .object({
    chosen: z.string().max(8_000),
    again: ticked,
    issue: ticked,
    letters: z.coerce.number().int().min(1).max(LETTERS_MOST),
    cases: z.coerce.number().int().min(1),
  })
  .transform(({ chosen, ...input }) => ({
    ...input,
    chosen: parseChosen(Object.fromEntries(new URLSearchParams(chosen))),
  }));
export type MakeLettersInput = z.output<typeof makeLettersSchema>;

/** "1,2,3": the letters that were ticked. */
const several = z
  .string()
  .default("")
  .transform((text) => [...new Set(text.split(",").filter((piece) => isRecordId(piece)))].map(BigInt))
  .refine((ids) => ids.length > 0, "Centang suratnya dahulu.")
  .refine((ids) => ids.length <= LETTERS_MOST, `Paling banyak ${LETTERS_MOST} surat sekaligus.`);

export const lettersSchema = z.object({ letters: several });

export const sendLettersSchema = z.object({
  letters: several,
  sentOn: z.string().default("").transform(givenDate("Isi tanggal kirim, misalnya 17/08/2026.")),
  means: z.string().transform((text, context) => {
    if (isSentMeans(text)) return text;
    context.addIssue({ code: "custom", message: "Pilih cara pengiriman." });
    return z.NEVER;
  }),
  wait: ticked,
});
export type SendLettersInput = z.output<typeof sendLettersSchema>;

export const changeLetterSchema = z.object({
  id,
  version: z.coerce.number().int().positive(),
  recipient: needed(160, "Tulis kepada siapa surat ini."),
  recipientAt: needed(80, "Tulis tempatnya."),
  subject: needed(160, "Tulis hal surat ini."),
  opening: line(TEXT_LENGTH),
  note: line(TEXT_LENGTH),
});
export type ChangeLetterInput = z.output<typeof changeLetterSchema>;

const reasonFor = (what: string) =>
  line(REASON_LENGTH.most).refine(
    (text) => text.length >= REASON_LENGTH.least,
    `Tulis ${what}, paling sedikit ${REASON_LENGTH.least} huruf.`,
  );
export const cancelLetterSchema = z.object({ id, reason: reasonFor("mengapa surat dibatalkan") });
export const wholeLetterSchema = z.object({ id, ...revealReason });
export type WholeLetterInput = z.output<typeof wholeLetterSchema>;

export const keepOfficeSchema = z.object({
  region: z.string().regex(/^\d{2}(\d{2})?$/, "Pilih wilayahnya."),
  version: z.coerce.number().int().min(0),
  headLines: lines(OFFICE_LIMITS.lines).refine(
    (found) => found.length >= 2,
    "Kop paling sedikit dua baris: pemerintah daerah dan dinasnya.",
  ),
  place: needed(60, "Tulis tempat di depan tanggal surat."),
  signerTitle: needed(OFFICE_LIMITS.line, "Tulis jabatan penanda tangan."),
  signerName: line(OFFICE_LIMITS.line),
  signerRank: line(80),
  // An NIP has 18 digits, written with or without spaces: Peraturan Kepala BKN 22/2007.
  signerNip: z
    .string()
    .default("")
    .transform((text) => cleanText(text, 40))
    .refine((text) => text === "" || /^\d{18}$/.test(text.replace(/\s/g, "")), "NIP terdiri atas 18 angka."),
  numberPattern: z
    .string()
    .transform((text) => cleanText(text, OFFICE_LIMITS.pattern))
    .transform((text, context) => {
      const fault = patternFault(text);
      if (fault !== null) context.addIssue({ code: "custom", message: fault });
      return text;
    }),
  copies: lines(OFFICE_LIMITS.copies),
});
export type KeepOfficeInput = z.output<typeof keepOfficeSchema>;
