"use client";

import { useActionState } from "react";
import { Button, type ButtonLook } from "@/components/ui/form/button";
import { Confirm } from "@/components/ui/form/confirm";
import { Notice } from "@/components/ui/page/notice";
import { decideAnswersAction } from "@/lib/answers/actions";

export type Decision = { verb: "apply" | "drop" | "undo"; label: string; look: ButtonLook };

type DecideAnswersFormProps = {
  id: string;
  decisions: readonly Decision[];
  /** How many answers of the file hold. */
  answers: string;
};

/** What one may do with a file of answers now. Works before JavaScript. */
export function DecideAnswersForm({ id, decisions, answers }: DecideAnswersFormProps) {
  const [outcome, send, pending] = useActionState(decideAnswersAction, null);
  return (
    <form action={send} className="grid gap-3">
      <input type="hidden" name="id" value={id} />
      {outcome && (
        <Notice tone="problem" live>
          {outcome.message}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {decisions.map(({ verb, label, look }) =>
          verb === "apply" ? (
            <Button key={verb} name="verb" value={verb} look={look} disabled={pending}>
              {label}
            </Button>
          ) : (
            <Confirm
              key={verb}
              id={`tanya-${verb}`}
              name="verb"
              value={verb}
              button={label}
              title={`${label}?`}
              look={look}
              disabled={pending}
            >
              {verb === "undo"
                ? `${answers} masalah yang diubah berkas ini kembali seperti semula, kecuali yang sudah disentuh orang sesudahnya.`
                : `${answers} jawaban tidak diterapkan. Berkasnya dapat diunggah lagi.`}
            </Confirm>
          ),
        )}
      </div>
    </form>
  );
}
