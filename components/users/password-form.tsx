"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { TextInput } from "@/components/ui/form/text-input";
import { changePasswordAction } from "@/lib/users/actions";
import { FormResult, fieldError } from "./form-result";

export function PasswordForm() {
  const [state, submit, pending] = useActionState(changePasswordAction, null);
  return (
    <form action={submit} className="grid max-w-md gap-4">
      <FormResult result={state} done="Kata sandi sudah diganti." />
      <TextInput
        name="current"
        label="Kata sandi sekarang"
        type="password"
        required
        autoComplete="current-password"
        error={fieldError(state, "current")}
      />
      <TextInput
        name="next"
        label="Kata sandi baru"
        hint="Paling sedikit 12 huruf."
        type="password"
        required
        minLength={12}
        maxLength={200}
        autoComplete="new-password"
        error={fieldError(state, "next")}
      />
      <TextInput
        name="again"
        label="Ulangi kata sandi baru"
        type="password"
        required
        autoComplete="new-password"
        error={fieldError(state, "again")}
      />
      <Button disabled={pending} className="justify-self-start">
        Ganti kata sandi
      </Button>
    </form>
  );
}
