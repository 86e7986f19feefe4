import { z } from "zod";
import { isCaseType } from "@/lib/cases/rules/catalogue";
import { DUE_UNITS, type DueUnit, isDueUnit, LONGEST_DUE_DAYS } from "@/lib/cases/rules/deadline";
import { CASE_OWNERS, type CaseOwner, isCaseOwner } from "@/lib/cases/rules/party";
import { cleanText } from "@/lib/values/text";

const oneOf = <T extends string>(is: (text: string) => text is T, message: string) =>
  z
    .string()
    .default("")
    .transform((text, context): T => {
      if (is(text)) return text;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });

const OWNER_MESSAGE = `Pilih penyelesai: ${Object.values(CASE_OWNERS).join(", ")}.`;

/** changeId: the newest change that the form was drawn with; '' = none yet. */
export const keepRuleSchema = z.object({
  type: oneOf(isCaseType, "Jenis masalah tidak dikenal."),
  changeId: z
    .string()
    .regex(/^\d{0,18}$/)
    .transform((text) => (text === "" ? null : BigInt(text))),
  owner: oneOf<CaseOwner>(isCaseOwner, OWNER_MESSAGE),
  days: z.coerce
    .number(`Tulis jumlah hari, 1 sampai ${LONGEST_DUE_DAYS}.`)
    .int("Tulis jumlah hari sebagai bilangan bulat.")
    .min(1, "Tenggat paling sedikit 1 hari.")
    .max(LONGEST_DUE_DAYS, `Tenggat paling lama ${LONGEST_DUE_DAYS} hari.`),
  unit: oneOf<DueUnit>(isDueUnit, `Pilih ${Object.values(DUE_UNITS).join(" atau ")}.`),
  reason: z
    .string()
    .default("")
    .transform((text) => cleanText(text, 500))
    .refine((text) => text.length >= 10, "Tulis dasarnya, misalnya nomor surat atau hasil rapat."),
  toLive: z
    .string()
    .optional()
    .transform((text) => text === "1"),
});
export type KeepRuleInput = z.output<typeof keepRuleSchema>;
