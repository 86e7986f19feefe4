import { isKind, KINDS, type Kind, RULES } from "@/lib/intake/kinds/rules";
import { constantFields } from "@/lib/intake/recognise/rules/constants";

// What a kind of file is called, and what its columns are.

/** A kind of file by its name on screen. */
export const kindLabel = (kind: string): string => (isKind(kind) ? RULES[kind].label : kind);

/** The kinds to choose from; with more than one, the file may be looked at instead. */
export const kindOptions = (kinds: readonly Kind[]): { value: string; label: string }[] => [
  ...(kinds.length > 1 ? [{ value: "auto", label: "Kenali sendiri" }] : []),
  ...kinds.map((kind) => ({ value: kind, label: RULES[kind].label })),
];

/** Which kinds the choice of a period is not for. */
export function periodHint(): string {
  const names = KINDS.flatMap((kind) => RULES[kind].withoutPeriod ?? []);
  return `Tidak dipakai ${names.slice(0, -1).join(", ")}, dan ${names.at(-1)}.`;
}

/** What goes into each column of an empty file. */
export const templateRows = (kind: Kind): string[][] =>
  RULES[kind].fields.map(({ field, label, required, aliases }) => {
    const group = RULES[kind].oneOf?.find(({ fields }) => fields.includes(field));
    const need = required ? "wajib" : group ? `wajib salah satu: ${group.label}` : "boleh kosong atau dihapus";
    return [label, need, aliases.filter((alias) => alias !== label).join(", ")];
  });

/** What a column of a kind may hold. */
export const fieldOptions = (kind: string): { value: string; label: string }[] =>
  isKind(kind)
    ? RULES[kind].fields.map(({ field, label, required }) => ({
        value: field,
        label: required ? `${label} (wajib)` : label,
      }))
    : [];

/** What may be written once for a whole file of a kind, with what is proposed. */
export const constantInputs = (kind: string, proposed: Readonly<Record<string, string>> = {}) =>
  isKind(kind) ? constantFields(kind).map(({ field, label }) => ({ field, label, text: proposed[field] ?? "" })) : [];
