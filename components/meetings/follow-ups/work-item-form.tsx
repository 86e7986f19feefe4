"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { FormKey } from "@/components/ui/form/form-key";
import { TextArea } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { fieldError } from "@/components/users/form-result";
import { workItemAction } from "@/lib/meetings/actions";
import { ITEM_VERBS, type ItemVerb } from "@/lib/meetings/follow-ups/rules/item";
import { SENTENCE_LENGTH } from "@/lib/meetings/rules/meeting";

type WorkItemFormProps = { item: string; version: number; verbs: readonly ItemVerb[]; formKey: string };

/** What one may do with a decision now: one note, a button for each step. */
export function WorkItemForm({ item, version, verbs, formKey }: WorkItemFormProps) {
  const [result, submit, pending] = useActionState(workItemAction, null);
  return (
    <form action={submit} className="grid gap-3">
      {result && (
        <Notice tone={result.ok ? "ok" : "problem"} live>
          {result.ok ? result.data.sentence : result.message}
        </Notice>
      )}
      <FormKey first={formKey} after={result} />
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="version" value={version} />
      {verbs.length > 0 && (
        <TextArea
          id={`note-${item}`}
          name="note"
          label="Apa yang sudah dilakukan"
          hint="Terbaca oleh penyelenggara rakor dan semua yang mengerjakan keputusan ini."
          required
          maxLength={SENTENCE_LENGTH}
          defaultValue={result?.given?.note ?? ""}
          error={fieldError(result, "note")}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {verbs.map((verb, index) => (
          <Button
            key={verb}
            name="verb"
            value={verb}
            small
            look={verb === "drop" ? "danger" : index === 0 ? "primary" : "secondary"}
            disabled={pending}
          >
            {ITEM_VERBS[verb].label}
          </Button>
        ))}
      </div>
    </form>
  );
}
