"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/form/button";
import { FormKey } from "@/components/ui/form/form-key";
import { Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { listenToHead } from "@/components/ui/table/pick-page";
import { traceFamiliesAction } from "@/lib/cases/list/actions";
import { TRACERS, tracedWords } from "@/lib/cases/list/present/trace";
import { NOTE_LENGTH } from "@/lib/cases/rules/lifecycle";

type TraceFormProps = {
  /** The view that the families were drawn from. */
  query: string;
  region: string;
  total: number;
  totalText: string;
  formKey: string;
  children: ReactNode;
};

/** Makes work of unexplained families: ticked ones, or all of the list; works before JavaScript arrives. */
export function TraceForm({ query, region, total, totalText, formKey, children }: TraceFormProps) {
  const [result, submit, pending] = useActionState(traceFamiliesAction, null);
  const form = useRef<HTMLFormElement>(null);
  // The lines are new with every page.
  useEffect(() => (form.current ? listenToHead(form.current, "family") : undefined));
  const fields = result && !result.ok ? result.fields : undefined;
  const done = result?.ok ? tracedWords(result.data, region) : null;
  return (
    <form ref={form} action={submit}>
      <FormKey first={formKey} after={result} />
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="confirmed" value={total} />
      <div className="no-print grid gap-3 border-b border-line bg-paper px-4 py-3 sm:px-5">
        <div>
          <h3 className="font-bold">Telusuri yang belum terjelaskan</h3>
          <p className="text-sm text-ink-soft">Setiap keluarga menjadi satu masalah dengan pemilik dan tenggat.</p>
        </div>
        {result && !result.ok && (
          <Notice tone="problem" live>
            {fields?.ids?.[0] ?? result.message}
          </Notice>
        )}
        {done && (
          <Notice tone="ok" live>
            {done.sentence}{" "}
            {done.links.map(({ label, href }) => (
              <a key={href} href={href} className="link mr-3 inline-block min-h-6">
                {label}
              </a>
            ))}
          </Notice>
        )}
        <div className="grid items-end gap-3 md:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
          <Select
            name="owner"
            label="Siapa yang menelusuri"
            options={TRACERS}
            defaultValue={result?.owner ?? "pendamping"}
            error={fields?.owner?.[0]}
          />
          <TextInput name="note" label="Catatan" optional maxLength={NOTE_LENGTH} defaultValue={result?.note} />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button name="scope" value="ticked" disabled={pending}>
            Buat masalah untuk yang dicentang
          </Button>
          <Button name="scope" value="all" look="secondary" disabled={pending}>
            {`Buat masalah untuk semua ${totalText}`}
          </Button>
        </div>
      </div>
      {children}
    </form>
  );
}
