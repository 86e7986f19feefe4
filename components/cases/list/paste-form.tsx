"use client";

import { useActionState } from "react";
import { ReasonFields } from "@/components/reveals/reason-fields";
import { Button } from "@/components/ui/form/button";
import { FormKey } from "@/components/ui/form/form-key";
import { TextArea } from "@/components/ui/form/text-input";
import { pasteNikAction } from "@/lib/cases/views/actions";
import { MOST_PASTED } from "@/lib/kpm/rules";

/** Filters the list by many NIK. They are posted, so they never are in an address or a history. */
export function PasteForm({ query, formKey }: { query: string; formKey: string }) {
  const [outcome, send, pending] = useActionState(pasteNikAction, null);
  return (
    <form action={send} className="grid gap-3">
      <FormKey first={formKey} after={outcome && { ok: false, reason: "conflict" }} />
      <input type="hidden" name="query" value={query} />
      <TextArea
        id="tempel-nik"
        name="numbers"
        label="NIK"
        hint={`Satu per baris, seperti disalin dari Excel; paling banyak ${MOST_PASTED}. NIK tidak disimpan dan tidak masuk alamat halaman; setiap NIK dihitung dalam batas harian Anda.`}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        defaultValue={outcome?.numbers}
        error={outcome?.message ?? undefined}
      />
      <ReasonFields
        id="tempel"
        label="Untuk apa NIK ini dicari"
        errors={{ purpose: outcome?.purpose, reason: outcome?.reason }}
      />
      <Button disabled={pending} className="justify-self-start">
        Saring dengan NIK ini
      </Button>
    </form>
  );
}
