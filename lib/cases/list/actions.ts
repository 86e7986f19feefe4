"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/platform/forms/action";
import { creation } from "@/lib/platform/forms/creation";
import { type Traced, traceFamilies } from "./commands";
import { traceSchema } from "./schema";

const trace = creation("Penelusuran", "cases.assign", traceSchema, traceFamilies);

export type TraceOutcome = ActionResult<Traced> & { note?: string; owner?: string };

/** Opens cases for unexplained families; ticks of one form arrive as many fields of one name. */
export async function traceFamiliesAction(_before: TraceOutcome | null, form: FormData): Promise<TraceOutcome> {
  const ticked = form.getAll("family").join(",");
  form.delete("family");
  form.set("ids", ticked);
  const result = await trace(form);
  if (result.ok) revalidatePath("/kpm");
  return result.ok
    ? result
    : { ...result, note: String(form.get("note") ?? ""), owner: String(form.get("owner") ?? "") };
}
