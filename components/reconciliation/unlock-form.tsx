"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-input";
import { unlockPeriodAction } from "@/lib/reconciliation/actions";

/** Opens a locked period again, for a reason that stays with its minutes. */
export function UnlockForm({ id }: { id: string }) {
  const [result, submit, pending] = useActionState(unlockPeriodAction, null);
  const fields = result && !result.ok ? result.fields : undefined;
  return (
    <form action={submit} className="grid gap-3">
      <input type="hidden" name="id" value={id} />
      {result && !result.ok && !fields && (
        <Notice tone="problem" live>
          {result.message}
        </Notice>
      )}
      <TextArea
        id="unlock-reason"
        name="reason"
        label="Alasan membuka kunci"
        hint="Tersimpan bersama berita acaranya; tanda tangan kedua pihak menjadi tidak berlaku."
        maxLength={500}
        error={fields?.reason?.[0]}
      />
      <div>
        <Button look="danger" disabled={pending}>
          Buka kunci periode
        </Button>
      </div>
    </form>
  );
}
