"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { FormKey } from "@/components/ui/form/form-key";
import { TextInput } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { createUserAction } from "@/lib/users/actions";
import { FormResult, fieldError, typedIn } from "./form-result";
import { UserFields } from "./user-fields";

export function CreateUserForm({ formKey }: { formKey: string }) {
  const [state, submit, pending] = useActionState(createUserAction, null);
  const typed = typedIn(state);
  return (
    <form action={submit} className="grid gap-4">
      <FormKey first={formKey} after={state} />
      {state?.ok ? (
        <Notice tone="ok" title="Akun dibuat" live>
          Kata sandi pertama, hanya ditampilkan sekali: <code className="font-bold">{state.data.password}</code>
        </Notice>
      ) : (
        <FormResult result={state} done="" />
      )}
      <TextInput
        name="email"
        id="new-email"
        label="Surel"
        type="email"
        required
        maxLength={200}
        defaultValue={typed?.email}
        error={fieldError(state, "email")}
      />
      <UserFields
        prefix="new"
        values={{ name: "", role: "dinsos-kabkota", regions: "", directorate: "", bank: "" }}
        typed={typed}
        result={state}
      />
      <Button disabled={pending} className="justify-self-start">
        Buat akun
      </Button>
    </form>
  );
}
