import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { CHUNK_BYTES } from "@/lib/intake/upload/rules/upload";
import type { Reader } from "@/lib/platform/database/db";

export type Unfinished = { id: bigint; fileName: string; sizeBytes: number; doneBytes: number; lastAt: Date };

/** The actor's own uploads that stopped on their way, the latest first. */
export const listUnfinished = (actor: UserActor, outer?: Reader): Promise<Unfinished[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<Unfinished[]>`
      select u.id, u.file_name as "fileName", u.size_bytes::float8 as "sizeBytes",
        least(u.size_bytes, count(c.chunk_no) * ${CHUNK_BYTES}::bigint)::float8 as "doneBytes",
        greatest(u.started_at, max(c.received_at)) as "lastAt"
      from uploads u left join upload_chunks c on c.upload_id = u.id
      where u.uploaded_by = ${actor.id} and u.intake_id is null group by u.id order by u.id desc`,
    outer,
  );
