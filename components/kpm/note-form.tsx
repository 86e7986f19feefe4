"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { FormKey } from "@/components/ui/form/form-key";
import { TextArea } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { noteFamilyAction } from "@/lib/kpm/actions";
import { FAMILY_NOTE_LENGTH } from "@/lib/kpm/rules";

/** Adds a note to a family; works before JavaScript arrives. */
export function NoteForm({ kpmId, formKey }: { kpmId: string; formKey: string }) {
  const [result, submit, pending] = useActionState(noteFamilyAction, null);
  const error = result && !result.ok ? (result.fields?.note?.[0] ?? result.message) : undefined;
  return (
    <form action={submit} className="grid gap-3">
      <FormKey first={formKey} after={result} />
      <input type="hidden" name="kpmId" value={kpmId} />
      {result?.ok && (
        <Notice tone="ok" live>
          Catatan tersimpan.
        </Notice>
      )}
      <TextArea
        name="note"
        label="Tambah catatan"
        hint="Terbaca oleh semua yang boleh melihat keluarga ini. NIK yang tertulis disamarkan."
        defaultValue={result?.note}
        maxLength={FAMILY_NOTE_LENGTH}
        required
        error={error}
      />
      <Button look="secondary" className="justify-self-start" disabled={pending}>
        Simpan catatan
      </Button>
    </form>
  );
}
