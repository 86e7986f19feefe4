import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { batchesOf } from "@/lib/platform/database/batches";
import type { Reader } from "@/lib/platform/database/db";
import type { Reminder } from "./rules";

export type NoticeRow = Reminder & { id: bigint; onDate: string; read: boolean };

const NOTICES_SHOWN = 100;

const noticesFrom = (actor: UserActor, [on = "", id = "0"]: readonly string[]): Promise<NoticeRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<NoticeRow[]>`
      select id, on_date::text as "onDate", kind, overdue, at_risk as "atRisk", read_at is not null as read
      from notices where user_id = ${actor.id}
        and (${on} = '' or on_date < nullif(${on}, '')::date or (on_date = nullif(${on}, '')::date and id > ${id}::bigint))
      order by on_date desc, id limit ${NOTICES_SHOWN}`,
  );

/** The actor's own reminders of the last month, the newest first. */
export const listNotices = (actor: UserActor): Promise<NoticeRow[]> => noticesFrom(actor, []);

/** All of them in batches. */
export const allNotices = (actor: UserActor): AsyncGenerator<NoticeRow[]> =>
  batchesOf(async (after) => {
    const rows = await noticesFrom(actor, after.split("_"));
    const last = rows.at(-1);
    return { rows, after: last && rows.length === NOTICES_SHOWN ? `${last.onDate}_${last.id}` : null };
  });

/** How many of them the actor has not read. */
export async function countUnreadNotices(actor: UserActor, outer?: Reader): Promise<number> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<{ unread: number }[]>`
      select count(*)::int as unread from notices where user_id = ${actor.id} and read_at is null`,
    outer,
  );
  return found?.unread ?? 0;
}
