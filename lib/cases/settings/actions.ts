"use server";
import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/platform/forms/action";
import { type Answer, keepingTyped } from "@/lib/platform/forms/typed";
import { dropHoliday, keepHoliday } from "./commands/keep-holiday";
import { keepRule } from "./commands/keep-rule";
import { dropHolidaySchema, keepHolidaySchema } from "./schema/holiday";
import { keepRuleSchema } from "./schema/rule";

const keep = action("cases.set-rules", keepRuleSchema, keepRule);
const keepDay = action("cases.set-rules", keepHolidaySchema, keepHoliday);
const dropDay = action("cases.set-rules", dropHolidaySchema, dropHoliday);

/** Changes owner and deadline of a type; also after a conflict the page shows what is saved. */
export async function keepRuleAction(_before: Answer<{ toLive: boolean }> | null, form: FormData) {
  const result = await keepingTyped(form, ["owner", "days", "unit", "reason", "toLive"], keep(form));
  if (result.ok || result.reason === "conflict") revalidatePath("/admin/case-types", "page");
  return result;
}

export async function keepHolidayAction(_before: Answer<void> | null, form: FormData) {
  const result = await keepingTyped(form, ["onDate", "name", "kind", "source"], keepDay(form));
  if (result.ok) revalidatePath("/admin/holidays", "page");
  return result;
}

export async function dropHolidayAction(_before: ActionResult<void> | null, form: FormData) {
  const result = await dropDay(form);
  if (result.ok) revalidatePath("/admin/holidays", "page");
  return result;
}
