"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { signInAction } from "@/lib/users/actions";

/** Works before JavaScript arrives: a plain form posted to the action. */
export function SignInForm({ next }: { next: string }) {
  const [state, submit, pending] = useActionState(signInAction, null);
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      {state && (
        <Notice tone="problem" live>
          {state.message}
        </Notice>
      )}
      <TextInput
        name="email"
        label="Surel"
        type="email"
        autoComplete="username"
        required
        maxLength={200}
        defaultValue={state?.email}
      />
      <TextInput
        name="password"
        label="Kata sandi"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <Button disabled={pending} className="justify-self-start">
        {pending ? "Memeriksa …" : "Masuk"}
      </Button>
    </form>
  );
}
