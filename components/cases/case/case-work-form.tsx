"use client";

import { useActionState, useId } from "react";
import { Button } from "@/components/ui/form/button";
import { TextArea } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { workCaseAction } from "@/lib/cases/actions";
import { NOTE_LENGTH } from "@/lib/cases/rules/lifecycle";
import { type CaseVerb, needsOf, verbOf } from "@/lib/cases/rules/verbs";
import { type Choice, VerbFields } from "./verb-fields";

type CaseWorkFormProps = {
  caseId: string;
  version: number;
  verbs: readonly CaseVerb[];
  parties: readonly Choice[];
  colleagues: readonly Choice[];
};

/** What one may do now: one form, a button for each step; works before JavaScript arrives. */
export function CaseWorkForm({ caseId, version, verbs, parties, colleagues }: CaseWorkFormProps) {
  const [result, submit, pending] = useActionState(workCaseAction, null);
  const id = useId();
  const fields = result && !result.ok ? result.fields : undefined;
  const hint =
    verbs.map((verb) => verbOf(verb).note?.hint).find(Boolean) ?? "Terbaca oleh semua yang menangani masalah ini.";
  const plain = verbs.filter((verb) => !verbOf(verb).rare);
  const rare = verbs.filter((verb) => verbOf(verb).rare);
  const button = (verb: CaseVerb, look: "primary" | "secondary") => (
    <Button key={verb} name="verb" value={verb} look={look} disabled={pending}>
      {verbOf(verb).label}
    </Button>
  );
  const own = (verb: CaseVerb) => (
    <VerbFields verb={verb} id={id} parties={parties} colleagues={colleagues} fields={fields} />
  );
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
      {verbs.includes("close") && own("close")}
      <div className="flex flex-wrap gap-2">
        {plain.map((verb, index) => button(verb, index === 0 ? "primary" : "secondary"))}
      </div>
      {rare.map((verb) => (
        <details key={verb} className="border-t border-line pt-2" open={fields !== undefined && hasFault(verb, fields)}>
          <summary className="min-h-6 cursor-pointer font-semibold">{verbOf(verb).label}</summary>
          <div className="mt-2 grid gap-3">
            {own(verb)}
            <div>{button(verb, "secondary")}</div>
          </div>
        </details>
      ))}
    </form>
  );
}

const hasFault = (verb: CaseVerb, fields: Record<string, string[]>): boolean =>
  needsOf(verb).some((need) => need in fields);
