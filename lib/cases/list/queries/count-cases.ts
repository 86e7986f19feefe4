import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { bankCodeOf } from "@/lib/cases/list/filter/cases";
import { type Reader, sql } from "@/lib/platform/database/db";

export type CaseCountRow = { type: string; live: number; families: number; amountRp: number; closed: number };

/** Cases by type for a place (''= the actor's whole scope), from the roll-up: totals that every role may see. */
export async function countCasesByType(
  actor: UserActor,
  place: { region: string; period: string; bank: string },
  outer?: Reader,
): Promise<CaseCountRow[]> {
  if (actor.role === "dukcapil") return countOwnCases(actor, place, outer);
  const region = place.region === "" ? scopeOf(actor) : sql`region_code = ${place.region}`;
  const period =
    place.period === "" ? sql`true` : sql`period_id = (select id from periods where code = ${place.period})`;
  const bank = place.bank === "" ? sql`true` : sql`bank_code = ${bankCodeOf(place.bank)}`;
  return reading(
    actor,
    (tx) => tx.$queryRaw<CaseCountRow[]>`
      select type, sum(live_cases)::int as live, sum(families)::int as families, sum(amount_rp)::float8 as "amountRp",
        sum(closed_cases)::int as closed
      from case_counts where ${region} and ${period} and ${bank}
      group by type order by 2 desc, 1`,
    outer,
  );
}

/** Dispendukcapil sees only a part of the cases of its region, so that the roll-up of all would promise too much. */
async function countOwnCases(
  actor: UserActor,
  { region, period, bank }: { region: string; period: string; bank: string },
  outer?: Reader,
): Promise<CaseCountRow[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<CaseCountRow[]>`
      select type, count(*) filter (where state <> 'closed')::int as live,
        coalesce(sum(families) filter (where state <> 'closed'), 0)::int as families,
        coalesce(sum(amount_rp) filter (where state <> 'closed'), 0)::float8 as "amountRp",
        count(*) filter (where state = 'closed')::int as closed
      from cases
      where region_code >= ${region} and region_code < ${`${region}:`} and (${bank} = '' or bank_code = ${bankCodeOf(bank)})
        and (${period} = '' or period_id = (select id from periods where code = ${period}))
      group by type order by 2 desc, 1`,
    outer,
  );
}

/** The rows that add up to the actor's scope: all provinces, or the prefixes that are in no other. */
function scopeOf(actor: UserActor) {
  if (actor.regions.includes("")) return sql`level = 1`;
  const outermost = actor.regions.filter(
    (code) => !actor.regions.some((other) => other !== code && code.startsWith(other)),
  );
  return sql`region_code = any (${outermost})`;
}
