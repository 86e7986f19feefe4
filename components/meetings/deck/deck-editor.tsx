"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { Checkbox } from "@/components/ui/form/checkbox";
import { Confirm } from "@/components/ui/form/confirm";
import { TextArea, TextInput } from "@/components/ui/form/text-input";
import { FormResult, fieldError } from "@/components/users/form-result";
import { annotateSlideAction, removeSlideAction } from "@/lib/meetings/actions";
import type { SlideLine } from "@/lib/meetings/deck/present/slides";
import { AGENDA_LENGTH, SENTENCE_LENGTH } from "@/lib/meetings/rules/meeting";

/** What people write on a slide: a remark for the hall, a note for the speaker; and the way out of an added one. */
export function DeckEditor({ meeting, line, added }: { meeting: string; line: SlideLine; added: boolean }) {
  const [result, submit, pending] = useActionState(annotateSlideAction, null);
  const [removed, remove, removing] = useActionState(removeSlideAction, null);
  return (
    <div className="grid gap-3 rounded-md bg-paper p-3">
      <form action={submit} className="grid gap-3">
        <FormResult result={result} done="Tersimpan." />
        <input type="hidden" name="id" value={meeting} />
        <input type="hidden" name="key" value={line.key} />
        <TextInput
          name="remark"
          label="Keterangan untuk peserta"
          hint="Tampil di bawah slide."
          defaultValue={result?.given?.remark ?? line.remark}
          maxLength={SENTENCE_LENGTH}
          error={fieldError(result, "remark")}
        />
        <TextArea
          name="note"
          label="Catatan pembicara"
          hint="Hanya terlihat oleh penyaji, tidak di layar."
          defaultValue={result?.given?.note ?? line.note}
          maxLength={AGENDA_LENGTH}
          error={fieldError(result, "note")}
        />
        <Checkbox name="hidden" label="Sembunyikan slide ini dari layar" defaultChecked={line.hidden} />
        <Button small disabled={pending} className="justify-self-start">
          Simpan catatan
        </Button>
      </form>
      {added && (
        <form action={remove} className="border-t border-line pt-3">
          <FormResult result={removed} done="Dihapus." />
          <input type="hidden" name="id" value={meeting} />
          <input type="hidden" name="key" value={line.key} />
          <Confirm
            id={`tanya-hapus-${line.key}`}
            button="Hapus slide tambahan ini"
            title="Hapus slide tambahan ini?"
            small
            disabled={removing}
          >
            Judul, isi, dan catatannya ikut terhapus.
          </Confirm>
        </form>
      )}
    </div>
  );
}
