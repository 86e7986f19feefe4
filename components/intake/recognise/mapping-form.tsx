"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { type Option, Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { mapColumnsAction } from "@/lib/intake/actions";
import type { Sample } from "@/lib/intake/recognise/rules/mapping";
import { sureness } from "@/lib/intake/shelf/present/intake";

const OTHERS: readonly Option[] = [
  { value: "read", label: "dibaca juga" },
  { value: "leave", label: "jangan dibaca" },
];

type MappingFormProps = {
  id: string;
  kind: string;
  kinds: readonly Option[];
  sheet: string;
  sheets: readonly string[];
  headerRow: number;
  /** What may be written once for the whole file, and what is proposed for it. */
  constants: readonly { field: string; label: string; text: string }[];
  fields: readonly Option[];
  columns: readonly Sample[];
};

/** Names the columns of a file before a row of it is read. Works before JavaScript. */
export function MappingForm({
  id,
  kind,
  kinds,
  sheet,
  sheets,
  headerRow,
  constants,
  fields,
  columns,
}: MappingFormProps) {
  const [state, submit, pending] = useActionState(mapColumnsAction, null);
  const result = state?.result;
  const chosen = (name: string, proposed: string) => state?.sent[name] ?? proposed;
  const options = [{ value: "", label: "tidak dipakai" }, ...fields];
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="id" value={id} />
      <fieldset className="grid items-end gap-4 sm:grid-cols-4">
        <legend className="sr-only">Cara membaca berkas</legend>
        <Select name="kind" label="Jenis berkas" options={kinds} defaultValue={chosen("kind", kind)} />
        {sheets.length > 1 ? (
          <Select
            name="sheet"
            label="Lembar"
            options={sheets.map((name) => ({ value: name, label: name }))}
            defaultValue={chosen("sheet", sheet)}
          />
        ) : (
          <input type="hidden" name="sheet" value={sheet} />
        )}
        {sheets.length > 1 && (
          <Select
            name="others"
            label="Lembar lain berjudul sama"
            options={OTHERS}
            defaultValue={chosen("others", "read")}
          />
        )}
        <TextInput
          name="headerRow"
          type="number"
          min={0}
          label="Baris judul kolom"
          hint="0 bila tanpa judul"
          defaultValue={chosen("headerRow", String(headerRow))}
          required
        />
        <div>
          <Button name="verb" value="read" look="secondary" disabled={pending}>
            Baca ulang
          </Button>
        </div>
      </fieldset>
      {result && !result.ok && (
        <Notice tone="problem" live>
          {result.message}
        </Notice>
      )}
      {constants.length > 0 && (
        <fieldset className="grid items-end gap-4 sm:grid-cols-3">
          <legend className="mb-1 text-sm font-semibold">Berlaku untuk seluruh berkas, bila tidak ada kolomnya</legend>
          {constants.map(({ field, label, text }) => (
            <TextInput key={field} name={`k-${field}`} label={label} defaultValue={chosen(`k-${field}`, text)} />
          ))}
        </fieldset>
      )}
      <ul className="grid gap-x-6 gap-y-3 lg:grid-cols-2">
        {columns.map(({ column, heading, field, guessed, samples }) => (
          <li key={column} className="grid items-start gap-x-3 gap-y-1 border-t border-line pt-2 sm:grid-cols-2">
            <div className="min-w-0">
              <p className="text-sm font-semibold break-words">{heading || `Kolom ${column + 1} (tanpa judul)`}</p>
              <p className="truncate text-xs text-ink-soft">{samples.join(" · ") || "kosong"}</p>
              <p className="text-xs">{sureness({ field, guessed })}</p>
            </div>
            <Select
              name={`c${column}`}
              label={`Isi kolom ${heading || column + 1}`}
              labelHidden
              options={options}
              defaultValue={chosen(`c${column}`, field)}
              key={`${kind}-${chosen(`c${column}`, field)}`}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button name="verb" value="send" disabled={pending}>
          Pakai kolom ini
        </Button>
      </div>
    </form>
  );
}
