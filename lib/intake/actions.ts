"use server";
import { revalidatePath } from "next/cache";
import type { UserActor } from "@/lib/auth/actor";
import { type ActionResult, action } from "@/lib/platform/action";
import { approveIntake, cancelIntake } from "./commands/decide";
import { askUndo } from "./commands/undo";
import { type DecideInput, decideSchema } from "./schema";

const VERBS = {
  approve: (actor: UserActor, { id, ...seen }: DecideInput) => approveIntake(actor, id, seen),
  cancel: (actor: UserActor, { id }: DecideInput) => cancelIntake(actor, id),
  undo: (actor: UserActor, { id }: DecideInput) => askUndo(actor, id),
};

const decide = action("intake.decide", decideSchema, (actor, input) => VERBS[input.verb](actor, input));

/** Applies, cancels or takes back a file, whichever button of its form was pressed. */
export async function decideIntakeAction(
  _before: ActionResult<void> | null,
  form: FormData,
): Promise<ActionResult<void>> {
  const result = await decide(form);
  if (result.ok || result.reason === "conflict") revalidatePath("/intake/[id]", "page");
  return result;
}
