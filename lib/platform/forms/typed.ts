import "server-only";
import { maskNik } from "@/lib/values/identity";
import type { ActionResult } from "./action";

/** What was written into a form, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;
/** What became of a form; what was written comes back when nothing came of it, so that nobody writes it twice. */
export type Answer<T> =
  | Extract<ActionResult<T>, { ok: true }>
  | (Extract<ActionResult<T>, { ok: false }> & { typed: Typed });

const LONGEST = 2_000;

/** Gives back what was written, with its numbers masked: as a browser without scripts, and React after an answer, would not. */
export async function keepingTyped<T>(
  form: FormData,
  fields: readonly string[],
  result: Promise<ActionResult<T>>,
): Promise<Answer<T>> {
  const answer = await result;
  if (answer.ok) return answer;
  const text = (name: string) =>
    String(form.get(name) ?? "")
      .slice(0, LONGEST)
      .replace(/(?<!\d)\d{16}(?!\d)/g, maskNik);
  return { ...answer, typed: Object.fromEntries(fields.map((name) => [name, text(name)])) };
}
