import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reminder } from "../rules/notice";

export type NoticeRow = Reminder & { id: bigint; onDate: string; read: boolean };

/** The actor's own reminders of the last month, the newest first. */
export const listNotices = (actor: UserActor): Promise<NoticeRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<NoticeRow[]>`
      select id, on_date::text as "onDate", kind, overdue, at_risk as "atRisk", read_at is not null as read
      from notices where user_id = ${actor.id} order by on_date desc, id limit 100`,
  );

/** How many of them the actor has not read. */
export async function countUnreadNotices(actor: UserActor): Promise<number> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<{ unread: number }[]>`
      select count(*)::int as unread from notices where user_id = ${actor.id} and read_at is null`,
  );
  return found?.unread ?? 0;
}
