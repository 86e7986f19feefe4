import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { type Reader, sql } from "@/lib/platform/db";

export type CaseCountRow = { type: string; live: number; families: number; amountRp: number; closed: number };

/** Cases by type for a place (''= the actor's whole scope), from the roll-up: totals that every role may see. */
export async function countCasesByType(
  actor: UserActor,
  place: { region: string; period: string; bank: string },
  outer?: Reader,
): Promise<CaseCountRow[]> {
  const region = place.region === "" ? scopeOf(actor) : sql`region_code = ${place.region}`;
  const period =
    place.period === "" ? sql`true` : sql`period_id = (select id from periods where code = ${place.period})`;
  const bank = place.bank === "" ? sql`true` : sql`bank_code = ${place.bank}`;
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

/** The rows that add up to the actor's scope: all provinces, or the prefixes that lie in no other. */
function scopeOf(actor: UserActor) {
  if (actor.regions.includes("")) return sql`level = 1`;
  const outermost = actor.regions.filter(
    (code) => !actor.regions.some((other) => other !== code && code.startsWith(other)),
  );
  return sql`region_code = any (${outermost})`;
}
