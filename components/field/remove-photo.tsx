"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { removePhotoAction } from "@/lib/field/actions";
import { NeedsNetwork } from "./needs-network";

/** Takes back a photo of one's own. */
export function RemovePhoto({ id, label }: { id: string; label: string }) {
  const [outcome, submit, pending] = useActionState(removePhotoAction, null);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      <NeedsNetwork>
        <Button look="quiet" className="min-h-12 px-2" disabled={pending}>
          Hapus foto<span className="sr-only">: {label}</span>
        </Button>
      </NeedsNetwork>
      {outcome && !outcome.ok && (
        <p role="alert" className="max-w-40 text-xs font-semibold text-problem">
          {outcome.message}
        </p>
      )}
    </form>
  );
}
