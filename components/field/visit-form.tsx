"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { recordVisitAction } from "@/lib/field/actions";
import { RESULT_CHOICES } from "@/lib/field/present";
import { earliestVisit, VISIT_NOTE_LENGTH } from "@/lib/field/rules/result";

type VisitFormProps = { kpmId: string; clientKey: string; today: string };

/** What the visit found; works as a plain form. clientKey: so that what is sent twice counts once. */
export function VisitForm({ kpmId, clientKey, today }: VisitFormProps) {
  const [outcome, submit, pending] = useActionState(recordVisitAction, null);
  const fields = outcome && !outcome.ok ? outcome.fields : undefined;
  const typed = outcome?.typed;
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="kpmId" value={kpmId} />
      <input type="hidden" name="clientKey" value={clientKey} />
      {outcome && (
        <Notice tone={outcome.ok ? "ok" : "problem"} live>
          {outcome.ok ? outcome.data.sentence : outcome.message}
        </Notice>
      )}
      <Select
        key={`result-${typed?.result}`}
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
        defaultValue={typed?.visitedOn ?? today}
        min={earliestVisit(today)}
        max={today}
        required
        error={fields?.visitedOn?.[0]}
      />
      <TextArea
        name="note"
        label="Catatan"
        hint="Siapa yang ditemui, apa yang dilihat. Jangan menulis NIK atau nomor KK."
        defaultValue={typed?.note}
        maxLength={VISIT_NOTE_LENGTH}
        error={fields?.note?.[0]}
      />
      <Button className="min-h-12 sm:justify-self-start" disabled={pending}>
        Simpan hasil
      </Button>
    </form>
  );
}
