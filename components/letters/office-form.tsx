"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { TextArea, TextInput } from "@/components/ui/form/text-input";
import { FormResult, fieldError, typedIn } from "@/components/users/form-result";
import { keepOfficeAction } from "@/lib/letters/actions";
import { OFFICE_LIMITS, type Office } from "@/lib/letters/rules/office";

type OfficeFormProps = { region: string; version: number; office: Office };

/** How an office writes: letterhead, signer, number. Letters that have their number stay as they are. */
export function OfficeForm({ region, version, office }: OfficeFormProps) {
  const [result, submit, pending] = useActionState(keepOfficeAction, null);
  // What somebody else has changed meanwhile is shown as it is now.
  const typed = result && !result.ok && result.reason === "conflict" ? undefined : typedIn(result);
  const text = (
    name: Exclude<keyof Office, "headLines" | "copies">,
    label: string,
    hint?: string,
    required = false,
  ) => (
    <TextInput
      name={name}
      label={label}
      hint={hint}
      optional={!required}
      required={required}
      maxLength={name === "numberPattern" ? OFFICE_LIMITS.pattern : OFFICE_LIMITS.line}
      defaultValue={typed?.[name] ?? office[name]}
      error={fieldError(result, name)}
    />
  );
  return (
    <form action={submit} className="grid max-w-3xl gap-3" key={`${region} ${version}`}>
      <FormResult result={result} done="Pengaturan surat disimpan." />
      <input type="hidden" name="region" value={region} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        name="headLines"
        label="Kop surat"
        hint="Satu baris satu baris: pemerintah daerah, dinas, lalu alamat, telepon, dan surel."
        rows={5}
        required
        defaultValue={typed?.headLines ?? office.headLines.join("\n")}
        error={fieldError(result, "headLines")}
      />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        {text("signerTitle", "Jabatan penanda tangan", undefined, true)}
        {text("signerName", "Nama dan gelar")}
        {text("signerRank", "Pangkat/golongan")}
        {text("signerNip", "NIP (18 angka)")}
      </div>
      <div className="grid items-end gap-3 sm:grid-cols-2">
        {text("place", "Tempat di depan tanggal", "Biasanya ibu kota kabupaten.", true)}
        {text("numberPattern", "Pola nomor", "{nomor} dan {tahun}, juga {bulan} atau {bulan romawi}.", true)}
      </div>
      <TextArea
        name="copies"
        label="Tembusan"
        optional
        hint="Satu baris satu penerima."
        rows={3}
        defaultValue={typed?.copies ?? office.copies.join("\n")}
        error={fieldError(result, "copies")}
      />
      <Button disabled={pending} className="justify-self-start">
        Simpan pengaturan surat
      </Button>
    </form>
  );
}
