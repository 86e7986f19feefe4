"use client";

import { useActionState, useId } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-input";
import { workCaseAction } from "@/lib/cases/actions";
import { VERB_LABELS } from "@/lib/cases/present";
import { type CaseVerb, CLOSING_REASONS, NOTE_LENGTH } from "@/lib/cases/rules";

type CaseWorkFormProps = { caseId: string; version: number; verbs: readonly CaseVerb[] };

const REASONS = [
  { value: "", label: "Pilih alasan" },
  ...Object.entries(CLOSING_REASONS).map(([value, label]) => ({ value, label })),
];
const HINTS: Partial<Record<CaseVerb, string>> = {
  verify: "Untuk verifikasi, tulis bukti yang sudah diperiksa.",
  reopen: "Untuk membuka lagi, tulis sebabnya.",
};

/** What one may do now: one form, a button for each step; works before JavaScript arrives. */
export function CaseWorkForm({ caseId, version, verbs }: CaseWorkFormProps) {
  const [result, submit, pending] = useActionState(workCaseAction, null);
  const id = useId();
  const fields = result && !result.ok ? result.fields : undefined;
  const hint = verbs.map((verb) => HINTS[verb]).find(Boolean) ?? "Terbaca oleh semua yang menangani masalah ini.";
  return (
    <form action={submit} className="grid gap-3">
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="version" value={version} />
      {result && (
        <Notice tone={result.ok ? "ok" : "problem"} live>
          {result.ok ? result.data.sentence : result.message}
        </Notice>
      )}
      {verbs.length > 0 && (
        <TextArea
          id={`${id}-note`}
          name="note"
          defaultValue={result?.note}
          label="Catatan"
          hint={hint}
          maxLength={NOTE_LENGTH}
          error={fields?.note?.[0]}
        />
      )}
      {verbs.includes("close") && (
        <Select
          id={`${id}-reason`}
          name="reason"
          label="Alasan penutupan"
          options={REASONS}
          error={fields?.reason?.[0]}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {verbs.map((verb, index) => (
          <Button key={verb} name="verb" value={verb} look={index === 0 ? "primary" : "secondary"} disabled={pending}>
            {VERB_LABELS[verb]}
          </Button>
        ))}
      </div>
    </form>
  );
}
