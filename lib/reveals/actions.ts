"use server";
import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/platform/forms/action";
import { creation } from "@/lib/platform/forms/creation";
import { type Answer, keepingTyped } from "@/lib/platform/forms/typed";
import { grantReveals, withdrawGrant } from "./commands";
import { grantSchema, withdrawSchema } from "./schema";

const grant = creation("Tambahan batas", "reveals.grant", grantSchema, grantReveals);
const withdraw = action("reveals.grant", withdrawSchema, withdrawGrant);

/** Lets a person open more numbers a day for a purpose. */
export async function grantRevealsAction(_before: Answer<void> | null, form: FormData) {
  const result = await keepingTyped(form, ["user", "purpose", "reason", "aDay", "lastDay"], grant(form));
  if (result.ok) revalidatePath("/admin/reveals", "page");
  return result;
}

/** Takes a grant back. */
export async function withdrawGrantAction(_before: ActionResult<void> | null, form: FormData) {
  const result = await withdraw(form);
  if (result.ok) revalidatePath("/admin/reveals", "page");
  return result;
}
