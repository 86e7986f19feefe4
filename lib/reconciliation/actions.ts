"use server";
import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/platform/forms/action";
import { signMinutes, unlockPeriod } from "./commands/sign";
import { signSchema, unlockSchema } from "./schema";

const sign = action("reconciliation.sign", signSchema, signMinutes);
const unlock = action("reconciliation.unlock", unlockSchema, unlockPeriod);

/** Signs the minutes for the actor's party. */
export async function signMinutesAction(
  _before: ActionResult<{ locked: boolean }> | null,
  form: FormData,
): Promise<ActionResult<{ locked: boolean }>> {
  const result = await sign(form);
  if (result.ok || result.reason === "conflict") revalidatePath("/reconciliation/[id]", "page");
  return result;
}

/** Opens a locked period again. */
export async function unlockPeriodAction(
  _before: ActionResult<void> | null,
  form: FormData,
): Promise<ActionResult<void>> {
  const result = await unlock(form);
  if (result.ok || result.reason === "conflict") revalidatePath("/reconciliation/[id]", "page");
  return result;
}
