"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { Checkbox } from "@/components/ui/form/checkbox";
import { Confirm } from "@/components/ui/form/confirm";
import { Notice } from "@/components/ui/page/notice";
import { decideIntakeAction } from "@/lib/intake/actions";
import { changesHref } from "@/lib/intake/filter";
import type { DecideVerb } from "@/lib/intake/rules/lifecycle";
import { approveLabel, cancelQuestion, heldQuestion, undoQuestion } from "@/lib/intake/shelf/present/intake";

type DecideFormProps = {
  id: string;
  verbs: readonly DecideVerb[];
  seen: { added: number; changed: number; refused: number; held: number };
};

const LOOKS = { approve: "primary", columns: "secondary", cancel: "secondary", undo: "danger" } as const;

/** Applies, cancels or takes back a file; the form carries the figures that were on screen. Works before JavaScript. */
export function DecideForm({ id, verbs, seen }: DecideFormProps) {
  const [result, submit, pending] = useActionState(decideIntakeAction, null);
  const labels = {
    approve: approveLabel(seen),
    columns: "Ubah kolom",
    cancel: "Batalkan berkas",
    undo: "Tarik kembali seluruh berkas",
  };
  return (
    <form action={submit} className="grid gap-3">
      <input type="hidden" name="id" value={id} />
      {Object.entries(seen).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {result && !result.ok && (
        <Notice tone="problem" live>
          {result.message}
        </Notice>
      )}
      {seen.held > 0 && verbs.includes("approve") && (
        <>
          <Checkbox id="terapkan-ditahan" name="takeHeld" value="ya" label={heldQuestion(seen.held)} />
          <a className="link text-sm" href={changesHref(BigInt(id), { verdict: "held", after: "" })}>
            Bandingkan baris yang ditahan
          </a>
        </>
      )}
      <div className="flex flex-wrap gap-2">
        {verbs.map((verb) =>
          verb === "undo" || verb === "cancel" ? (
            <Confirm
              key={verb}
              id={`tanya-${verb}`}
              name="verb"
              value={verb}
              button={labels[verb]}
              title={`${labels[verb]}?`}
              look={LOOKS[verb]}
              disabled={pending}
            >
              {verb === "undo" ? undoQuestion(seen) : cancelQuestion(seen)}
            </Confirm>
          ) : (
            <Button key={verb} name="verb" value={verb} look={LOOKS[verb]} disabled={pending}>
              {labels[verb]}
            </Button>
          ),
        )}
      </div>
    </form>
  );
}
