"use client";

import { useActionState, useEffect } from "react";
import { Button } from "@/components/ui/form/button";
import { TextInput } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { CARRIED_STORE } from "@/lib/field/rules/carry";
import { signInAction } from "@/lib/users/actions";

/** Works before JavaScript arrives: a plain form posted to the action. */
export function SignInForm({ next }: { next: string }) {
  const [state, submit, pending] = useActionState(signInAction, null);
  // Nobody is signed in here, so pages that were taken along for somebody's visits go.
  useEffect(() => void window.caches?.delete(CARRIED_STORE).catch(() => {}), []);
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
