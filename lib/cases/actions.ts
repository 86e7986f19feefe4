"use server";
import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/platform/action";
import { type Worked, workCase } from "./commands/work-case";
import { workCaseSchema } from "./schema";

// Each verb asks for its own permission in the command; this is what all of them need.
const work = action("cases.work", workCaseSchema, workCase);

/** What became of the form; what was written is given back when it was not accepted. */
export type WorkOutcome = ActionResult<Worked> & { note?: string };

/** Takes, notes, verifies, closes or reopens a case, whichever button of its form was pressed. */
export async function workCaseAction(_before: WorkOutcome | null, form: FormData): Promise<WorkOutcome> {
  const result = await work(form);
  // Also after a conflict: the page then shows what the other person did.
  if (result.ok || result.reason === "conflict") revalidatePath("/cases/[id]", "page");
  return result.ok ? result : { ...result, note: String(form.get("note") ?? "") };
}
