"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { FormKey } from "@/components/ui/form/form-key";
import { TextArea, TextInput } from "@/components/ui/form/text-input";
import { FormResult, fieldError } from "@/components/users/form-result";
import { addSlideAction } from "@/lib/meetings/actions";
import { AGENDA_LENGTH, TITLE_LENGTH } from "@/lib/meetings/rules/meeting";

const WORDS = {
  text: {
    body: "Isi",
    hint: "Satu baris satu kalimat di layar.",
    button: "Tambah slide teks",
  },
  view: {
    body: "Alamat halaman",
    hint: "Salin dari bilah alamat: ringkasan, wilayah, rekap, rekonsiliasi. Tampil langsung dengan angka saat itu.",
    button: "Tambah tampilan",
  },
} as const;

type AddSlideFormProps = { meeting: string; kind: keyof typeof WORDS; formKey: string };

/** Adds a slide of one's own: text, or a page of the product by its address. It is the last one until it is moved. */
export function AddSlideForm({ meeting, kind, formKey }: AddSlideFormProps) {
  const [result, submit, pending] = useActionState(addSlideAction, null);
  const words = WORDS[kind];
  const body = {
    id: `${kind}-body`,
    name: "body",
    label: words.body,
    hint: words.hint,
    required: true,
    defaultValue: result?.given?.body ?? "",
    error: fieldError(result, "body"),
  };
  return (
    <form action={submit} className="grid content-start gap-3">
      <FormResult result={result} done="Slide ditambahkan; atur nomornya di daftar." />
      <FormKey first={formKey} after={result} />
      <input type="hidden" name="id" value={meeting} />
      <input type="hidden" name="kind" value={kind} />
      <TextInput
        id={`${kind}-title`}
        name="title"
        label="Judul"
        required
        maxLength={TITLE_LENGTH}
        defaultValue={result?.given?.title ?? ""}
        error={fieldError(result, "title")}
      />
      {kind === "text" ? (
        <TextArea {...body} rows={3} maxLength={AGENDA_LENGTH} />
      ) : (
        <TextInput {...body} maxLength={AGENDA_LENGTH} placeholder="/regions/5103" autoComplete="off" />
      )}
      <Button small look="secondary" disabled={pending} className="justify-self-start">
        {words.button}
      </Button>
    </form>
  );
}
