import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining } from "@/lib/auth/scope";
import { findBatch } from "@/lib/cases/bulk/queries/batches";
import { BULK_MOST, type BulkVerb, type Failure, standingsFor } from "@/lib/cases/bulk/rules";
import { findReach, misfit, type Reach } from "@/lib/cases/commands/colleague-reach";
import { renewDeadlines } from "@/lib/cases/commands/renew-deadline";
import type { CaseFilter } from "@/lib/cases/list/filter/cases";
import { allOf, type Condition, conditionsOf } from "@/lib/cases/list/queries/conditions";
import type { ClosingReason } from "@/lib/cases/rules/lifecycle";
import { CASE_OWNERS, type CaseOwner, partyOf } from "@/lib/cases/rules/party";
import { needsOf, verbOf } from "@/lib/cases/rules/verbs";
import { recordAudit } from "@/lib/platform/database/audit";
import { sql, type Tx } from "@/lib/platform/database/db";
import { notFound, Refusal, refused } from "@/lib/platform/errors";

// One step over many cases, in one transaction and a handful of statements however many they are: which cases, and the state of each
// (locked, with why a case stays as it is), the change, its events, the roll-ups, one audit entry. Rejected: the single
// step once a case (ten thousand round trips), and one refusal for all when one case has changed.

/** versions: as they were drawn; notes: one for each case. confirmed: the number that the person saw. drawnAt: what others did since is not overwritten. */
export type Chosen =
  | { ids: readonly bigint[]; versions?: readonly number[]; notes?: readonly string[] }
  | { filter: CaseFilter; except: readonly bigint[]; today: string; confirmed: number; drawnAt: Date };

export type WorkCasesInput = {
  verb: BulkVerb;
  chosen: Chosen;
  /** Given by the form: sent twice, it counts once. */
  request: string;
  note?: string;
  reason?: ClosingReason | null;
  party?: CaseOwner | null;
  assignee?: bigint | null;
};
export type FailedCase = { id: bigint; failure: Failure };
export type WorkedCases = { batch: bigint; verb: BulkVerb; done: number; failed: FailedCase[] };

/** Does one step with every chosen case that allows it, and tells of each other why it does not. */
export async function workCases(actor: UserActor, input: WorkCasesInput, outer?: Tx): Promise<WorkedCases> {
  if (!permits(actor.role, verbOf(input.verb).permission))
    throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan langkah ini.");
  for (const need of needsOf(input.verb))
    if (need !== "original" && !input[need] && !(need === "note" && isNoted(input.chosen)))
      throw refused("Isian untuk langkah ini belum lengkap.");
  if (input.party && input.party === partyOf(actor.role))
    throw refused("Pilih pihak lain; masalah ini sudah ada pada Anda.");
  return joining(actor, outer, async (tx) => {
    const batch = await openBatch(tx, actor, input);
    if (batch === null) return toldBefore(tx, actor, input);
    const step = { ...input, reach: input.assignee ? await findReach(tx, input.assignee) : null };
    const found = await gather(tx, actor, batch, step);
    demandExpected(input.chosen, found);
    const failed = await failedOf(tx, batch);
    const done = found - failed.filter(({ failure }) => failure !== "not-found").length;
    if (input.verb !== "note") await move(tx, actor, batch, step);
    await addEvents(tx, actor, batch, step);
    if (input.verb === "close" || input.verb === "reopen") await shiftCounts(tx, batch, input.verb === "reopen");
    await tx.$executeRaw`update case_batches set done = ${done}, failed = ${failed.length} where id = ${batch}`;
    await recordAudit(tx, actor, {
      action: `case.batch-${input.verb}`,
      subject: `langkah massal ${batch}`,
      region: actor.regions.length === 1 ? (actor.regions[0] ?? "") : "",
      detail: { done, failed: failed.length, reason: input.reason ?? null, party: input.party ?? null },
    });
    return { batch, verb: input.verb, done, failed };
  });
}

