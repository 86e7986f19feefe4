"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { FormKey } from "@/components/ui/form/form-key";
import { type Option, Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import { FormResult, fieldError } from "@/components/users/form-result";
import { addDelegationAction } from "@/lib/meetings/actions";
import { TITLE_LENGTH } from "@/lib/meetings/rules/meeting";

type PersonFormProps = { meeting: string; regions: readonly Option[]; parties: readonly Option[]; formKey: string };

/** Adds a delegation: from where, for whom, how many, and who speaks for them. */
export function PersonForm({ meeting, regions, parties, formKey }: PersonFormProps) {
  const [result, submit, pending] = useActionState(addDelegationAction, null);
  const value = (name: string) => ({
    name,
    defaultValue: result?.given?.[name],
    error: fieldError(result, name),
  });
  return (
    <form action={submit} className="grid gap-3">
      <FormResult result={result} done="Peserta ditambahkan." />
      <FormKey first={formKey} after={result} />
      <input type="hidden" name="id" value={meeting} />
      <div className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <Select {...value("region")} label="Wilayah" options={regions} />
        <Select {...value("party")} label="Pihak" options={parties} />
        <TextInput {...value("people")} label="Banyak orang" type="number" min={1} max={5_000} required />
        <TextInput {...value("name")} label="Nama juru bicara" optional maxLength={TITLE_LENGTH} />
        <TextInput {...value("position")} label="Jabatan" optional maxLength={TITLE_LENGTH} />
      </div>
      <Button look="secondary" small disabled={pending} className="justify-self-start">
        Tambah peserta
      </Button>
    </form>
  );
}
