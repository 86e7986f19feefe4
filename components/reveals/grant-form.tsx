"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { Confirm } from "@/components/ui/form/confirm";
import { FormKey } from "@/components/ui/form/form-key";
import { Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import { FormResult, fieldError, typedIn } from "@/components/users/form-result";
import { grantRevealsAction, withdrawGrantAction } from "@/lib/reveals/actions";
import { GRANT_MOST } from "@/lib/reveals/rules";
import { ReasonFields } from "./reason-fields";

type GrantFormProps = { people: readonly { id: string; label: string }[]; formKey: string };

/** Lets somebody open more numbers a day, for a purpose and a time. */
export function GrantForm({ people, formKey }: GrantFormProps) {
  const [result, submit, pending] = useActionState(grantRevealsAction, null);
  const typed = typedIn(result);
  const choices = people.map(({ id, label }) => ({ value: id, label }));
  return (
    <form action={submit} className="grid gap-3">
      <FormKey first={formKey} after={result} />
      <FormResult result={result} done="Tambahan batas berlaku mulai sekarang." />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Select
          name="user"
          label="Untuk siapa"
          options={[{ value: "", label: "Pilih orang" }, ...choices]}
          required
          defaultValue={typed?.user}
          error={fieldError(result, "user")}
        />
        <ReasonFields
          id="tambahan"
          label="Mengapa perlu lebih banyak"
          typed={typed}
          errors={{ purpose: fieldError(result, "purpose"), reason: fieldError(result, "reason") }}
        />
        <TextInput
          name="aDay"
          type="number"
          label="Nomor sehari"
          required
          min={1}
          max={GRANT_MOST}
          defaultValue={typed?.aDay}
          error={fieldError(result, "aDay")}
        />
        <TextInput
          name="lastDay"
          type="date"
          label="Hari terakhir"
          required
          defaultValue={typed?.lastDay}
          error={fieldError(result, "lastDay")}
        />
      </div>
      <Button disabled={pending} className="justify-self-start">
        Beri tambahan
      </Button>
    </form>
  );
}

/** Takes one grant back. */
export function WithdrawForm({ id, head }: { id: string; head: string }) {
  const [result, submit, pending] = useActionState(withdrawGrantAction, null);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      <Confirm
        id={`tanya-tarik-${id}`}
        button={
          <>
            Tarik<span className="sr-only"> tambahan {head}</span>
          </>
        }
        title={`Tarik tambahan ${head}?`}
        answer="Ya, tarik"
        small
        disabled={pending}
      >
        Batasnya kembali seperti biasa sekarang juga.
      </Confirm>
      {result && !result.ok && <FormResult result={result} done="" />}
    </form>
  );
}
