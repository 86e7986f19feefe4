"use server";
import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/platform/action";
import { type Worked, workCase } from "./commands/work-case";
import { workCaseSchema } from "./schema";

// Each verb asks for its own permission in the command; this is what all of them need.
const work = action("cases.work", workCaseSchema, workCase);

/** Takes, notes, verifies, closes or reopens a case, whichever button of its form was pressed. */
export async function workCaseAction(
  _before: ActionResult<Worked> | null,
  form: FormData,
): Promise<ActionResult<Worked>> {
  const result = await work(form);
  // Also after a conflict: the page then shows what the other person did.
  if (result.ok || result.reason === "conflict") revalidatePath("/cases/[id]", "page");
  return result;
}
