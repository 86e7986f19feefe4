"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActionResult, action } from "@/lib/platform/forms/action";
import { creation } from "@/lib/platform/forms/creation";
import { addDelegation, removeDelegation } from "./commands/delegations";
import { freezeFigures } from "./commands/freeze";
import { changeMeeting, createMeeting } from "./commands/keep-meeting";
import { type Arranged, addSlide, annotateSlide, moveSlide, removeSlide, showSlide, showTopic } from "./deck/commands";
import { meetingHref } from "./filter";
import { decide, workItem } from "./follow-ups/commands";
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
  showSlideSchema,
  showTopicSchema,
  workItemSchema,
} from "./schema";

/** What became of a form; what was written is given back when it was not accepted. */
export type Outcome<T> = ActionResult<T> & { given?: Record<string, string> };
type Before<T> = Outcome<T> | null;

/** Every page of meetings shows something of what changed; also after a conflict, which shows what the other did. */
function shownAgain<T>(result: ActionResult<T>, form: FormData): Outcome<T> {
  if (result.ok || result.reason === "conflict") {
    revalidatePath("/meetings", "layout");
    revalidatePath("/follow-ups");
  }
  if (result.ok) return result;
  const given: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string") given[name] = name in given ? `${given[name]} ${value}` : value;
  return { ...result, given };
}

/** Several fields of one name as one, parted by spaces. */
function joined(form: FormData, name: string): FormData {
  const whole = new FormData();
  for (const [field, value] of form) if (field !== name) whole.append(field, value);
  whole.set(name, form.getAll(name).join(" "));
  return whole;
}

const create = creation("Rakor", "meetings.hold", createMeetingSchema, createMeeting);

/** Plans a meeting and opens it; several regions come as several fields of one name. */
export async function createMeetingAction(
  _before: Before<{ id: string }>,
  form: FormData,
): Promise<Before<{ id: string }>> {
  const result = shownAgain(await create(joined(form, "regions")), form);
  if (result.ok) redirect(`/meetings/${result.data.id}`);
  return result;
}

const change = action("meetings.hold", changeMeetingSchema, changeMeeting);

/** Changes the heading of a meeting and goes back to it. */
export async function changeMeetingAction(
  _before: Before<{ id: string }>,
  form: FormData,
): Promise<Before<{ id: string }>> {
  const result = shownAgain(await change(form), form);
  if (result.ok) redirect(`/meetings/${result.data.id}`);
  return result;
}

const freeze = creation("Versi angka", "meetings.hold", meetingSchema, freezeFigures, "meant");
export const freezeAction = async (_before: Before<{ version: number }>, form: FormData) =>
  shownAgain(await freeze(form), form);

const move = action("meetings.hold", moveSlideSchema, moveSlide);
const show = action("meetings.hold", showSlideSchema, showSlide);
const showAll = action("meetings.hold", showTopicSchema, showTopic);

/** The step that a button asks for: one slide, all of a topic, or the order. */
const stepOf = (by: string) => (by.endsWith("-topic") ? showAll : by === "hide" || by === "show" ? show : move);

/**
 * Whichever button of the list of slides was pressed: "up:whole", "hide:whole", "hide-topic:place", or "at:" for all position numbers. Before
 * JavaScript arrives (the form then sends `plain`) the page comes back at the slide.
 */
export async function arrangeSlidesAction(_before: Before<Arranged>, form: FormData): Promise<Before<Arranged>> {
  const [by = "", ...key] = String(form.get("press") ?? "").split(":");
  const one = joined(form, "at");
  one.set("by", by);
  one.set("key", key.join(":"));
  const result = shownAgain(await stepOf(by)(one), new FormData());
  if (result.ok && form.has("plain"))
    redirect(`${meetingHref(String(form.get("id") ?? ""), { tab: "slides" })}#slide-${result.data.key}`);
  return result;
}

const annotate = action("meetings.hold", annotateSlideSchema, annotateSlide);
export const annotateSlideAction = async (_before: Before<void>, form: FormData) =>
  shownAgain(await annotate(form), form);

const add = creation("Slide", "meetings.hold", addSlideSchema, addSlide);
export const addSlideAction = async (_before: Before<void>, form: FormData) => shownAgain(await add(form), form);

const remove = action("meetings.hold", removeSlideSchema, removeSlide);
export const removeSlideAction = async (_before: Before<void>, form: FormData) => shownAgain(await remove(form), form);

const come = creation("Peserta", "meetings.hold", addDelegationSchema, addDelegation);
export const addDelegationAction = async (_before: Before<void>, form: FormData) => shownAgain(await come(form), form);

const leave = action("meetings.hold", removeDelegationSchema, removeDelegation);
export const removeDelegationAction = async (_before: Before<void>, form: FormData) =>
  shownAgain(await leave(form), form);

const write = creation("Keputusan", "meetings.hold", decideSchema, (actor, input, tx, key) =>
  decide(actor, { ...input, clientKey: key }, tx),
);
export const decideAction = async (_before: Before<{ id: string; again: boolean }>, form: FormData) =>
  shownAgain(await write(form), form);

const work = creation("Laporan", "meetings.follow", workItemSchema, workItem);
export const workItemAction = async (_before: Before<{ sentence: string }>, form: FormData) =>
  shownAgain(await work(form), form);
