import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { FieldResultCode } from "@/lib/field/rules/result";

export type FieldResultRow = {
  id: bigint;
  clientKey: string;
  result: FieldResultCode;
  note: string;
  visitedOn: string;
  recordedBy: bigint;
  recordedByName: string;
  recordedAt: Date;
};

/** What visits to a family found, the newest first. */
export const listFieldResults = (actor: UserActor, kpmId: bigint): Promise<FieldResultRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<FieldResultRow[]>`
      select id, client_key as "clientKey", result, note, visited_on::text as "visitedOn", recorded_by as "recordedBy",
        recorded_by_name as "recordedByName", recorded_at as "recordedAt"
      from field_results where kpm_id = ${kpmId} order by visited_on desc, id desc limit 100`,
  );
