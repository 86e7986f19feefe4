"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { TextInput } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { completeSetupAction } from "@/lib/users/actions";

export function SetupForm({ token }: { token: string }) {
  const [state, submit, pending] = useActionState(completeSetupAction, null);
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      {state && !state.ok && (
        <Notice tone="problem" live>
          {state.message}
        </Notice>
      )}
      <TextInput name="name" label="Nama" required maxLength={120} autoComplete="name" />
      <TextInput name="email" label="Surel" type="email" required maxLength={200} autoComplete="username" />
      <TextInput
        name="password"
        label="Kata sandi"
        hint="Paling sedikit 12 huruf; kalimat pendek lebih baik daripada kata rumit."
        type="password"
        required
        minLength={12}
        maxLength={200}
        autoComplete="new-password"
      />
      <Button disabled={pending} className="justify-self-start">
        Buat administrator
      </Button>
    </form>
  );
}
