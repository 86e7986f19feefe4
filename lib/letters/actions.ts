"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActionResult, action } from "@/lib/platform/forms/action";
import { creation } from "@/lib/platform/forms/creation";
import { type Answer, keepingTyped } from "@/lib/platform/forms/typed";
import { dateIn } from "@/lib/values/dates";
import { changeLetter } from "./commands/change-letter";
import { issueLetters } from "./commands/issue-letters";
import { keepOffice } from "./commands/keep-office";
import { makeLetters } from "./commands/make-letters";
import { cancelLetter, type SentLetters, sendLetters } from "./commands/send-letters";
import { listLetterIds } from "./queries/letters";
import {
  cancelLetterSchema,
  changeLetterSchema,
  keepOfficeSchema,
  lettersSchema,
  makeLettersSchema,
  sendLettersSchema,
} from "./schema";

type Before<T> = ActionResult<T> | null;
type Placed = { regions: readonly string[] };

/** The date where the actor's office is. */
const todayOf = ({ regions }: Placed): string => dateIn(new Date(), regions[0]);

/** Every page of letters, and the case pages, show something of what changed. */
function shownAgain<Result extends ActionResult<unknown>>(result: Result): Result {
  if (result.ok || result.reason === "conflict") revalidatePath("/letters", "layout");
  return result;
}

const make = creation("Surat", "letters.write", makeLettersSchema, async (actor, input, tx, key) => {
  const made = await makeLetters(actor, { ...input, request: key, today: todayOf(actor) }, tx);
  const [only] = made.letters === 1 ? await listLetterIds(actor, made.batch, tx) : [];
  return { href: only === undefined ? `/letters?batch=${made.batch}` : `/letters/${only}` };
});

/** Makes the letters that were looked at, and shows them. */
export async function makeLettersAction(
  _before: Before<{ href: string }>,
  form: FormData,
): Promise<Before<{ href: string }>> {
  const result = shownAgain(await make(form));
  if (result.ok) redirect(result.data.href);
  return result;
}

/** The ticked letters as one field. */
function gathered(form: FormData): FormData {
  const given = new FormData();
  for (const [name, value] of form) if (name !== "letter") given.set(name, value);
  given.set("letters", form.getAll("letter").join(","));
  return given;
}

const issue = action("letters.write", lettersSchema, (actor, input) =>
  issueLetters(actor, { ...input, at: todayOf(actor) }),
);
const send = action("letters.write", sendLettersSchema, (actor, input) =>
  sendLetters(actor, { ...input, today: todayOf(actor) }),
);

export type StepDone = { letters: number } & Partial<SentLetters>;

/** Gives the ticked drafts their numbers, or marks the ticked letters as sent, whichever button was pressed. */
export async function stepLettersAction(_before: Before<StepDone>, form: FormData): Promise<Before<StepDone>> {
  const given = gathered(form);
  return shownAgain<ActionResult<StepDone>>(form.get("step") === "issue" ? await issue(given) : await send(given));
}

const change = action("letters.write", changeLetterSchema, changeLetter);
export const changeLetterAction = async (_before: Before<{ id: string }>, form: FormData) =>
  shownAgain(await change(form));

const cancel = action("letters.write", cancelLetterSchema, cancelLetter);
export const cancelLetterAction = async (_before: Before<{ cases: number }>, form: FormData) =>
  shownAgain(await cancel(form));

const keep = action("letters.set-office", keepOfficeSchema, keepOffice);
export async function keepOfficeAction(_before: Answer<{ version: number }> | null, form: FormData) {
  const result = await keepingTyped(form, Object.keys(keepOfficeSchema.shape), keep(form));
  return shownAgain(result);
}
