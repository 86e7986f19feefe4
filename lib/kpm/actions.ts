"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActionResult, action } from "@/lib/platform/forms/action";
import { creation } from "@/lib/platform/forms/creation";
import { noteFamily } from "./commands/note-family";
import { type Identity, revealIdentity } from "./commands/reveal-identity";
import { seekFamily } from "./commands/seek-family";
import { identitySchema, noteFamilySchema, revealSchema } from "./schema";

export type FoundLink = { id: string; name: string; regency: string };

const find = action("kpm.reveal-identity", identitySchema, async (actor, input): Promise<FoundLink[]> => {
  const found = await seekFamily(actor, input);
  return found.map(({ id, name, regency }) => ({ id: String(id), name, regency }));
});

/** Who was found; the number is given back when it was not accepted. */
export type FindOutcome = ActionResult<FoundLink[]> & { number?: string };

/** Finds by NIK, KK or KKS and goes to the family; the number travels in the form only, never in an address. */
export async function findFamilyAction(_before: FindOutcome | null, form: FormData): Promise<FindOutcome> {
  const result = await find(form);
  if (result.ok && result.data.length === 1) redirect(`/kpm/${result.data[0]?.id}`);
  return result.ok ? result : { ...result, number: String(form.get("number") ?? "") };
}

const reveal = action("kpm.reveal-identity", revealSchema, revealIdentity);

/** Opens the identity numbers of one family, once, for a reason. */
export async function revealIdentityAction(
  _before: ActionResult<Identity> | null,
  form: FormData,
): Promise<ActionResult<Identity>> {
  return reveal(form);
}

const addNote = creation("Catatan", "kpm.note", noteFamilySchema, noteFamily);

/** The words come back when the note was not kept. */
export type NoteOutcome = ActionResult<void> & { note?: string };

/** Adds a note to a family. */
export async function noteFamilyAction(_before: NoteOutcome | null, form: FormData): Promise<NoteOutcome> {
  const result = await addNote(form);
  if (result.ok) revalidatePath("/kpm/[id]", "page");
  return result.ok ? result : { ...result, note: String(form.get("note") ?? "") };
}
