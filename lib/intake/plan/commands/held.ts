import "server-only";
import type { PoolClient } from "pg";
import { otherName } from "@/lib/intake/matching/commands/ambiguous";
import { countPlan, type Plan, type Step } from "./plan";

// A row that gives a known family another person's name and another KK, card or account puts somebody else in its place.
// Such rows are held in the plan, beside what they would otherwise be, and are left out unless a person approves them.

/** SQL: the row m makes somebody else of the family k, whose card at the bank is c. */
export const REPLACES_FAMILY = `case when m.name <> k.name and ${otherName("m.name", "k.name")} then
  (m.no_kk <> k.no_kk or m.card_no <> c.card_no or m.account_no <> c.account_no
    or exists (select 1 from cards o where o.card_no = m.card_no and o.regency_code = k.regency_code and o.kpm_id <> k.id)
    or (c.kpm_id is null and exists (select 1 from cards o where o.kpm_id = k.id
      and (o.card_no <> m.card_no or o.account_no <> m.account_no)))) is true else false end`;

/** The verdict of a row and what it is once somebody said yes; `otherwise` is SQL. */
export const heldOr = (replaces: string, otherwise: string): string =>
  `case when ${replaces} then 'held' else ${otherwise} end as verdict, ${otherwise} as otherwise`;

/** SQL: identity numbers as a list of changes may keep them, by column. */
export const MASKS = {
  no_kk: (value: string) => `left(${value}::text, 10) || '******'`,
  card_no: (value: string) => `left(${value}::text, 6) || '******' || right(${value}::text, 4)`,
  account_no: (value: string) => `repeat('*', greatest(length(${value}) - 4, 0)) || right(${value}, 4)`,
};

/** The numbers of a held row, masked; is = its value where it has one, was = what is known. The same mask is not the same number. */
export function heldNumbers(numbers: Partial<Record<keyof typeof MASKS, { was: string; is: string }>>) {
  const pairs = Object.entries(numbers).map(([name, { was, is }]) => {
    const mask = MASKS[name as keyof typeof MASKS];
    return {
      before: `'${name}', ${mask(was)}`,
      after: `'${name}', ${mask(`coalesce(${is}, ${was})`)} || case when ${is} <> ${was} then ' (lain)' else '' end`,
    };
  });
  return {
    before: `jsonb_build_object(${["'name', k.name", ...pairs.map(({ before }) => before)].join(", ")})`,
    after: `jsonb_build_object(${["'name', c.name", ...pairs.map(({ after }) => after)].join(", ")})`,
  };
}

/** Before a file is applied: held rows join the others, or leave the plan. Gives the figures of what is applied. */
export async function settleHeld(client: PoolClient, step: Step, plan: Plan): Promise<Plan> {
  if (plan.held === 0) return plan;
  const { changes } = step.staging;
  if (!step.intake.takeHeld) {
    await client.query(`delete from ${changes} where verdict = 'held'`);
    return plan;
  }
  await client.query(
    `update intake_changes k set verdict = c.otherwise from ${changes} c
     where k.intake_id = $1 and k.verdict = 'held' and c.verdict = 'held' and c.row_no = k.row_no`,
    [step.intake.id],
  );
  await client.query(`update ${changes} set verdict = otherwise where verdict = 'held'`);
  return countPlan(client, step);
}
