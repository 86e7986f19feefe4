"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { FormKey } from "@/components/ui/form/form-key";
import { type Option, Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import { FormResult, fieldError } from "@/components/users/form-result";
import { decideAction } from "@/lib/meetings/actions";
import { SENTENCE_LENGTH, TITLE_LENGTH } from "@/lib/meetings/rules/meeting";

type DecisionFormProps = {
  meeting: string;
  formKey: string;
  dueOn: string;
  regions: readonly Option[];
  parties: readonly Option[];
  problems: readonly Option[];
};

/** Writes a decision down: what hinders, what is done about it, by whom, until when. */
export function DecisionForm({ meeting, formKey, dueOn, regions, parties, problems }: DecisionFormProps) {
  const [result, submit, pending] = useActionState(decideAction, null);
  const value = (name: string, otherwise = "") => ({
    id: `decide-${name}`,
    name,
    defaultValue: result?.given?.[name] ?? otherwise,
    error: fieldError(result, name),
  });
  return (
    <form action={submit} className="grid gap-3">
      <FormResult result={result} done="Keputusan dicatat." />
      <input type="hidden" name="id" value={meeting} />
      <FormKey first={formKey} after={result} />
      <TextInput {...value("obstacle")} label="Kendala" required maxLength={SENTENCE_LENGTH} />
      <TextInput {...value("followUp")} label="Tindak lanjut" required maxLength={SENTENCE_LENGTH} />
      <div className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <Select {...value("region")} label="Wilayah" options={regions} />
        <Select {...value("owner")} label="Penanggung jawab" options={parties} />
        <TextInput {...value("ownerName")} label="Nama kantor atau orang" optional maxLength={TITLE_LENGTH} />
        <TextInput {...value("dueOn", dueOn)} label="Tenggat" type="date" required />
        <Select
          {...value("caseType")}
          label="Masalah yang dituju"
          options={[{ value: "", label: "Tidak tertaut masalah" }, ...problems]}
        />
      </div>
      <Button disabled={pending} className="justify-self-start">
        Catat keputusan
      </Button>
    </form>
  );
}
