"use client";

import { useActionState } from "react";
import { Confirm } from "@/components/ui/form/confirm";
import { FormKey } from "@/components/ui/form/form-key";
import { TextInput } from "@/components/ui/form/text-input";
import { FormResult, fieldError, typedIn } from "@/components/users/form-result";
import { publishAction, withdrawAction } from "@/lib/transparency/actions";

/** Makes today's edition. */
export function PublishForm({ formKey }: { formKey: string }) {
  const [result, submit, pending] = useActionState(publishAction, null);
  return (
    <form action={submit} className="grid justify-items-start gap-3">
      <FormKey first={formKey} after={result} />
      <FormResult result={result} done="Terbitan sedang disusun; beberapa detik lagi terbuka untuk publik." />
      <Confirm
        id="tanya-terbitkan"
        button="Terbitkan sekarang"
        title="Terbitkan sekarang?"
        look="primary"
        disabled={pending}
      >
        Angka hari ini terbuka bagi siapa saja, tanpa akun. Yang sudah diunduh publik tidak dapat ditarik.
      </Confirm>
    </form>
  );
}

/** Takes one edition back, with the reason; effect: what it holds, and what the public reads then. */
export function WithdrawForm({ code, name, effect }: { code: string; name: string; effect: readonly string[] }) {
  const [result, submit, pending] = useActionState(withdrawAction, null);
  return (
    <form action={submit} className="grid gap-2 pt-2">
      <FormResult result={result} done="Terbitan ditarik." />
      <input type="hidden" name="code" value={code} />
      <TextInput
        name="reason"
        id={`reason-${code}`}
        label={`Alasan menarik terbitan ${name}`}
        required
        minLength={10}
        maxLength={300}
        defaultValue={typedIn(result)?.reason}
        error={fieldError(result, "reason")}
      />
      <div>
        <Confirm
          id={`tanya-tarik-${code}`}
          button="Tarik terbitan"
          title={`Tarik terbitan ${name}?`}
          small
          disabled={pending}
        >
          {effect.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Confirm>
      </div>
    </form>
  );
}
