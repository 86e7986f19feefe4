"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { TextArea, TextInput } from "@/components/ui/form/text-input";
import { FormResult, fieldError } from "@/components/users/form-result";
import { changeLetterAction } from "@/lib/letters/actions";
import { TEXT_LENGTH } from "@/lib/letters/rules/letter";

type ChangeFormProps = {
  id: string;
  version: number;
  recipient: string;
  recipientAt: string;
  subject: string;
  opening: string;
  note: string;
};

/** The words of a draft that an office writes its own way; the table of what is asked stays. */
export function ChangeForm({ id, version, ...words }: ChangeFormProps) {
  const [result, submit, pending] = useActionState(changeLetterAction, null);
  const fault = (field: string) => fieldError(result, field);
  return (
    <form action={submit} className="grid gap-3" key={version}>
      <FormResult result={result} done="Konsep disimpan." />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <div className="grid items-start gap-3 sm:grid-cols-[2fr_1fr]">
        <TextInput
          name="recipient"
          label="Kepada (Yth.)"
          required
          maxLength={160}
          defaultValue={words.recipient}
          error={fault("recipient")}
        />
        <TextInput
          name="recipientAt"
          label="Di"
          required
          maxLength={80}
          defaultValue={words.recipientAt}
          error={fault("recipientAt")}
        />
      </div>
      <TextInput
        name="subject"
        label="Hal"
        required
        maxLength={160}
        defaultValue={words.subject}
        error={fault("subject")}
      />
      <TextArea name="opening" label="Alinea pembuka" rows={4} maxLength={TEXT_LENGTH} defaultValue={words.opening} />
      <TextArea
        name="note"
        label="Catatan tambahan"
        optional
        hint="Menjadi alinea tersendiri sebelum penutup."
        rows={3}
        maxLength={TEXT_LENGTH}
        defaultValue={words.note}
      />
      <Button look="secondary" disabled={pending} className="justify-self-start">
        Simpan konsep
      </Button>
    </form>
  );
}
