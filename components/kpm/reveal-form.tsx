"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { revealIdentityAction } from "@/lib/kpm/actions";
import { REVEAL_REASONS } from "@/lib/kpm/rules";

const REASONS = [
  { value: "", label: "Pilih alasan" },
  ...Object.entries(REVEAL_REASONS).map(([value, label]) => ({ value, label })),
];

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
      <Select
        name="reason"
        label="Alasan membuka nomor"
        hint="Nama Anda, waktu, dan alasan tercatat dalam jejak audit."
        options={REASONS}
        required
        error={result && !result.ok ? result.fields?.reason?.[0] : undefined}
      />
      <Button look="secondary" icon="lock" className="justify-self-start" disabled={pending}>
        Tampilkan NIK
      </Button>
    </form>
  );
}
