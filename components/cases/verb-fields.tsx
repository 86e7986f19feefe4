import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type CaseVerb, CLOSING_REASONS } from "@/lib/cases/rules/lifecycle";

export type Choice = { value: string; label: string };

type VerbFieldsProps = {
  verb: CaseVerb;
  id: string;
  parties: readonly Choice[];
  colleagues: readonly Choice[];
  fields?: Record<string, string[]> | undefined;
};

const REASONS = Object.entries(CLOSING_REASONS).map(([value, label]) => ({ value, label }));

/** What a verb needs beside the note: a reason, a party, a colleague, another case. */
export function VerbFields({ verb, id, parties, colleagues, fields }: VerbFieldsProps) {
  const choice = (name: string, label: string, first: string, options: readonly Choice[]) => (
    <Select
      id={`${id}-${name}`}
      name={name}
      label={label}
      options={[{ value: "", label: first }, ...options]}
      error={fields?.[name]?.[0]}
    />
  );
  switch (verb) {
    case "close":
      return choice("reason", "Alasan penutupan", "Pilih alasan", REASONS);
    case "wait":
      return choice("party", "Menunggu jawaban dari", "Pilih pihak", parties);
    case "assign":
      return choice("assignee", "Petugas", "Pilih petugas", colleagues);
    case "duplicate":
      return (
        <TextInput
          id={`${id}-original`}
          name="original"
          label="Nomor masalah yang mewakili"
          hint="Masalah lain di kab/kota ini untuk hal yang sama, misalnya 1234."
          inputMode="numeric"
          maxLength={19}
          error={fields?.original?.[0]}
        />
      );
    default:
      return null;
  }
}
