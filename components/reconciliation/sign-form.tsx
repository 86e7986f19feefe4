"use client";

import { useActionState } from "react";
import { Confirm } from "@/components/ui/form/confirm";
import { Notice } from "@/components/ui/page/notice";
import { signMinutesAction } from "@/lib/reconciliation/actions";

const LABELS = { district: "Tandatangani untuk Dinsos kab/kota", bank: "Tandatangani untuk bank" } as const;

type SignFormProps = {
  id: string;
  /** Of the content that is on screen. */
  hash: string;
  party: "district" | "bank";
  /** What the signature is set under, in numbers and files. */
  signed: readonly string[];
};

/** Signs the content that is on screen. Works before JavaScript arrives. */
export function SignForm({ id, hash, party, signed }: SignFormProps) {
  const [result, submit, pending] = useActionState(signMinutesAction, null);
  return (
    <form action={submit} className="grid justify-items-start gap-3">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="hash" value={hash} />
      {result && !result.ok && (
        <Notice tone="problem" live>
          {result.message}
        </Notice>
      )}
      <p className="max-w-prose text-sm">
        Dengan menandatangani, Anda menyatakan angka, selisih, dan sumber pada halaman ini benar menurut catatan pihak
        Anda.
      </p>
      <Confirm
        id="tanya-tanda-tangan"
        button={LABELS[party]}
        title={`${LABELS[party]}?`}
        answer="Ya, tandatangani"
        look="primary"
        disabled={pending}
      >
        {signed.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>Tanda tangan tersimpan dengan nama dan waktu Anda. Sesudah kedua pihak, periode ini terkunci.</p>
      </Confirm>
    </form>
  );
}
