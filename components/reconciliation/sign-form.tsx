"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { signMinutesAction } from "@/lib/reconciliation/actions";

const LABELS = { district: "Tandatangani untuk Dinsos kab/kota", bank: "Tandatangani untuk bank" } as const;

/** Signs the totals that are on screen. Works before JavaScript arrives. */
export function SignForm({ id, computedAt, party }: { id: string; computedAt: string; party: "district" | "bank" }) {
  const [result, submit, pending] = useActionState(signMinutesAction, null);
  return (
    <form action={submit} className="grid justify-items-start gap-3">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="computedAt" value={computedAt} />
      {result && !result.ok && (
        <Notice tone="problem" live>
          {result.message}
        </Notice>
      )}
      <p className="max-w-prose text-sm">
        Dengan menandatangani, Anda menyatakan angka dan selisih di atas benar menurut catatan pihak Anda.
      </p>
      <Button disabled={pending}>{LABELS[party]}</Button>
    </form>
  );
}
