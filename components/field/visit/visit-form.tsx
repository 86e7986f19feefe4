"use client";

import { type FormEvent, startTransition, useActionState, useRef, useState } from "react";
import { KeptNotice } from "@/components/field/outbox/kept-notice";
import { PhotoPicker } from "@/components/field/photos/photo-picker";
import { Button } from "@/components/ui/form/button";
import { FormKey } from "@/components/ui/form/form-key";
import { Select } from "@/components/ui/form/select";
import { TextArea, TextInput } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { recordVisitAction } from "@/lib/field/actions";
import { RESULT_CHOICES } from "@/lib/field/present/visits";
import { earliestVisit, isFieldResult, NOTE_MISSING, needsNote, VISIT_NOTE_LENGTH } from "@/lib/field/rules/result";
import { useToday } from "./today-here";
import { useVisitDraft, type Whose } from "./visit-draft";

/** What the visit found. A plain form that counts once by its key; with JavaScript it goes into the outbox of the phone. */
export function VisitForm({ formKey, today, ...whose }: Whose & { formKey: string; today: string }) {
  const [outcome, submit, pending] = useActionState(recordVisitAction, null);
  const draft = useVisitDraft(whose);
  const [noteError, setNoteError] = useState("");
  const [preparing, setPreparing] = useState(0);
  const busy = useRef(false);
  const lastDay = useToday(today);
  const fields = outcome && !outcome.ok ? outcome.fields : undefined;
  const typed = draft.typed ?? outcome?.typed;

  async function keep(form: FormData): Promise<void> {
    const text = (name: string) => String(form.get(name) ?? "");
    const result = text("result");
    const wordless = isFieldResult(result) && needsNote(result) && text("note").trim() === "";
    setNoteError(wordless ? NOTE_MISSING : "");
    if (wordless || busy.current) return;
    busy.current = true;
    // A phone without free storage (or an old private window) keeps nothing: then the plain form goes its way.
    await draft
      .keep({ result, visitedOn: text("visitedOn"), note: text("note") })
      .catch(() => startTransition(() => submit(form)));
    busy.current = false;
  }

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    void keep(new FormData(event.currentTarget));
  }

  return (
    <form action={submit} onSubmit={send} className="grid gap-4" data-waits="">
      <input type="hidden" name="kpmId" value={whose.kpmId} />
      <FormKey first={formKey} after={outcome} />
      {outcome && (
        <Notice tone={outcome.ok ? "ok" : "problem"} live>
          {outcome.ok ? outcome.data.sentence : outcome.message}
        </Notice>
      )}
      {draft.kept && <KeptNotice visit={draft.kept} />}
      <div key={`${draft.round} ${outcome?.typed?.result}`} className="grid gap-4 [&_.input]:min-h-12">
        <Select
          name="result"
          label="Hasil kunjungan"
          options={RESULT_CHOICES}
          defaultValue={typed?.result}
          required
          error={fields?.result?.[0]}
        />
        <TextInput
          name="visitedOn"
          type="date"
          label="Tanggal kunjungan"
          defaultValue={typed?.visitedOn ?? lastDay}
          min={earliestVisit(lastDay)}
          max={lastDay}
          required
          error={fields?.visitedOn?.[0]}
        />
        <TextArea
          name="note"
          label="Catatan"
          hint="Siapa yang ditemui, apa yang dilihat. Jangan menulis NIK atau nomor KK."
          defaultValue={typed?.note}
          maxLength={VISIT_NOTE_LENGTH}
          error={noteError || fields?.note?.[0]}
        />
      </div>
      <noscript>
        <style>{"[data-photos]{display:none}"}</style>
        <p className="text-xs text-ink-soft">Foto ditambahkan sesudah hasil tersimpan.</p>
      </noscript>
      <PhotoPicker photos={draft.photos} onChange={draft.setPhotos} onPreparing={setPreparing} />
      <Button className="min-h-12 sm:justify-self-start" disabled={pending || preparing > 0}>
        {preparing > 0 ? "Menyiapkan foto …" : "Simpan hasil"}
      </Button>
    </form>
  );
}
