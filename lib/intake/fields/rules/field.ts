import type { Field } from "@/lib/intake/kinds/kind";

/** A column that may be missing. */
export const spelled = (field: string, label: string, ...aliases: string[]): Field => ({ field, label, aliases });

/** A column of amounts or counts, spelled as its label says among others. */
export const amount = (field: string, label: string, required: boolean, ...aliases: string[]): Field => ({
  field,
  label,
  required,
  aliases: [label, ...aliases],
});

/** No family is ever given more: it is a slip, or another unit. */
export const MOST_RP_OF_FAMILY = 100_000_000;
