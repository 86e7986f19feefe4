import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining } from "@/lib/auth/scope";
import { type CaseState, doneByWord, mayDo, transition } from "@/lib/cases/rules/lifecycle";
import { CASE_OWNERS, turnOf } from "@/lib/cases/rules/party";
import { type CaseVerb, type MovingVerb, verbOf } from "@/lib/cases/rules/verbs";
import type { WorkCaseInput } from "@/lib/cases/schema";
import { recordAudit } from "@/lib/platform/database/audit";
import { sql, type Tx } from "@/lib/platform/database/db";
import { conflict, Refusal, refused } from "@/lib/platform/errors";
import { recount } from "@/lib/realisation/commands";
import { formatInstant } from "@/lib/values/dates";
import { type Change, changeBy } from "./change-by";
import { type Found, lockCase, saveIfUnchanged } from "./locked-case";
import { renewDeadlines } from "./renew-deadline";

// What a person does with a case: always the same steps in the same order. Pressing a button twice, or sending a form
// again, is recognised by the version that the form was rendered with and by its fields, and changes nothing.

type Step = Omit<WorkCaseInput, "verb">;
export type Worked = { state: CaseState; sentence: string };

/** The verb that the form asks for. */
export const workCase = (actor: UserActor, { verb, ...step }: WorkCaseInput, outer?: Tx): Promise<Worked> =>
  verb === "note" ? noteCase(actor, step, outer) : moveCase(actor, verb, step, outer);

export const takeCase = (actor: UserActor, step: Step, outer?: Tx) => moveCase(actor, "take", step, outer);
export const verifyCase = (actor: UserActor, step: Step, outer?: Tx) => moveCase(actor, "verify", step, outer);
export const closeCase = (actor: UserActor, step: Step, outer?: Tx) => moveCase(actor, "close", step, outer);
export const reopenCase = (actor: UserActor, step: Step, outer?: Tx) => moveCase(actor, "reopen", step, outer);
/** Hands the case to another party and waits for its answer. */
export const handCaseTo = (actor: UserActor, step: Step, outer?: Tx) => moveCase(actor, "wait", step, outer);
export const answerCase = (actor: UserActor, step: Step, outer?: Tx) => moveCase(actor, "answer", step, outer);
export const assignCase = (actor: UserActor, step: Step, outer?: Tx) => moveCase(actor, "assign", step, outer);
/** Closes the case; another one of the kab/kota represents both. */
export const closeAsDuplicate = (actor: UserActor, step: Step, outer?: Tx) => moveCase(actor, "duplicate", step, outer);

/** Adds to the history of a live case without moving it. */
export async function noteCase(actor: UserActor, { caseId, note }: Step, outer?: Tx): Promise<Worked> {
  return joining(actor, outer, async (tx) => {
    const found = await lockCase(tx, caseId);
    demandPermission(actor, "note");
    demandTurn(actor, "note", found);
    if (transition(found.state, "note") === null) throw refused(verbOf("note").refusal);
    const repeated = found.lastVerb === "note" && found.lastActor === actor.id && found.lastNote === note;
    if (!repeated) {
      await addEvent(tx, actor, found, { verb: "note", to: found.state, note });
      await recordAudit(tx, actor, {
        action: `case.${verbOf("note").audited}`,
        subject: `masalah ${found.id}`,
        region: found.regionCode,
      });
    }
    return { state: found.state, sentence: "Catatan tersimpan." };
  });
}

async function moveCase(actor: UserActor, verb: MovingVerb, step: Step, outer?: Tx): Promise<Worked> {
  return joining(actor, outer, async (tx) => {
    const found = await lockCase(tx, step.caseId);
    demandPermission(actor, verb);
    const { done: word, refusal, audited } = verbOf(verb);
    const done = { sentence: `Masalah sudah ${word}.` };
    if (await isRepeated(tx, actor, found, { ...step, verb })) return { state: found.state, ...done };
    if (found.version !== step.version) throw conflict(whatChanged(found));
    demandTurn(actor, verb, found);
    const next = transition(found.state, verb);
    if (next === null) throw refused(refusal);
    const change = await changeBy(tx, actor, found, { ...step, verb });
    if ((await saveIfUnchanged(tx, found, next, change)) !== 1) throw conflict(whatChanged(found));
    if (verb === "reopen") await renewDeadlines(tx, actor, sql`c.id = ${found.id}`);
    await addEvent(tx, actor, found, { verb, to: next, note: noteOf(change, step) });
    await recordAudit(tx, actor, {
      action: `case.${audited}`,
      subject: `masalah ${found.id}`,
      region: found.regionCode,
      detail: { from: found.state, to: next, reason: step.reason },
    });
    if ((found.state === "closed") !== (next === "closed")) await recount(tx, found.periodId, found.regionCode);
    return { state: next, ...done };
  });
}

function demandPermission(actor: UserActor, verb: CaseVerb): void {
  if (!permits(actor.role, verbOf(verb).permission))
    throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan langkah ini.");
}

function demandTurn(actor: UserActor, verb: CaseVerb, found: Found): void {
  if (!mayDo(actor.role, verb, found))
    throw new Refusal(
      "forbidden",
      `Masalah ini ada pada ${CASE_OWNERS[turnOf(found)]}; langkah ini menunggu pihak itu.`,
    );
}

const noteOf = ({ told }: Pick<Change, "told">, { note }: Step): string => [told, note].filter(Boolean).join(" ");

/** The same form again, not the same button on another page, where something else was written. */
async function isRepeated(tx: Tx, actor: UserActor, found: Found, step: Step & { verb: MovingVerb }): Promise<boolean> {
  const mine = found.lastVerb === step.verb && found.lastActor === actor.id;
  if (!mine || found.version !== step.version + 1) return false;
  return found.lastNote === noteOf(await changeBy(tx, actor, found, step), step);
}

function whatChanged({ lastVerb, lastName, lastAt, regionCode }: Found): string {
  const done = doneByWord(lastVerb ?? "");
  const when = lastAt ? ` pada ${formatInstant(lastAt, regionCode)}` : "";
  return `Sementara itu masalah ini sudah ${done} oleh ${lastName ?? "orang lain"}${when}. Halaman menampilkan keadaan terakhir; periksa lalu lanjutkan.`;
}

async function addEvent(
  tx: Tx,
  actor: UserActor,
  found: Found,
  { verb, to, note }: { verb: CaseVerb; to: CaseState; note: string },
): Promise<void> {
  await tx.$executeRaw`insert into case_events (case_id, actor_id, actor_name, verb, from_state, to_state, note)
    values (${found.id}, ${actor.id}, ${actor.name}, ${verb}, ${found.state}, ${to}, ${note})`;
}
