"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { freezeAction } from "@/lib/meetings/actions";

/** Freezes the numbers of now as the next version. */
export function FreezeForm({ meeting }: { meeting: string }) {
  const [result, submit, pending] = useActionState(freezeAction, null);
  return (
    <form action={submit} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="id" value={meeting} />
      <Button look="secondary" small disabled={pending}>
        Bekukan angka sekarang
      </Button>
      {result && (
        <Notice tone={result.ok ? "ok" : "problem"} live>
          {result.ok ? `Angka dibekukan sebagai versi ${result.data.version}.` : result.message}
        </Notice>
      )}
    </form>
  );
}
