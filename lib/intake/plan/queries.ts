import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { ChangeFilter, SinceFilter } from "@/lib/intake/filter";

export const CHANGES_A_PAGE = 50;

type Values = Record<string, string | number | boolean | null>;
export type ChangeRow = { rowNo: number; kpmId: bigint | null; subject: string; before: Values | null; after: Values };

/** One page of what a file changes (or changed), in the order of the file. */
export async function listChanges(
  actor: UserActor,
  id: bigint,
  { verdict, after }: ChangeFilter | SinceFilter,
): Promise<{ rows: ChangeRow[]; after: string | null }> {
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<ChangeRow[]>`
      select row_no as "rowNo", nullif(kpm_id, 0) as "kpmId", subject, before, after from intake_changes
      where intake_id = ${id} and verdict = ${verdict} and row_no > ${Number(after || 0)}::int
      order by row_no limit ${CHANGES_A_PAGE + 1}`,
  );
  const rows = found.slice(0, CHANGES_A_PAGE);
  return { rows, after: found.length > CHANGES_A_PAGE ? String(rows.at(-1)?.rowNo ?? "") : null };
}
