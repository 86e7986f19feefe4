"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { Notice } from "@/components/ui/page/notice";
import { decideIntakeAction } from "@/lib/intake/actions";

type RepeatFormProps = {
  id: string;
  verb: "sum" | "first";
  label: string;
  seen: { added: number; changed: number; refused: number };
};

/** Reads a planned file again, with repeated rows added up or not. Works before JavaScript. */
export function RepeatForm({ id, verb, label, seen }: RepeatFormProps) {
  const [result, submit, pending] = useActionState(decideIntakeAction, null);
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
      <div>
        <Button name="verb" value={verb} look="secondary" disabled={pending}>
          {label}
        </Button>
      </div>
    </form>
  );
}
