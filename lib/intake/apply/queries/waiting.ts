import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import type { Reader } from "@/lib/platform/database/db";

export type WaitingFile = { id: bigint; fileName: string; state: string };

/** How many waiting files are named; all are counted. */
const NAMED = 5;

/**
 * Files that wait for the actor: own ones that ended unseen or need a decision, and those of others where the kab/kota
 * asks for a second person. The first few by name, and how many there are.
 */
export async function findWaiting(actor: UserActor, outer?: Reader): Promise<{ count: number; files: WaitingFile[] }> {
  const kinds = uploadKinds(actor);
  if (kinds.length === 0) return { count: 0, files: [] };
  const rows = await reading(
    actor,
    (tx) => tx.$queryRaw<(WaitingFile & { count: number })[]>`
      select id, file_name as "fileName", state, count(*) over ()::int as count from intakes i
      where kind = any (${kinds}::text[]) and (
        (uploaded_by = ${actor.id} and seen_at is null and state in ('mapping', 'planned', 'done', 'refused', 'failed'))
        or (state = 'planned' and uploaded_by <> ${actor.id}
          and exists (select 1 from approval_rules r where r.regency_code = i.region_code and r.two_people)))
      order by id desc limit ${NAMED}`,
    outer,
  );
  return { count: rows[0]?.count ?? 0, files: rows.map(({ id, fileName, state }) => ({ id, fileName, state })) };
}
