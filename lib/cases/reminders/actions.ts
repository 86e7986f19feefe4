"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/lib/platform/forms/action";
import { readNotices } from "./commands/read-notices";

const read = action("account.own", z.object({}), readNotices);

/** Marks the reminders as read; the bell of every page follows. */
export async function readNoticesAction(form: FormData): Promise<void> {
  const result = await read(form);
  if (result.ok) revalidatePath("/", "layout");
}
