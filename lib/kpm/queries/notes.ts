import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";

export type FamilyNoteRow = { id: bigint; note: string; authorName: string; at: Date };

/** Notes on a family, the newest first. */
export const listFamilyNotes = (actor: UserActor, kpmId: bigint): Promise<FamilyNoteRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<FamilyNoteRow[]>`
      select id, note, author_name as "authorName", at from kpm_notes where kpm_id = ${kpmId} order by id desc limit 100`,
  );
