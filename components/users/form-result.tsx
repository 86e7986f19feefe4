import { Notice } from "@/components/ui/page/notice";
import type { ActionResult } from "@/lib/platform/forms/action";
import type { Answer, Typed } from "@/lib/platform/forms/typed";

/** What became of a form: nothing yet, done, or why not. */
export function FormResult({ result, done }: { result: ActionResult<unknown> | null; done: string }) {
  if (!result) return null;
  return (
    <Notice tone={result.ok ? "ok" : "problem"} live>
      {result.ok ? done : result.message}
    </Notice>
  );
}

/** What was written into a form that came to nothing. */
export const typedIn = (result: Answer<unknown> | null): Typed | undefined =>
  result && !result.ok ? result.typed : undefined;

export const fieldError = (result: ActionResult<unknown> | null, field: string): string | undefined =>
  result && !result.ok ? result.fields?.[field]?.[0] : undefined;
