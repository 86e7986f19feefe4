import { Fragment } from "react";
import { Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import { CLOSING_REASONS } from "@/lib/cases/rules/lifecycle";
import { type CaseVerb, type Need, needsOf } from "@/lib/cases/rules/verbs";

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
  const field = (need: Need) => {
    switch (need) {
      case "reason":
        return choice("reason", "Alasan penutupan", "Pilih alasan", REASONS);
      case "party":
        return choice("party", "Menunggu jawaban dari", "Pilih pihak", parties);
      case "assignee":
        return choice("assignee", "Petugas", "Pilih petugas", colleagues);
      case "original":
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
      case "note":
        return null;
    }
  };
  return needsOf(verb).map((need) => <Fragment key={need}>{field(need)}</Fragment>);
}
