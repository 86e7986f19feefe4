"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActionResult, action } from "@/lib/platform/forms/action";
import { creation } from "@/lib/platform/forms/creation";
import { dateIn } from "@/lib/values/dates";
import { undoBatch } from "./bulk/commands/undo-batch";
import { workCases } from "./bulk/commands/work-cases";
import { LETTER_STEP, UNDO_STEP } from "./bulk/rules";
import { type Worked, workCase } from "./commands/work-case";
import { casesHref, chosenQuery, parseCaseFilter } from "./list/filter/cases";
import { batchSchema, workCaseSchema, workCasesSchema } from "./schema";

// Each verb asks for its own permission in the command; this is what all of them need.
const work = action("cases.work", workCaseSchema, workCase);

/** What became of the form; what was written is given back when it was not accepted. */
export type WorkOutcome = ActionResult<Worked> & { note?: string };

/** Takes, notes, verifies, closes or reopens a case, whichever button of its form was pressed. */
export async function workCaseAction(_before: WorkOutcome | null, form: FormData): Promise<WorkOutcome> {
  const result = await work(form);
  // Also after a conflict: the page then shows what the other person did.
  if (result.ok || result.reason === "conflict") revalidatePath("/cases/[id]", "page");
  return result.ok ? result : { ...result, note: String(form.get("note") ?? "") };
}

const workMany = creation("Langkah", "cases.work", workCasesSchema, async (actor, { chosen, ...step }, tx, request) => {
  const today = "ids" in chosen ? "" : dateIn(new Date(), chosen.filter.region || actor.regions[0]);
  const { batch } = await workCases(
    actor,
    { ...step, request, chosen: "ids" in chosen ? chosen : { ...chosen, today } },
    tx,
  );
  return { batch: String(batch) };
});

/** picked: what was ticked, given back with what was not accepted; total: the number that matches by now. */
export type BulkOutcome = { message: string; verb: string; note: string; picked: string; total: number | null };

const undo = action("cases.work", batchSchema, (actor, { batch }) => undoBatch(actor, batch));

/**
 * One step with every ticked case, or with all that match, or the last step taken back as far as nobody touched its cases
 * since; goes back to the list, which tells what became of it.
 */
export async function workCasesAction(_before: BulkOutcome | null, form: FormData): Promise<BulkOutcome> {
  const given = new FormData();
  for (const name of [
    "verb",
    "formKey",
    "shown",
    "except",
    "all",
    "total",
    "drawnAt",
    "query",
    "reason",
    "party",
    "assignee",
  ])
    given.set(name, String(form.get(name) ?? ""));
  const verb = String(form.get("verb") ?? "");
  if (verb === UNDO_STEP) {
    const result = await undo(form);
    if (result.ok) redirect(returnTo(form, String(form.get("batch"))));
    return { message: result.message, verb, note: "", picked: "", total: null };
  }
  const note = String(form.get(`note-${verb}`) ?? "");
  const picked = [...form.getAll("case"), form.get("also")].filter(Boolean).join(",");
  if (verb === LETTER_STEP) {
    if (picked !== "" || given.get("all") === "1") redirect(lettersFor(given, picked));
    return { message: "Centang masalahnya dahulu.", verb, note, picked, total: null };
  }
  given.set("note", note);
  given.set("picked", picked);
  const result = await workMany(given);
  if (result.ok) redirect(returnTo(form, result.data.batch));
  const matching = result.fields?.matching?.[0];
  const fault = Object.values(result.fields ?? {})[0]?.[0];
  return {
    message: matching || !fault ? result.message : fault,
    verb,
    note,
    picked,
    total: matching ? Number(matching) : null,
  };
}

const pieces = (text: FormDataEntryValue | null): string[] =>
  String(text ?? "")
    .split(",")
    .filter(Boolean);

/** Where letters about the chosen cases are looked at before they are made. */
const lettersFor = (given: FormData, picked: string): string =>
  `/letters/new?${chosenQuery({
    all: given.get("all") === "1",
    query: String(given.get("query")),
    picked: pieces(picked),
    shown: pieces(given.get("shown")),
    except: pieces(given.get("except")),
  })}`;

/** The list as it was, with what became of the step. */
const returnTo = (form: FormData, batch: bigint | string): string => {
  const filter = parseCaseFilter(Object.fromEntries(new URLSearchParams(String(form.get("query") ?? ""))));
  return `${casesHref(filter, { after: filter.after, before: filter.before })}&batch=${batch}`;
};
