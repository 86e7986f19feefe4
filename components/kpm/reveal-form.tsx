"use client";

import { useActionState } from "react";
import { ReasonFields } from "@/components/reveals/reason-fields";
import { Button } from "@/components/ui/form/button";
import { Notice } from "@/components/ui/page/notice";
import { Facts } from "@/components/ui/text/facts";
import { fieldError } from "@/components/users/form-result";
import { revealIdentityAction } from "@/lib/kpm/actions";

/** Opens the numbers of this one family, for a reason that the audit log keeps. */
export function RevealForm({ kpmId }: { kpmId: string }) {
  const [result, submit, pending] = useActionState(revealIdentityAction, null);
  if (result?.ok) {
    return (
      <Notice tone="info" title="Nomor terbuka; muat ulang halaman untuk menutupnya" live>
        <Facts
          facts={[
            { key: "nik", label: "NIK", value: result.data.nik },
            { key: "kk", label: "No KK", value: result.data.noKk ?? "–" },
          ]}
        />
      </Notice>
    );
  }
  return (
    <form action={submit} className="grid gap-3">
      <input type="hidden" name="kpmId" value={kpmId} />
      {result && !result.fields && (
        <Notice tone="problem" live>
          {result.message}
        </Notice>
      )}
      <ReasonFields
        id="buka-nomor"
        label="Alasan membuka nomor"
        errors={{ purpose: fieldError(result, "purpose"), reason: fieldError(result, "reason") }}
      />
      <Button look="secondary" icon="lock" className="justify-self-start" disabled={pending}>
        Tampilkan NIK
      </Button>
    </form>
  );
}
