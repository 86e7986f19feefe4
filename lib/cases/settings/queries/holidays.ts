import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { HolidayKind } from "@/lib/cases/rules/deadline";

export type HolidayRow = { onDate: string; name: string; kind: HolidayKind; source: string; estimated: boolean };

/** Every day on which offices do not work, in order. */
export const listHolidays = (actor: UserActor): Promise<HolidayRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<HolidayRow[]>`
      select on_date::text as "onDate", name, kind, source, estimated from holidays order by on_date`,
  );
