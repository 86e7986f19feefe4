"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { Select } from "@/components/ui/form/select";
import { Notice } from "@/components/ui/page/notice";
import { assignWordsAction } from "@/lib/intake/actions";
import type { WordChoice } from "@/lib/intake/recognise/present";

/** Gives words one of the meanings of their list. Works before JavaScript. */
export function WordForm({ id, words }: { id: string; words: readonly WordChoice[] }) {
  const [result, submit, pending] = useActionState(assignWordsAction, null);
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="id" value={id} />
      {result && !result.ok && (
        <Notice tone="problem" live>
          {result.message}
        </Notice>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {words.map(({ name, label, meaning, options }, at) => (
          <Select key={name} id={`arti-${at}`} name={name} label={label} options={options} defaultValue={meaning} />
        ))}
      </div>
      <div>
        <Button look="secondary" disabled={pending}>
          Baca ulang dengan arti ini
        </Button>
      </div>
    </form>
  );
}
