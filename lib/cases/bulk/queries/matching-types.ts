import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { BULK_MOST, type StandingCount } from "@/lib/cases/bulk/rules";
import type { CaseFilter } from "@/lib/cases/list/filter/cases";
import { allOf, armsOf, conditionsOf } from "@/lib/cases/list/queries/conditions";
import { type Reader, sql } from "@/lib/platform/database/db";
import { COUNTED } from "./count-matching";

export type TypeCount = { type: string; count: number; families: number };

/** The cases of a filter by type, whatever type it asks for; null when there are more than are counted one by one. */
export async function countMatchingTypes(
  actor: UserActor,
  filter: CaseFilter,
  today: string,
  outer?: Reader,
): Promise<TypeCount[] | null> {
  const ofAll: CaseFilter = { ...filter, type: "" };
  const where = allOf(conditionsOf(actor, ofAll, today));
  const arms = armsOf(ofAll)
    .map((arm) => sql`select c.type, c.families from cases c where ${where} and ${arm}`)
    .reduce((one, other) => sql`${one} union all ${other}`);
  const rows = await reading(
    actor,
    (tx) => tx.$queryRaw<TypeCount[]>`
      select type, count(*)::int as count, sum(families)::int as families
      from (${arms} limit ${COUNTED + 1}) found group by type order by 2 desc, 1`,
    outer,
  );
  return rows.reduce((sum, { count }) => sum + count, 0) > COUNTED ? null : rows;
}

/** The states of the cases that match a filter: what a step over all of them can be done with. */
export async function countStandings(
  actor: UserActor,
  filter: CaseFilter,
  today: string,
  outer?: Reader,
): Promise<StandingCount[]> {
  const where = allOf(conditionsOf(actor, filter, today));
  const arms = armsOf(filter)
    .map((arm) => sql`select c.state, c.owner, c.waiting_for from cases c where ${where} and ${arm}`)
    .reduce((one, other) => sql`${one} union all ${other}`);
  return reading(
    actor,
    (tx) => tx.$queryRaw<StandingCount[]>`
      select state, owner, waiting_for as "waitingFor", count(*)::int as n
      from (${arms} limit ${BULK_MOST + 1}) found group by 1, 2, 3`,
    outer,
  );
}
