"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { casesHref, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { keepList } from "@/lib/kpm/commands/keep-list";
import { pasteSchema } from "@/lib/kpm/schema";
import { type ActionResult, action } from "@/lib/platform/forms/action";
import { creation } from "@/lib/platform/forms/creation";
import { changeView, dropView, keepView } from "./commands";
import { changeViewSchema, dropViewSchema, keepViewSchema } from "./schema";

const keep = action("cases.read", keepViewSchema, keepView);

/** Keeps what one looks at under a name. */
export async function keepViewAction(
  _before: ActionResult<{ id: string }> | null,
  form: FormData,
): Promise<ActionResult<{ id: string }>> {
  const result = await keep(form);
  if (result.ok) revalidatePath("/cases");
  return result;
}

const change = action("cases.read", changeViewSchema, changeView);
const drop = action("cases.read", dropViewSchema, dropView);

/** verb: change (to what one looks at now) or drop. */
export async function workViewAction(_before: ActionResult<void> | null, form: FormData): Promise<ActionResult<void>> {
  const result = await (form.get("verb") === "drop" ? drop : change)(form);
  if (result.ok) revalidatePath("/cases");
  return result;
}

const paste = creation("Saringan", "kpm.reveal-identity", pasteSchema, keepList);

/** What was wrong with the paste; the numbers are given back. */
export type PasteOutcome = {
  message: string | null;
  numbers: string;
  purpose: string | undefined;
  reason: string | undefined;
};

/** Filters by many NIK. They travel in the form and are kept as families: no address carries them. */
export async function pasteNikAction(_before: PasteOutcome | null, form: FormData): Promise<PasteOutcome> {
  const result = await paste(form);
  if (!result.ok)
    return {
      message: result.fields ? (result.fields.numbers?.[0] ?? null) : result.message,
      purpose: result.fields?.purpose?.[0],
      reason: result.fields?.reason?.[0],
      numbers: String(form.get("numbers") ?? ""),
    };
  const filter = parseCaseFilter(Object.fromEntries(new URLSearchParams(String(form.get("query") ?? ""))));
  redirect(casesHref(filter, { list: result.data }));
}