const isNoted = (chosen: Chosen): boolean => "ids" in chosen && (chosen.notes?.every(Boolean) ?? false);

type Step = WorkCasesInput & { reach: Reach | null };

/** Its number, or null when the same form came before. */
async function openBatch(
  tx: Tx,
  actor: UserActor,
  { request, verb, note = "" }: WorkCasesInput,
): Promise<bigint | null> {
  const [opened] = await tx.$queryRaw<{ id: bigint }[]>`
    insert into case_batches (request, actor_id, actor_name, verb, note)
    values (${request}, ${actor.id}, ${actor.name}, ${verb}, ${note})
    on conflict (actor_id, request) do nothing returning id`;
  return opened?.id ?? null;
}

async function toldBefore(tx: Tx, actor: UserActor, { request }: WorkCasesInput): Promise<WorkedCases> {
  const before = await findBatch(actor, { request }, tx);
  if (!before) throw notFound("Langkah massal");
  return { batch: before.batch, verb: before.verb, done: before.done, failed: await failedOf(tx, before.batch) };
}

/** Writes down each chosen case, locked in one order, with its state; how many the actor can see. */
async function gather(tx: Tx, actor: UserActor, batch: bigint, { verb, chosen, reach }: Step): Promise<number> {
  const standings = JSON.stringify(standingsFor(actor.role, verb));
  const { picked, where, stale, note } = chosenSql(actor, chosen);
  const found = await tx.$executeRaw`
    with picked as materialized (${picked} limit ${BULK_MOST + 1})
    insert into case_batch_rows (batch_id, case_id, actor_id, failure, from_state, to_state, version, assignee_id,
      assignee_name, waiting_for, answered_by, duplicate_of, reopened, reopened_at, due_from, due_on,
      escalation, closed_at, closed_reason, note)
    select ${batch}, c.id, ${actor.id},
      case when c.stale then 'changed' when not s.turn then 'turn' when s."to" is null then 'state'
        when ${misfit(reach)} then 'assignee' end,
      c.state, s."to", c.version, c.assignee_id, c.assignee_name, c.waiting_for, c.answered_by, c.duplicate_of, c.reopened,
      c.reopened_at, c.due_from, c.due_on, c.escalation, c.closed_at, c.closed_reason, c.told
    from (select c.*, ${stale} as stale, ${note} as told from picked g join cases c on c.id = g.id where ${where}
      order by c.id for update of c) c
    join jsonb_to_recordset(${standings}::jsonb) as s (state text, owner text, waiting text, turn boolean, "to" text)
      on s.state = c.state and s.owner = c.owner and s.waiting = coalesce(c.waiting_for, '')`;
  if ("ids" in chosen && found > 0)
    await tx.$executeRaw`
      insert into case_batch_rows (batch_id, case_id, actor_id, failure)
      select ${batch}, id, ${actor.id}, 'not-found' from unnest(${[...new Set(chosen.ids)]}::bigint[]) as g (id)
      where not exists (select 1 from case_batch_rows r where r.batch_id = ${batch} and r.case_id = g.id)`;
  return found;
}

/** where is asked again of each case when it is locked: it may have changed since it was picked. */
function chosenSql(actor: UserActor, chosen: Chosen): Record<"picked" | "where" | "stale" | "note", Condition> {
  if ("ids" in chosen) {
    const { versions, notes } = chosen;
    const at = new Map(chosen.ids.map((id, index) => [id, index]));
    const each = <T>(list: readonly T[] | undefined) => [...at.values()].map((index) => list?.[index] ?? null);
    return {
      picked: sql`select * from unnest(${[...at.keys()]}::bigint[], ${each(versions)}::integer[], ${each(notes)}::text[])
        as g (id, drawn, note)`,
      where: sql`true`,
      stale: sql`coalesce(g.drawn <> c.version, false)`,
      note: sql`g.note`,
    };
  }
  const conditions = conditionsOf(actor, chosen.filter, chosen.today);
  if (chosen.except.length > 0) conditions.push(sql`c.id <> all (${[...chosen.except]}::bigint[])`);
  const where = allOf(conditions);
  return {
    picked: sql`select c.id from cases c where ${where}`,
    where,
    stale: sql`exists (select 1 from case_events e where e.case_id = c.id and e.at > ${chosen.drawnAt}
      and e.actor_id is distinct from ${actor.id})`,
    note: sql`null::text`,
  };
}

