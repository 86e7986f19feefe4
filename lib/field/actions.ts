"use server";
import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/platform/forms/action";
import { creation } from "@/lib/platform/forms/creation";
import { recordVisit } from "./commands/record-visit";
import { removePhoto } from "./commands/remove-photo";
import { photoIdSchema, visitFormSchema } from "./schema";

const record = creation("Hasil kunjungan", "field.work", visitFormSchema, async (actor, input, tx, key) => {
  const { sentence } = await recordVisit(actor, { ...input, clientKey: key }, new Date(), tx);
  return { sentence };
});

/** What was saved; what was typed comes back when it was not. */
export type VisitOutcome = ActionResult<{ sentence: string }> & {
  typed?: { result: string; note: string; visitedOn: string };
};

/** Records a visit from the plain form, without JavaScript; with it the outbox sends (components/field). */
export async function recordVisitAction(_before: VisitOutcome | null, form: FormData): Promise<VisitOutcome> {
  const outcome = await record(form);
  if (outcome.ok) {
    revalidatePath("/field/[id]", "page");
    return outcome;
  }
  const text = (name: string) => String(form.get(name) ?? "");
  return { ...outcome, typed: { result: text("result"), note: text("note"), visitedOn: text("visitedOn") } };
}

/** Takes back a photo of one's own. */
export async function removePhotoAction(
  _before: ActionResult<void> | null,
  form: FormData,
): Promise<ActionResult<void>> {
  const outcome = await action("field.work", photoIdSchema, (actor, input) => removePhoto(actor, input))(form);
  if (outcome.ok) revalidatePath("/field/[id]", "page");
  return outcome;
}
