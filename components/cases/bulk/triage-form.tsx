"use client";

import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
import { FormKey } from "@/components/ui/form/form-key";
import { Notice } from "@/components/ui/page/notice";
import { workCasesAction } from "@/lib/cases/actions";
import { comeBack, leave, Picked, paint } from "./picked";
import { listen } from "./triage";

type TriageFormProps = {
  /** The view, to do the step in and to return to. */
  query: string;
  all: boolean;
  total: number;
  /** The cases of this page, "id,id". */
  shown: string;
  drawnAt: string;
  formKey: string;
  /** After a step, back to the current row. */
  returned: boolean;
  /** What became of the last step; it gives way to what became of this one. */
  result: ReactNode;
  steps: ReactNode;
  pager: ReactNode;
  children: ReactNode;
};

/** The list as a form: ticks and a button are enough; a script adds keys, ranges and what is ticked on other pages. */
export function TriageForm({ query, all, total, shown, drawnAt, formKey, returned, ...parts }: TriageFormProps) {
  const [outcome, send, pending] = useActionState(workCasesAction, null);
  const form = useRef<HTMLFormElement>(null);
  const [picked] = useState(() => new Picked());
  const matching = outcome?.total ?? total;

  useEffect(() => {
    if (returned && form.current) comeBack({ form: form.current, picked, all: false, total: 0 });
  }, [returned, picked]);

  useEffect(() => {
    // drawnAt: the rows are new whenever the server drew them.
    if (!form.current || drawnAt === "") return;
    const list = { form: form.current, picked, all, total: matching };
    paint(list);
    return listen(list);
  }, [picked, all, matching, drawnAt]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    leave({ form: event.currentTarget, picked, all, total });
    const given = new FormData(event.currentTarget, submitter);
    // Not the form's own way: that would empty the fields also when the answer is a question.
    startTransition(() => send(given));
  };
  return (
    <form ref={form} action={send} onSubmit={submit} onKeyDown={enterSends} aria-busy={pending} className="printed">
      {/* Enter in a box sends nothing: the first button of the form is this one. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="all" value={all ? "1" : ""} />
      <input type="hidden" name="total" value={matching} />
      <input type="hidden" name="shown" value={shown} />
      <input type="hidden" name="drawnAt" value={drawnAt} />
      <FormKey first={formKey} after={outcome && { ok: false, reason: "conflict" }} />
      <input type="hidden" name="also" defaultValue={outcome?.picked} />
      <input type="hidden" name="except" />
      {parts.children}
      <div className="bulk-bar no-print">
        {outcome ? (
          <Notice tone="problem" live>
            {outcome.message}
          </Notice>
        ) : (
          parts.result
        )}
        {parts.steps}
      </div>
      {parts.pager}
    </form>
  );
}

/** In a question, Enter on a choice and Ctrl+Enter in a text answer it. */
function enterSends(event: KeyboardEvent<HTMLFormElement>): void {
  const at = event.target;
  if (event.key !== "Enter" || !(at instanceof HTMLElement)) return;
  if (!(at instanceof HTMLSelectElement) && !(event.ctrlKey || event.metaKey)) return;
  const button = at.closest("[popover]")?.querySelector<HTMLButtonElement>("[name='verb']");
  if (!button) return;
  event.preventDefault();
  event.currentTarget.requestSubmit(button);
}
