import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { type BatchView, findBatch } from "@/lib/cases/bulk/queries/batches";
import { UNDO_HOURS } from "@/lib/cases/bulk/rules";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { notFound, refused } from "@/lib/platform/errors";
import { shiftCounts } from "./work-cases";

export type Undone = { reverted: number; kept: number };

/** Takes one step over many cases back, where nobody touched the case since; the history keeps both. */
export async function undoBatch(actor: UserActor, batch: bigint): Promise<Undone> {
  return within(actor, async (tx) => {
    await tx.$executeRaw`select 1 from case_batches where id = ${batch} for update`;
    const found = await findBatch(actor, { batch }, tx);
    if (!found) throw notFound("Langkah massal");
    demandUndoable(found);
    return revertBatch(actor, tx, found);
  });
}

/** The same without a limit of time, for a step that came by a file; told: why, for the history of each case. */
export async function revertBatch(actor: UserActor, tx: Tx, found: BatchView, told = ""): Promise<Undone> {
  const { batch, verb } = found;
  const reverted = await revert(tx, actor, { batch, told });
  if (verb === "close" || verb === "reopen") await shiftCounts(tx, batch, verb === "close");
  const kept = found.done - reverted;
  await tx.$executeRaw`update case_batches set undone_at = now(), kept = ${kept} where id = ${batch}`;
  await recordAudit(tx, actor, {
    action: "case.batch-undone",
    subject: `langkah massal ${batch}`,
    region: actor.regions.length === 1 ? (actor.regions[0] ?? "") : "",
    detail: { reverted, kept },
  });
  return { reverted, kept };
}

function demandUndoable({ verb, undone, ageSeconds }: BatchView): void {
  if (undone) throw refused("Langkah ini sudah dibatalkan.");
  if (verb === "note") throw refused("Catatan tetap dalam riwayat; tulis catatan baru bila perlu.");
  if (ageSeconds > UNDO_HOURS * 3_600)
    throw refused(`Batas ${UNDO_HOURS} jam sudah lewat. Langkah ini dapat dibalik pada halaman tiap masalah.`);
}

// The version is the one that the step left behind: who touched the case since raised it.
type Reverting = { batch: bigint; told: string };

async function revert(tx: Tx, actor: UserActor, { batch, told }: Reverting): Promise<number> {
  const [counted] = await tx.$queryRaw<{ n: number }[]>`
    with reverted as (
      update cases c set state = r.from_state, version = c.version + 1, assignee_id = r.assignee_id,
        assignee_name = r.assignee_name, waiting_for = r.waiting_for, answered_by = r.answered_by, duplicate_of = r.duplicate_of, reopened = r.reopened,
        reopened_at = r.reopened_at, due_from = r.due_from, due_on = r.due_on, escalation = r.escalation,
        closed_at = r.closed_at, closed_reason = r.closed_reason
      from case_batch_rows r
      where r.batch_id = ${batch} and r.failure is null and c.id = r.case_id and c.version = r.version + 1
      returning c.id, r.to_state, r.from_state
    ), told as (
      insert into case_events (case_id, actor_id, actor_name, verb, from_state, to_state, note)
      select id, ${actor.id}, ${actor.name}, 'undo', to_state, from_state, ${told} from reverted
    ) select count(*)::int as n from reverted`;
  return counted?.n ?? 0;
}
