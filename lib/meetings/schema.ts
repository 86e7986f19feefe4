import { z } from "zod";
import { isCaseType } from "@/lib/cases/rules/catalogue";
import { isPeriodCode } from "@/lib/periods/rules";
import { givenDate } from "@/lib/values/given-date";
import { isRecordId, RECORD_ID } from "@/lib/values/record-id";
import { cleanText } from "@/lib/values/text";
import { showableAddress } from "./deck/rules/view-slide";
import { isItemVerb } from "./follow-ups/rules/item";
import {
  AGENDA_LENGTH,
  isParty,
  MOST_REGIONS,
  mayCover,
  SENTENCE_LENGTH,
  TITLE_LENGTH,
  withoutNested,
} from "./rules/meeting";

const line = (length: number) =>
  z
    .string()
    .default("")
    .transform((text) => cleanText(text, length));
const required = (length: number, message: string) => line(length).refine((text) => text !== "", message);
const lines = (length: number) =>
  z
    .string()
    .default("")
    .transform((text) =>
      text
        .slice(0, length)
        .split(/\r?\n/)
        .map((row) => cleanText(row))
        .join("\n")
        .trim(),
    );
const id = z.string().regex(RECORD_ID, "Rakor tidak dikenal.").transform(BigInt);
const regions = z
  .string()
  .default("")
  .transform((text) => withoutNested(text.split(/[\s,]+/).filter(Boolean)))
  .refine((codes) => codes.length > 0, "Pilih paling sedikit satu wilayah.")
  .refine((codes) => codes.length <= MOST_REGIONS, `Paling banyak ${MOST_REGIONS} wilayah.`)
  .refine((codes) => codes.every(mayCover), "Rakor mencakup provinsi atau kab/kota.");

const heading = {
  title: required(TITLE_LENGTH, "Beri nama rakor ini."),
  place: line(TITLE_LENGTH),
  startsOn: z.string().default("").transform(givenDate("Isi tanggal mulai.")),
  endsOn: z.string().default("").transform(givenDate("Isi tanggal selesai.")),
  agenda: lines(AGENDA_LENGTH),
  followsId: z
    .string()
    .default("")
    .transform((text) => (isRecordId(text) ? BigInt(text) : null)),
};
const inOrder = (meeting: { startsOn: string; endsOn: string }) => meeting.endsOn >= meeting.startsOn;
const ORDER = { path: ["endsOn"], message: "Tanggal selesai tidak boleh sebelum tanggal mulai." };

export const createMeetingSchema = z
  .object({
    ...heading,
    regions,
    period: z.string().default("").refine(isPeriodCode, "Pilih periode."),
  })
  .refine(inOrder, ORDER);
export type CreateMeetingInput = z.output<typeof createMeetingSchema>;

export const changeMeetingSchema = z
  .object({ ...heading, id, version: z.coerce.number().int() })
  .refine(inOrder, ORDER);
export type ChangeMeetingInput = z.output<typeof changeMeetingSchema>;

export const meetingSchema = z.object({ id });

const key = z.string().regex(/^[a-zA-Z0-9:._-]{1,80}$/, "Slide tidak dikenal.");

const keys = z
  .string()
  .max(20_000)
  .transform((text) => text.split(" ").filter((piece) => key.safeParse(piece).success));

/** One slide up or down; or ("at") all of them to the position numbers beside them. */
export const moveSlideSchema = z.discriminatedUnion("by", [
  z.object({ id, keys, by: z.enum(["up", "down"]), key }),
  z.object({
    id,
    keys,
    by: z.literal("at"),
    at: z
      .string()
      .max(4_000)
      .transform((text) => text.split(" ").map(Number)),
  }),
]);
export type MoveSlideInput = z.output<typeof moveSlideSchema>;
export const showSlideSchema = z.object({ id, key, by: z.enum(["hide", "show"]) });
export type ShowSlideInput = z.output<typeof showSlideSchema>;
/** key: the topic, all of whose slides among `keys` are meant. */
export const showTopicSchema = z.object({ id, keys, key, by: z.enum(["hide-topic", "show-topic"]) });
export type ShowTopicInput = z.output<typeof showTopicSchema>;

export const annotateSlideSchema = z.object({
  id,
  key,
  hidden: z
    .string()
    .optional()
    .transform((text) => text === "on"),
  remark: line(SENTENCE_LENGTH),
  note: lines(AGENDA_LENGTH),
});
export type AnnotateSlideInput = z.output<typeof annotateSlideSchema>;

export const addSlideSchema = z.discriminatedUnion("kind", [
  z.object({
    id,
    kind: z.literal("text"),
    title: required(TITLE_LENGTH, "Beri judul slide ini."),
    body: lines(AGENDA_LENGTH),
  }),
  z.object({
    id,
    kind: z.literal("view"),
    title: required(TITLE_LENGTH, "Beri judul slide ini."),
    body: z
      .string()
      .default("")
      .transform((text, context) => {
        const found = showableAddress(text);
        if (found !== null) return found;
        context.addIssue({
          code: "custom",
          message:
            "Alamat ini tidak dapat menjadi slide. Tempel alamat ringkasan, wilayah, rekap, rekonsiliasi, atau angka masalah; halaman dengan nama keluarga tidak ditampilkan di layar rapat.",
        });
        return z.NEVER;
      }),
  }),
]);
export type AddSlideInput = z.output<typeof addSlideSchema>;
export const removeSlideSchema = z.object({ id, key });

const party = z.string().default("").refine(isParty, "Pilih pihak.");

export const addDelegationSchema = z.object({
  id,
  region: z.string().regex(/^\d{2,10}$/, "Pilih wilayah."),
  party,
  people: z.coerce
    .number()
    .int("Jumlah orang harus bilangan bulat.")
    .min(1, "Paling sedikit satu orang.")
    .max(5_000, "Paling banyak 5.000 orang."),
  name: line(TITLE_LENGTH),
  position: line(TITLE_LENGTH),
});
export type AddDelegationInput = z.output<typeof addDelegationSchema>;
export const removeDelegationSchema = z.object({ id, delegation: id });

export const decideSchema = z.object({
  id,
  slideKey: z.union([key, z.literal("")]).default(""),
  region: z.string().regex(/^\d{2,10}$/, "Pilih wilayah."),
  obstacle: required(SENTENCE_LENGTH, "Tulis kendalanya."),
  followUp: required(SENTENCE_LENGTH, "Tulis tindak lanjutnya."),
  owner: party,
  ownerName: line(TITLE_LENGTH),
  dueOn: z.string().default("").transform(givenDate("Isi tenggatnya.")),
  caseType: z
    .string()
    .default("")
    .transform((text) => (isCaseType(text) ? text : null)),
});
export type DecideInput = z.output<typeof decideSchema>;

export const workItemSchema = z.object({
  item: id,
  version: z.coerce.number().int(),
  verb: z.string().default("").refine(isItemVerb, "Pilih tindakan."),
  note: line(SENTENCE_LENGTH),
});
export type WorkItemInput = z.output<typeof workItemSchema>;
