"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/platform/forms/action";
import { applyAnswers } from "./commands/apply";
import { dropAnswers, undoAnswers } from "./commands/undo";
import { decideAnswersSchema } from "./schema";

const decide = action("cases.work", decideAnswersSchema, async (actor, { id, verb }) => {
  if (verb === "apply") await applyAnswers(actor, id);
  else if (verb === "undo") await undoAnswers(actor, id);
  else await dropAnswers(actor, id);
  return { href: verb === "drop" ? "/cases/answers" : `/cases/answers?file=${id}` };
});

/** Applies a looked-through file, puts it away, or takes an applied one back. */
export async function decideAnswersAction(
  _before: { message: string } | null,
  form: FormData,
): Promise<{ message: string }> {
  const result = await decide(form);
  if (!result.ok) return { message: result.message };
  redirect(result.data.href);
}
