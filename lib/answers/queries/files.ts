import "server-only";
import { UNDO_DAYS } from "@/lib/answers/rules/answers";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { type Reader, sql } from "@/lib/platform/database/db";

export type AnswerFile = {
  id: bigint;
  fileName: string;
  state: "read" | "applied" | "undone" | "dropped";
  blank: number;
  accepted: number;
  refused: number;
  at: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
  reversed: number;
  kept: number;
  batches: bigint[];
  /** Too long ago to be taken back. */
  late: boolean;
};

const COLUMNS = sql`id, file_name as "fileName", state, blank, accepted, refused, at, applied_at as "appliedAt",
  undone_at as "undoneAt", reversed, kept, batches,
  coalesce(applied_at < now() - make_interval(days => ${UNDO_DAYS}::int), false) as late`;

/** A file of answers that the actor sent; null when it is somebody else's. */
export async function findAnswerFile(actor: UserActor, id: bigint, outer?: Reader): Promise<AnswerFile | null> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<AnswerFile[]>`
      select ${COLUMNS} from answer_files where id = ${id} and actor_id = ${actor.id}`,
    outer,
  );
  return found ?? null;
}

const SHOWN = 10;

/** The last files of answers that the actor sent, the newest first, without those put away. */
export const listAnswerFiles = (actor: UserActor): Promise<AnswerFile[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<AnswerFile[]>`
      select ${COLUMNS} from answer_files where actor_id = ${actor.id} and state <> 'dropped' order by id desc limit ${SHOWN}`,
  );
