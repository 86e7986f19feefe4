import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { conflict, notFound, Refusal, refused } from "@/lib/platform/errors";
import { recount } from "@/lib/realisation/commands";
import { formatInstant } from "@/lib/values/dates";
import { type CaseState, type CaseVerb, isCaseVerb, permissionFor, transition, VERB_DONE } from "../rules";
import type { WorkCaseInput } from "../schema";

// What a person does with a case: always the same steps in the same order. Pressing a button twice, or sending a form
// again, is recognised by the version that the form was drawn with, and changes nothing.

type Found = {
  id: bigint;
  state: CaseState;
  version: number;
  periodId: number;
  regionCode: string;
  lastVerb: string | null;
  lastActor: bigint | null;
  lastName: string | null;
  lastNote: string | null;
  lastAt: Date | null;
};
type Step = Omit<WorkCaseInput, "verb">;
export type Worked = { state: CaseState; sentence: string };

/** The verb that the form asks for. */
export const workCase = (actor: UserActor, { verb, ...step }: WorkCaseInput): Promise<Worked> =>
  verb === "note" ? noteCase(actor, step) : moveCase(actor, verb, step);

export const takeCase = (actor: UserActor, step: Step, outer?: Tx) => moveCase(actor, "take", step, outer);
export const verifyCase = (actor: UserActor, step: Step, outer?: Tx) => moveCase(actor, "verify", step, outer);
export const closeCase = (actor: UserActor, step: Step, outer?: Tx) => moveCase(actor, "close", step, outer);
export const reopenCase = (actor: UserActor, step: Step, outer?: Tx) => moveCase(actor, "reopen", step, outer);

/** Adds to the history of a live case without moving it. */
export async function noteCase(actor: UserActor, { caseId, note }: Step, outer?: Tx): Promise<Worked> {
  return joining(actor, outer, async (tx) => {
    const found = await lockCase(tx, caseId);
    demandPermission(actor, "note");
    if (transition(found.state, "note") === null)
      throw refused("Masalah yang sudah ditutup tidak dapat diberi catatan.");
    const repeated = found.lastVerb === "note" && found.lastActor === actor.id && found.lastNote === note;
    if (!repeated) {
      await addEvent(tx, actor, found, { verb: "note", to: found.state, note });
      await recordAudit(tx, actor, { action: "case.noted", subject: `masalah ${found.id}`, region: found.regionCode });
    }
    return { state: found.state, sentence: "Catatan tersimpan." };
  });
}

async function moveCase(actor: UserActor, verb: Exclude<CaseVerb, "note">, step: Step, outer?: Tx): Promise<Worked> {
  return joining(actor, outer, async (tx) => {
    const found = await lockCase(tx, step.caseId);
    demandPermission(actor, verb);
    const done = { sentence: `Masalah sudah ${VERB_DONE[verb]}.` };
    if (isRepeated(found, actor, verb, step)) return { state: found.state, ...done };
    if (found.version !== step.version) throw conflict(whatChanged(found));
    const next = transition(found.state, verb);
    if (next === null) throw refused(REFUSALS[verb]);
    if (verb === "close" && step.reason === null) throw refused("Pilih alasan penutupan.");
    await saveIfUnchanged(tx, actor, found, { verb, next, reason: step.reason });
    await addEvent(tx, actor, found, { verb, to: next, note: step.note });
    await recordAudit(tx, actor, {
      action: `case.${AUDITED[verb]}`,
      subject: `masalah ${found.id}`,
      region: found.regionCode,
      detail: { from: found.state, to: next, reason: step.reason },
    });
    if ((found.state === "closed") !== (next === "closed")) await recount(actor, tx, found.periodId, found.regionCode);
    return { state: next, ...done };
  });
}

const AUDITED = { take: "taken", verify: "verified", close: "closed", reopen: "reopened" } as const;
const REFUSALS = {
  take: "Hanya masalah yang baru dapat diambil.",
  verify: "Hanya masalah yang sudah diambil dapat diverifikasi.",
  close: "Masalah baru dapat ditutup setelah diverifikasi.",
  reopen: "Hanya masalah yang sudah ditutup dapat dibuka lagi.",
} as const;

/** The case inside the actor's scope, locked until the end of the transaction; out of scope is not found. */
async function lockCase(tx: Tx, id: bigint): Promise<Found> {
  const [found] = await tx.$queryRaw<Omit<Found, `last${string}`>[]>`
    select id, state, version, period_id::int as "periodId", region_code as "regionCode" from cases where id = ${id} for update`;
  if (!found) throw notFound("Masalah");
  const [last] = await tx.$queryRaw<Pick<Found, `last${"Verb" | "Actor" | "Name" | "Note" | "At"}`>[]>`
    select verb as "lastVerb", actor_id as "lastActor", actor_name as "lastName", note as "lastNote", at as "lastAt"
    from case_events where case_id = ${id} order by id desc limit 1`;
  return { ...found, ...(last ?? { lastVerb: null, lastActor: null, lastName: null, lastNote: null, lastAt: null }) };
}

function demandPermission(actor: UserActor, verb: CaseVerb): void {
  if (!permits(actor.role, permissionFor(verb)))
    throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan langkah ini.");
}

const isRepeated = (found: Found, actor: UserActor, verb: CaseVerb, step: Step): boolean =>
  found.version === step.version + 1 && found.lastVerb === verb && found.lastActor === actor.id;

function whatChanged({ lastVerb, lastName, lastAt, regionCode }: Found): string {
  const done = lastVerb === "open" || (lastVerb && isCaseVerb(lastVerb)) ? VERB_DONE[lastVerb] : "diubah";
  const when = lastAt ? ` pada ${formatInstant(lastAt, regionCode)}` : "";
  return `Sementara itu masalah ini sudah ${done} oleh ${lastName ?? "orang lain"}${when}. Halaman menampilkan keadaan terakhir; periksa lalu lanjutkan.`;
}

type Move = { verb: Exclude<CaseVerb, "note">; next: CaseState; reason: string | null };

async function saveIfUnchanged(tx: Tx, actor: UserActor, found: Found, { verb, next, reason }: Move): Promise<void> {
  const takes = verb === "take" || verb === "reopen";
  const changed = await tx.$executeRaw`
    update cases set state = ${next}, version = version + 1,
      assignee_id = case when ${takes} then ${actor.id} else assignee_id end,
      assignee_name = case when ${takes} then ${actor.name} else assignee_name end,
      closed_at = case when ${next} = 'closed' then now() end,
      closed_reason = case when ${next} = 'closed' then ${reason} end
    where id = ${found.id} and version = ${found.version}`;
  if (changed !== 1) throw conflict(whatChanged(found));
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
