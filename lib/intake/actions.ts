"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { UserActor } from "@/lib/auth/actor";
import { type ActionResult, action } from "@/lib/platform/forms/action";
import { type Answer, keepingTyped } from "@/lib/platform/forms/typed";
import { changeApprovalRule } from "./apply/commands/approval-rule";
import { approveIntake, cancelIntake, sumRows } from "./apply/commands/decide";
import { markSeen } from "./apply/commands/seen";
import { askUndo } from "./apply/commands/undo";
import { assignWords } from "./recognise/commands/assign-words";
import { mapColumns, reopenColumns } from "./recognise/commands/map-columns";
import { correctCell } from "./rows/commands/correct-cell";
import {
  approvalRuleSchema,
  assignWordsSchema,
  correctCellSchema,
  type DecideInput,
  decideSchema,
  dropUploadSchema,
  mapColumnsSchema,
  seenSchema,
} from "./schema";
import { dropUpload } from "./upload/commands/upload";

const VERBS = {
  approve: (actor: UserActor, { id, ...seen }: DecideInput) => approveIntake(actor, id, seen),
  cancel: (actor: UserActor, { id }: DecideInput) => cancelIntake(actor, id),
  columns: (actor: UserActor, { id }: DecideInput) => reopenColumns(actor, id),
  undo: (actor: UserActor, { id }: DecideInput) => askUndo(actor, id),
  sum: (actor: UserActor, { id }: DecideInput) => sumRows(actor, id, true),
  first: (actor: UserActor, { id }: DecideInput) => sumRows(actor, id, false),
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

const choose = action("intake.decide", mapColumnsSchema, mapColumns);

/** What came of a choice of columns, and the choice itself, so that a refused one stays on screen. */
export type MapColumnsState = { result: ActionResult<void>; sent: Record<string, string> };

/** Takes the columns that a person chose, or looks at the file again by another kind, sheet or header row. */
export async function mapColumnsAction(_before: MapColumnsState | null, form: FormData): Promise<MapColumnsState> {
  const result = await choose(form);
  if (result.ok || result.reason === "conflict") revalidatePath("/intake/[id]", "page");
  const sent: Record<string, string> = {};
  if (!result.ok) for (const [name, value] of form) if (typeof value === "string") sent[name] = value;
  return { result, sent };
}

const assign = action("intake.decide", assignWordsSchema, assignWords);

/** Takes what a person said that unknown words mean, and reads the file again. */
export async function assignWordsAction(
  _before: ActionResult<void> | null,
  form: FormData,
): Promise<ActionResult<void>> {
  const result = await assign(form);
  if (result.ok || result.reason === "conflict") revalidatePath("/intake/[id]", "page");
  return result;
}

const correct = action("intake.decide", correctCellSchema, correctCell);

/** Corrects one cell of a refused row; a refused one comes back as it was typed. */
export async function correctCellAction(
  _before: (ActionResult<void> & { value: string }) | null,
  form: FormData,
): Promise<ActionResult<void> & { value: string }> {
  const result = await correct(form);
  if (result.ok) redirect(`/intake/${form.get("id")}#catatan`);
  return { ...result, value: String(form.get("value") ?? "") };
}

const see = action("intake.read", seenSchema, (actor, { id }) => markSeen(actor, id));

/** Takes the notice of ended files away. */
export async function markSeenAction(form: FormData): Promise<void> {
  const result = await see(form);
  if (result.ok && result.data > 0) revalidatePath("/intake", "layout");
}

const drop = action("intake.read", dropUploadSchema, (actor, { id }) => dropUpload(actor, id));

/** Forgets an upload that stopped on its way; one that is gone already is what was asked for. */
export async function dropUploadAction(form: FormData): Promise<void> {
  await drop(form);
  revalidatePath("/intake");
}

const rule = action("intake.set-approval", approvalRuleSchema, changeApprovalRule);

export async function changeApprovalRuleAction(_before: Answer<void> | null, form: FormData): Promise<Answer<void>> {
  const result = await keepingTyped(form, ["region", "twoPeople"], rule(form));
  if (result.ok) revalidatePath("/intake/approval");
  return result;
}
