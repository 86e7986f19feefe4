"use server";
import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/platform/forms/action";
import { creation } from "@/lib/platform/forms/creation";
import { type Answer, keepingTyped } from "@/lib/platform/forms/typed";
import { askEdition, withdrawEdition } from "./commands/editions";
import { publishSchema, withdrawSchema } from "./schema";

const publish = creation(
  "Terbitan",
  "transparency.publish",
  publishSchema,
  (actor, _input, tx) => askEdition(actor, new Date(), tx),
  "meant",
);
const withdraw = action("transparency.publish", withdrawSchema, withdrawEdition);

export async function publishAction(_before: ActionResult<{ code: string }> | null, form: FormData) {
  const result = await publish(form);
  revalidatePath("/admin/public", "page");
  return result;
}

export async function withdrawAction(_before: Answer<void> | null, form: FormData) {
  const result = await keepingTyped(form, ["reason"], withdraw(form));
  if (result.ok) revalidatePath("/admin/public", "page");
  return result;
}
