"use client";

import { useActionState } from "react";
import { Confirm } from "@/components/ui/form/confirm";
import { FormKey } from "@/components/ui/form/form-key";
import { Notice } from "@/components/ui/page/notice";
import { freezeAction } from "@/lib/meetings/actions";

/** Freezes the numbers of now as the next version. */
export function FreezeForm({ meeting, formKey }: { meeting: string; formKey: string }) {
  const [result, submit, pending] = useActionState(freezeAction, null);
  return (
    <form action={submit} className="flex flex-wrap items-center gap-3">
      <FormKey first={formKey} after={result} />
      <input type="hidden" name="id" value={meeting} />
      <Confirm
        id="tanya-bekukan"
        button="Bekukan angka sekarang"
        title="Bekukan angka sekarang?"
        look="secondary"
        small
        disabled={pending}
      >
        Angka seluruh rakor saat ini disimpan sebagai versi baru. Versi itu tetap, dan tidak dapat dihapus.
      </Confirm>
      {result && (
        <Notice tone={result.ok ? "ok" : "problem"} live>
          {result.ok ? `Angka dibekukan sebagai versi ${result.data.version}.` : result.message}
        </Notice>
      )}
    </form>
  );
}
