"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { FormResult, fieldError } from "@/components/users/form-result";
import { publishAction, withdrawAction } from "@/lib/transparency/actions";

/** Makes today's edition. */
export function PublishForm() {
  const [result, submit, pending] = useActionState(publishAction, null);
  return (
    <form action={submit} className="grid justify-items-start gap-3">
      <FormResult result={result} done="Terbitan sedang disusun; beberapa detik lagi terbuka untuk publik." />
      <Button disabled={pending}>Terbitkan sekarang</Button>
    </form>
  );
}

/** Takes one edition back, with the reason. */
export function WithdrawForm({ code, name }: { code: string; name: string }) {
  const [result, submit, pending] = useActionState(withdrawAction, null);
  return (
    <form action={submit} className="grid gap-2 pt-2">
      <FormResult result={result} done="Terbitan ditarik; publik membaca terbitan sebelumnya." />
      <input type="hidden" name="code" value={code} />
      <TextInput
        name="reason"
        id={`reason-${code}`}
        label={`Alasan menarik terbitan ${name}`}
        required
        minLength={10}
        maxLength={300}
        error={fieldError(result, "reason")}
      />
      <Button small look="danger" disabled={pending} className="justify-self-start">
        Tarik terbitan
      </Button>
    </form>
  );
}
