"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActionResult, action } from "@/lib/platform/action";
import { addSlide, annotateSlide, moveSlide, removeSlide } from "./commands/arrange-slides";
import { decide, workItem } from "./commands/decide";
import { addDelegation, removeDelegation } from "./commands/delegations";
import { freezeFigures } from "./commands/freeze";
import { changeMeeting, createMeeting } from "./commands/keep-meeting";
import {
  addDelegationSchema,
  addSlideSchema,
  annotateSlideSchema,
  changeMeetingSchema,
  createMeetingSchema,
  decideSchema,
  meetingSchema,
  moveSlideSchema,
  removeDelegationSchema,
  removeSlideSchema,
  workItemSchema,
} from "./schema";

type Before<T> = ActionResult<T> | null;

/** Every page of meetings shows something of what changed. */
function shownAgain<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok) revalidatePath("/meetings", "layout");
  return result;
}

const create = action("meetings.hold", createMeetingSchema, createMeeting);

/** Plans a meeting and opens it; several regions come as several fields of one name. */
export async function createMeetingAction(
  _before: Before<{ id: string }>,
  form: FormData,
): Promise<Before<{ id: string }>> {
  const joined = new FormData();
  for (const [name, value] of form) if (name !== "regions") joined.append(name, value);
  joined.set("regions", form.getAll("regions").join(" "));
  const result = shownAgain(await create(joined));
  if (result.ok) redirect(`/meetings/${result.data.id}`);
  return result;
}

const change = action("meetings.hold", changeMeetingSchema, changeMeeting);
export const changeMeetingAction = async (_before: Before<{ id: string }>, form: FormData) =>
  shownAgain(await change(form));

const freeze = action("meetings.hold", meetingSchema, freezeFigures);
export const freezeAction = async (_before: Before<{ version: number }>, form: FormData) =>
  shownAgain(await freeze(form));

const move = action("meetings.hold", moveSlideSchema, moveSlide);
export const moveSlideAction = async (_before: Before<void>, form: FormData) => shownAgain(await move(form));

const annotate = action("meetings.hold", annotateSlideSchema, annotateSlide);
export const annotateSlideAction = async (_before: Before<void>, form: FormData) => shownAgain(await annotate(form));

const add = action("meetings.hold", addSlideSchema, addSlide);
export const addSlideAction = async (_before: Before<void>, form: FormData) => shownAgain(await add(form));

const remove = action("meetings.hold", removeSlideSchema, removeSlide);
export const removeSlideAction = async (_before: Before<void>, form: FormData) => shownAgain(await remove(form));

const come = action("meetings.hold", addDelegationSchema, addDelegation);
export const addDelegationAction = async (_before: Before<void>, form: FormData) => shownAgain(await come(form));

const leave = action("meetings.hold", removeDelegationSchema, removeDelegation);
export const removeDelegationAction = async (_before: Before<void>, form: FormData) => shownAgain(await leave(form));

const write = action("meetings.hold", decideSchema, decide);
export const decideAction = async (_before: Before<{ id: string; again: boolean }>, form: FormData) =>
  shownAgain(await write(form));

const work = action("meetings.follow", workItemSchema, workItem);
export const workItemAction = async (_before: Before<{ sentence: string }>, form: FormData) =>
  shownAgain(await work(form));
