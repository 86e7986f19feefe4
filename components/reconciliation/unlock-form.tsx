"use client";

import { useActionState } from "react";
import { Confirm } from "@/components/ui/form/confirm";
import { TextArea } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { unlockPeriodAction } from "@/lib/reconciliation/actions";

/** Opens a locked period again after saying what was signed (signed), for a reason that stays with its minutes. */
export function UnlockForm({ id, signed }: { id: string; signed: readonly string[] }) {
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
        <Confirm
          id="tanya-buka-kunci"
          button="Buka kunci periode"
          title="Buka kunci periode?"
          answer="Ya, buka kunci"
          disabled={pending}
        >
          {signed.map((line) => (
            <p key={line} className="break-words">
              {line}
            </p>
          ))}
          <p>Kedua tanda tangan menjadi tidak berlaku, dan berkas baru diterima lagi.</p>
        </Confirm>
      </div>
    </form>
  );
}
