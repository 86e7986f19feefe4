import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { BulkVerb, Failure } from "@/lib/cases/bulk/rules";
import type { CaseState } from "@/lib/cases/rules/lifecycle";
import type { CaseOwner } from "@/lib/cases/rules/party";
import { type Reader, sql } from "@/lib/platform/database/db";
import { isRecordId } from "@/lib/values/record-id";

export type BatchView = {
  batch: bigint;
  verb: BulkVerb;
  done: number;
  failed: number;
  ageSeconds: number;
  undone: boolean;
  kept: number;
};

/** A step of the actor over many cases, by its number or by the form that asked for it; null when it is not theirs. */
export async function findBatch(
  actor: UserActor,
  by: { batch: bigint } | { request: string },
  outer?: Reader,
): Promise<BatchView | null> {
  const which = "batch" in by ? sql`id = ${by.batch}` : sql`request = ${by.request}`;
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<BatchView[]>`
      select id as batch, verb, done, failed, undone_at is not null as undone, kept,
        extract(epoch from now() - at)::float8 as "ageSeconds"
      from case_batches where ${which} and actor_id = ${actor.id}`,
    outer,
  );
  return found ?? null;
}

export type FailureRow = {
  id: bigint;
  failure: Failure;
  type: string | null;
  kpmName: string | null;
  nik: string | null;
  regency: string | null;
  regionCode: string | null;
  state: CaseState | null;
  owner: CaseOwner | null;
  waitingFor: CaseOwner | null;
  lastVerb: string | null;
  lastName: string | null;
  lastAt: Date | null;
};

/** Every case of a step that stayed as it was, with its present state; nothing of a case that the actor cannot see. */
export async function listFailures(actor: UserActor, batch: bigint, most: number | null = null): Promise<FailureRow[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<FailureRow[]>`
      select r.case_id as id, r.failure, c.type, k.name as "kpmName", c.region_code as "regionCode",
        masked_nik(k.nik) as nik, g.name as regency, c.state, c.owner,
        c.waiting_for as "waitingFor", e.verb as "lastVerb", e.actor_name as "lastName", e.at as "lastAt"
      from case_batch_rows r
      left join cases c on c.id = r.case_id
      left join kpm k on k.id = c.kpm_id
      left join regions g on g.code = c.regency_code
      left join lateral (select verb, actor_name, at from case_events where case_id = c.id order by id desc limit 1) e on true
      where r.batch_id = ${batch} and r.failure is not null order by r.case_id limit ${most}`,
  );
}

/** Failures told on the page; all of them are in the file. */
const TOLD = 5;

/** The step that the address names, with the first of its failures; null when there is none of the actor's. */
export async function findBatchShown(
  actor: UserActor,
  number: string | string[] | undefined,
): Promise<{ batch: BatchView; failures: FailureRow[] } | null> {
  if (typeof number !== "string" || !isRecordId(number)) return null;
  const batch = await findBatch(actor, { batch: BigInt(number) });
  return batch && { batch, failures: batch.failed > 0 ? await listFailures(actor, batch.batch, TOLD) : [] };
}
