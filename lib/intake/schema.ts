import { z } from "zod";
import { givenDate } from "@/lib/values/given-date";
import { RECORD_ID } from "@/lib/values/record-id";
import { cleanText } from "@/lib/values/text";
import { isKind, type Kind } from "./kinds/rules";
import { constantFields } from "./recognise/rules/constants";
import { CELL_LENGTH } from "./rows/rules/refused";

/** Instead of a kind: look at the file. */
export const RECOGNISE = "auto";

const calendarDate = z.string().default("").transform(givenDate("Tanggal data tidak sah; tulis misalnya 17/08/2026."));

/** What accompanies an uploaded file. */
export const uploadSchema = z.object({
  kind: z
    .string()
    .refine((text) => text === RECOGNISE || isKind(text), "Jenis berkas tidak dikenal.")
    .transform((text): Kind | null => (isKind(text) ? text : null)),
  period: z.string().max(40),
  asOf: calendarDate,
  region: z.string().regex(/^(\d{2}|\d{4})?$/, "Wilayah tidak sah; pilih dari daftar."),
});
export type UploadInput = z.infer<typeof uploadSchema>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "Sidik berkas tidak sah; muat ulang halaman.");

/** What a browser says of a file before it sends its chunks. */
export const startUploadSchema = uploadSchema.extend({
  name: z.string().max(1_000),
  size: z.int().positive("Berkas ini kosong. Pilih berkas yang berisi baris, lalu unggah lagi."),
  fingerprint: sha256,
});
export type StartUploadInput = z.infer<typeof startUploadSchema>;

/** One chunk, before its bytes are read. */
export const chunkSchema = z.object({
  id: z.string().regex(RECORD_ID).transform(BigInt),
  chunkNo: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  length: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  sha256,
});
export type ChunkInput = z.infer<typeof chunkSchema>;

/** The end of an upload; whole = the SHA-256 of the SHA-256 of its chunks, one after another, in hex. */
export const finishUploadSchema = uploadSchema.extend({ whole: sha256 });
export type FinishUploadInput = z.infer<typeof finishUploadSchema>;

const number = z.string().regex(RECORD_ID, "Angka tidak sah; muat ulang halaman.");

/** What a person decides about a file: apply it as it was seen, cancel it, or take it back. */
export const decideSchema = z.object({
  id: number.transform(BigInt),
  verb: z.enum(["approve", "cancel", "undo", "columns", "sum", "first"]),
  added: number.transform(Number),
  changed: number.transform(Number),
  refused: number.transform(Number),
  held: number.transform(Number),
  takeHeld: z
    .literal("ya")
    .optional()
    .transform((answer) => answer === "ya"),
});
export type DecideInput = z.infer<typeof decideSchema>;

/** One cell of a refused row; seen: how often it was corrected when the page was drawn. */
export const correctCellSchema = z.object({
  id: number.transform(BigInt),
  row: z.coerce.number().int().min(1).max(2_147_483_647),
  column: z.coerce.number().int().min(0).max(999),
  seen: z.coerce.number().int().min(0).max(9_999),
  value: z
    .string()
    .transform((text) => cleanText(text))
    .pipe(
      z
        .string()
        .min(1, "Tulis isi sel yang benar.")
        .max(CELL_LENGTH, `Isi sel paling panjang ${CELL_LENGTH} tanda; perpendek, lalu periksa lagi.`),
    ),
});
export type CorrectCellInput = z.infer<typeof correctCellSchema>;

/** A heading further down would need half a file in memory to be found. */
const MOST_HEADER_ROW = 10_000;
const COLUMN = /^c(\d{1,3})$/;

/** What a person chose for the columns of a file: fields of the form c0, c1, ... hold the field of each column. */
export const mapColumnsSchema = z
  .looseObject({
    id: number.transform(BigInt),
    verb: z.enum(["read", "send"]),
    kind: z.string().refine(isKind, "Jenis berkas tidak dikenal."),
    sheet: z.string().max(100).default(""),
    headerRow: z.coerce
      .number("Baris judul tidak sah; isi nomor barisnya.")
      .int("Baris judul tidak sah; isi nomor barisnya.")
      .min(0, "Baris judul tidak sah; isi nomor barisnya.")
      .max(MOST_HEADER_ROW, `Baris judul paling jauh baris ${MOST_HEADER_ROW.toLocaleString("id-ID")}.`),
    others: z.enum(["read", "leave"]).default("read"),
  })
  .transform(({ id, verb, kind, sheet, headerRow, others, ...rest }) => {
    const fields: Record<string, string> = {};
    const constants: Record<string, string> = {};
    for (const { field } of constantFields(kind)) {
      const text = rest[`k-${field}`];
      if (typeof text === "string" && text.trim() !== "") constants[field] = text.trim().slice(0, 80);
    }
    for (const [name, value] of Object.entries(rest)) {
      const column = COLUMN.exec(name)?.[1];
      if (column !== undefined && typeof value === "string" && value !== "") fields[column] = value;
    }
    return { id, verb, kind, sheet, headerRow, alone: others === "leave", fields, constants };
  });
export type MapColumnsInput = z.infer<typeof mapColumnsSchema>;

const WORD = /^w:([A-Za-z]{1,20}):(.{1,80})$/su;

/** What a person said that words mean: fields of the form w:list:word hold the meaning. */
export const assignWordsSchema = z.looseObject({ id: number.transform(BigInt) }).transform(({ id, ...rest }) => {
  const words = Object.entries(rest).flatMap(([name, meaning]) => {
    const [, list = "", word = ""] = WORD.exec(name) ?? [];
    return list !== "" && typeof meaning === "string" && meaning !== "" ? [{ list, word, meaning }] : [];
  });
  return { id, words };
});
export type AssignWordsInput = z.infer<typeof assignWordsSchema>;

/** One ended file whose notice goes, or all of them. */
export const seenSchema = z.object({
  id: z.union([z.literal("").transform(() => null), number.transform(BigInt)]),
});

export const dropUploadSchema = z.object({ id: number.transform(BigInt) });

export const approvalRuleSchema = z.object({
  region: z.string().regex(/^\d{4}$/, "Pilih kab/kota."),
  twoPeople: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
});
export type ApprovalRuleInput = z.infer<typeof approvalRuleSchema>;
