import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";
import type { RevealsToday } from "./rules";

/** What the actor has taken of today's limit. purpose '' = without a grant. */
export async function findRevealsToday(actor: UserActor, purpose = "", outer?: Reader): Promise<RevealsToday> {
  const [row] = await reading(
    actor,
    (tx) => tx.$queryRaw<RevealsToday[]>`select taken, allowance from reveals_today(${purpose})`,
    outer,
  );
  return row ?? { taken: 0, allowance: 0 };
}

export type GrantRow = {
  id: bigint;
  name: string;
  email: string;
  purpose: string;
  aDay: number;
  lastDay: string;
  reason: string;
  grantedByName: string;
  grantedAt: Date;
  withdrawnByName: string | null;
  ended: boolean;
};

/** What was granted, the newest first: all for an administrator, their own for anybody else. */
export const listGrants = (actor: UserActor): Promise<GrantRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<GrantRow[]>`
      select g.id, u.name, u.email, g.purpose, g.a_day as "aDay", g.last_day::text as "lastDay", g.reason,
        g.granted_by_name as "grantedByName", g.granted_at as "grantedAt", g.withdrawn_by_name as "withdrawnByName",
        g.withdrawn_at is not null or g.last_day < day_of_actor() as ended
      from reveal_grants g join users u on u.id = g.user_id order by g.id desc limit 200`,
  );

export type RevealDayRow = { name: string; email: string; onDate: string; purpose: string; numbers: number };

/** Who opened how many numbers in the last days, the most first on each day: all for an administrator, else one's own. */
export const listRevealDays = (actor: UserActor): Promise<RevealDayRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<RevealDayRow[]>`
      select u.name, u.email, d.on_date::text as "onDate", d.purpose, d.numbers
      from reveal_days d join users u on u.id = d.user_id
      where d.on_date >= day_of_actor() - 30 order by d.on_date desc, d.numbers desc, u.id limit 200`,
  );

/** People who may open numbers or send files of a bank, for an administrator to choose from; nobody but oneself for anybody else. */
export const listRevealers = (actor: UserActor): Promise<{ id: bigint; name: string; email: string }[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<{ id: bigint; name: string; email: string }[]>`
      select id, name, email from users where disabled_at is null and (role = 'bank' or role like 'dinsos-%') order by name, email`,
  );
