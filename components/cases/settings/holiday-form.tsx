"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { Confirm } from "@/components/ui/form/confirm";
import { Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import { FormResult, fieldError, typedIn } from "@/components/users/form-result";
import { HOLIDAY_KINDS } from "@/lib/cases/rules/deadline";
import { dropHolidayAction, keepHolidayAction } from "@/lib/cases/settings/actions";

const KINDS = Object.entries(HOLIDAY_KINDS).map(([value, label]) => ({ value, label }));

/** Adds a day, or corrects the one that is there. */
export function HolidayForm() {
  const [result, submit, pending] = useActionState(keepHolidayAction, null);
  const typed = typedIn(result);
  return (
    <form action={submit} className="grid gap-3">
      <FormResult result={result} done="Hari libur disimpan; tenggat yang dihitung sesudah ini memperhitungkannya." />
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <TextInput
          name="onDate"
          label="Tanggal"
          type="date"
          required
          hint="Tanggal yang sudah ada diganti."
          defaultValue={typed?.onDate}
          error={fieldError(result, "onDate")}
        />
        <TextInput
          name="name"
          label="Nama"
          required
          maxLength={120}
          defaultValue={typed?.name}
          error={fieldError(result, "name")}
        />
        <Select name="kind" label="Jenis" options={KINDS} defaultValue={typed?.kind} />
        <TextInput
          name="source"
          label="Dasar"
          required
          maxLength={120}
          hint="Misalnya nomor SKB 3 Menteri."
          defaultValue={typed?.source}
          error={fieldError(result, "source")}
        />
      </div>
      <Button disabled={pending} className="justify-self-start">
        Simpan hari libur
      </Button>
    </form>
  );
}

/** Takes one day away; date: as it is read. */
export function DropHolidayForm({ onDate, name, date }: { onDate: string; name: string; date: string }) {
  const [result, submit, pending] = useActionState(dropHolidayAction, null);
  return (
    <form action={submit}>
      <input type="hidden" name="onDate" value={onDate} />
      <Confirm
        id={`tanya-hapus-${onDate}`}
        button={
          <>
            Hapus
            <span className="sr-only">
              {" "}
              {name}, {date}
            </span>
          </>
        }
        title={`Hapus ${name}, ${date}?`}
        small
        disabled={pending}
      >
        Tenggat yang dihitung sesudah ini memakai {date} sebagai hari kerja.
      </Confirm>
      {result && !result.ok && <FormResult result={result} done="" />}
    </form>
  );
}
