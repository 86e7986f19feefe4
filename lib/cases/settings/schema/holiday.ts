import { z } from "zod";
import { type HolidayKind, isHolidayKind } from "@/lib/cases/rules/deadline";
import { givenDate } from "@/lib/values/given-date";
import { cleanText } from "@/lib/values/text";

const onDate = z.string().default("").transform(givenDate("Tulis tanggalnya, misalnya 17/08/2027."));
const words = (message: string) =>
  z
    .string()
    .default("")
    .transform((text) => cleanText(text, 120))
    .refine((text) => text.length >= 3, message);

export const keepHolidaySchema = z.object({
  onDate,
  name: words("Tulis nama hari liburnya."),
  kind: z
    .string()
    .default("national")
    .transform((text): HolidayKind => (isHolidayKind(text) ? text : "national")),
  source: words("Tulis dasarnya, misalnya nomor SKB 3 Menteri."),
});
export const dropHolidaySchema = z.object({ onDate });
export type KeepHolidayInput = z.output<typeof keepHolidaySchema>;
