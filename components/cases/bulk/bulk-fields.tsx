import type { Choice } from "@/components/cases/case/verb-fields";
import { Select } from "@/components/ui/form/select";
import { TextArea } from "@/components/ui/form/text-input";
import type { BulkVerb } from "@/lib/cases/bulk/rules";
import { CLOSING_REASONS, NOTE_LENGTH } from "@/lib/cases/rules/lifecycle";
import { needsOf, verbOf } from "@/lib/cases/rules/verbs";

export type BulkChoices = { parties: readonly Choice[]; colleagues: readonly Choice[] };

const REASONS = Object.entries(CLOSING_REASONS).map(([value, label]) => ({ value, label }));

/** What a step needs, asked once for all chosen cases. The fields belong to the form around the list. */
export function BulkFields({ verb, parties, colleagues }: BulkChoices & { verb: BulkVerb }) {
  const needs = needsOf(verb);
  const choice = (name: string, label: string, first: string, options: readonly Choice[]) => (
    <Select id={`${verb}-${name}`} name={name} label={label} options={[{ value: "", label: first }, ...options]} />
  );
  return (
    <>
      {needs.includes("reason") && choice("reason", "Alasan penutupan", "Pilih alasan", REASONS)}
      {needs.includes("party") && choice("party", "Menunggu jawaban dari", "Pilih pihak", parties)}
      {needs.includes("assignee") && choice("assignee", "Petugas", "Pilih petugas", colleagues)}
      {verb !== "take" && (
        <TextArea
          id={`${verb}-note`}
          name={`note-${verb}`}
          label={verbOf(verb).note?.label ?? "Catatan"}
          optional={!needs.includes("note")}
          rows={2}
          maxLength={NOTE_LENGTH}
        />
      )}
    </>
  );
}