function demandExpected(chosen: Chosen, found: number): void {
  if (found === 0) throw notFound("Masalah");
  if (found > BULK_MOST)
    throw new Refusal(
      "limit",
      `Paling banyak ${BULK_MOST.toLocaleString("id-ID")} masalah sekaligus; persempit saringan.`,
    );
  if ("filter" in chosen && found !== chosen.confirmed)
    throw new Refusal(
      "conflict",
      `Yang cocok sekarang ${found.toLocaleString("id-ID")} masalah. Periksa, lalu ulangi.`,
      {
        matching: [String(found + chosen.except.length)],
      },
    );
}

/** The cases that stay as they are. */
async function failedOf(tx: Tx, batch: bigint): Promise<FailedCase[]> {
  return tx.$queryRaw<FailedCase[]>`
    select case_id as id, failure from case_batch_rows where batch_id = ${batch} and failure is not null order by case_id`;
}

async function move(tx: Tx, actor: UserActor, batch: bigint, step: Step): Promise<void> {
  const { verb, reason = null, party = null, reach } = step;
  const self = verb === "take" || verb === "reopen" || verb === "wait";
  const assignee = reach ? { id: reach.id, name: reach.name } : self ? { id: actor.id, name: actor.name } : null;
  // An assignee of the party that is waited for keeps the case.
  const kept = sql`(${verb === "wait"} and c.owner = ${party} and c.assignee_id is not null)`;
  await tx.$executeRaw`
    update cases c set state = r.to_state, version = c.version + 1,
      assignee_id = case when ${kept} then c.assignee_id else coalesce(${assignee?.id ?? null}, c.assignee_id) end,
      assignee_name = case when ${kept} then c.assignee_name else coalesce(${assignee?.name ?? null}, c.assignee_name) end,
      answered_by = case when ${verb} = 'answer' then c.waiting_for else c.answered_by end,
      waiting_for = ${verb === "wait" ? party : null},
      duplicate_of = null,
      reopened = c.reopened + case when c.state = 'closed' then 1 else 0 end,
      reopened_at = case when c.state = 'closed' then now() else c.reopened_at end,
      closed_at = case when r.to_state = 'closed' then now() end,
      closed_reason = case when r.to_state = 'closed' then ${reason} end
    from case_batch_rows r where r.batch_id = ${batch} and r.failure is null and c.id = r.case_id`;
  if (verb === "reopen")
    await renewDeadlines(
      tx,
      actor,
      sql`c.id in (select case_id from case_batch_rows where batch_id = ${batch} and failure is null)`,
    );
}

async function addEvents(tx: Tx, actor: UserActor, batch: bigint, step: Step): Promise<void> {
  const to = step.reach ? `Kepada ${step.reach.name}.` : step.party ? `Kepada ${CASE_OWNERS[step.party]}.` : "";
  await tx.$executeRaw`
    insert into case_events (case_id, actor_id, actor_name, verb, from_state, to_state, note)
    select case_id, ${actor.id}, ${actor.name}, ${step.verb}, from_state, to_state,
      concat_ws(' ', ${to || null}::text, coalesce(note, ${step.note || null}::text))
    from case_batch_rows where batch_id = ${batch} and failure is null`;
}

/** Carries what was closed or opened again into the roll-ups, in the same transaction. */
export async function shiftCounts(tx: Tx, batch: bigint, live: boolean): Promise<void> {
  await tx.$executeRaw`select shift_counts(
    array(select case_id from case_batch_rows where batch_id = ${batch} and failure is null), ${live})`;
}
