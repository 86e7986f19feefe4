import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { TURN } from "@/lib/cases/list/queries/conditions";
import { VISIT_ORDER, type VisitColumn, type VisitFilter } from "@/lib/field/filter";
import type { FieldResultCode } from "@/lib/field/rules/result";
import { batchesOf } from "@/lib/platform/database/batches";
import { sql } from "@/lib/platform/database/db";
import { type Page, pageOf, pageOrder, type SqlColumn } from "@/lib/platform/database/keyset";

// A family needs a visit while one of its live cases waits for the pendamping: the index cases_live_by_turn.

export type VisitPlace = { code: string; name: string; families: number; overdue: number };

/** Families to visit, by the regions one level (`size` digits) below a place. */
export const listVisitPlaces = (
  actor: UserActor,
  { region, size, today }: { region: string; size: number; today: string },
): Promise<VisitPlace[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<VisitPlace[]>`
      select v.code, coalesce(r.name, v.code) as name, v.families, v.overdue from (
        select left(c.region_code, ${size}::int) as code, count(distinct c.kpm_id)::int as families,
          count(distinct c.kpm_id) filter (where c.due_on < ${today}::date)::int as overdue
        from cases c
        where c.state <> 'closed' and ${TURN} = 'pendamping' and c.kpm_id is not null
          and c.region_code >= ${region} and c.region_code < ${`${region}:`}
        group by 1) v
      left join regions r on r.code = v.code order by v.code`,
  );

export const VISITS_A_PAGE = 40;
const BATCH = 2_000;

export type VisitRow = {
  kpmId: bigint;
  name: string;
  address: string;
  regionCode: string;
  village: string | null;
  types: string[];
  dueOn: string;
  lastResult: FieldResultCode | null;
  lastOn: string | null;
};

const COLUMNS: Record<VisitColumn, SqlColumn | null> = {
  village: null,
  due: { value: sql`v.due_on`, read: (key) => sql`${key}::date` },
  // Without its digits: what is in an address is a name, never a number.
  name: { value: sql`left(translate(k.name, '0123456789', ''), 60)`, read: (key) => sql`${key}` },
};
const REST: SqlColumn[] = [
  { value: sql`v.region_code`, read: (key) => sql`${key}` },
  { value: sql`v.due_on`, read: (key) => sql`${key}::date` },
  { value: sql`v.kpm_id`, read: (key) => sql`${BigInt(key)}` },
];

/** Families to visit inside a kecamatan or desa, a bounded list that is gathered whole, in the order of the filter. */
export async function listVisits(actor: UserActor, filter: VisitFilter, size = VISITS_A_PAGE): Promise<Page<VisitRow>> {
  const { region } = filter;
  const { by, beyond, cursor } = pageOrder(VISIT_ORDER, filter, COLUMNS, REST);
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<(VisitRow & { cursor: string })[]>`
      select v.kpm_id as "kpmId", k.name, k.address, v.region_code as "regionCode", r.name as village, v.types,
        v.due_on::text as "dueOn", l.result as "lastResult", l.visited_on::text as "lastOn", ${cursor} as cursor
      from (
        select c.kpm_id, c.region_code, min(c.due_on) as due_on, array_agg(distinct c.type order by c.type) as types
        from cases c
        where c.state <> 'closed' and ${TURN} = 'pendamping' and c.kpm_id is not null
          and c.region_code >= ${region} and c.region_code < ${`${region}:`}
        group by c.kpm_id, c.region_code) v
      join kpm k on k.id = v.kpm_id
      left join regions r on r.code = v.region_code and r.level = 4
      left join lateral (select result, visited_on from field_results f where f.kpm_id = v.kpm_id
        order by f.visited_on desc, f.id desc limit 1) l on true
      where ${beyond ?? sql`true`}
      order by ${by} limit ${size + 1}`,
  );
  return pageOf(found, filter, size);
}

/** All of them in batches, in the order of the filter. */
export const allVisits = (actor: UserActor, filter: VisitFilter): AsyncGenerator<VisitRow[]> =>
  batchesOf((after) => listVisits(actor, { ...filter, after, before: "" }, BATCH));
