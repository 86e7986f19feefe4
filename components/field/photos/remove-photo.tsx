"use client";

import { useActionState } from "react";
import { NeedsNetwork } from "@/components/field/outbox/needs-network";
import { Confirm } from "@/components/ui/form/confirm";
import { removePhotoAction } from "@/lib/field/actions";

/** Takes back a photo of one's own. */
export function RemovePhoto({ id, label }: { id: string; label: string }) {
  const [outcome, submit, pending] = useActionState(removePhotoAction, null);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      <NeedsNetwork>
        <Confirm
          id={`tanya-foto-${id}`}
          button={
            <>
              Hapus foto<span className="sr-only">: {label}</span>
            </>
          }
          title="Hapus 1 foto?"
          answer="Ya, hapus foto"
          look="quiet"
          disabled={pending}
        >
          {label}. Foto yang dihapus tidak dapat dikembalikan.
        </Confirm>
      </NeedsNetwork>
      {outcome && !outcome.ok && (
        <p role="alert" className="max-w-40 text-xs font-semibold text-problem">
          {outcome.message}
        </p>
      )}
    </form>
  );
}
