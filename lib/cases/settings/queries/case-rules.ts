import "server-only";
import type { PoolClient } from "pg";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { CASE_TYPE_CODES, CASE_TYPES, type CaseTypeCode } from "@/lib/cases/rules/catalogue";
import type { DueRule, DueUnit } from "@/lib/cases/rules/deadline";
import type { CaseOwner } from "@/lib/cases/rules/party";
import { batchesOf } from "@/lib/platform/database/batches";
import type { Reader } from "@/lib/platform/database/db";

/** Who owns a type first and how long it may take. */
export type CaseRule = DueRule & { type: CaseTypeCode; owner: CaseOwner };

type Newest = DueRule & { type: string; owner: CaseOwner; id: bigint };

const withDefaults = (changed: readonly Newest[]): (CaseRule & { changeId: bigint | null })[] =>
  CASE_TYPE_CODES.map((type) => {
    const { owner, due } = CASE_TYPES[type];
    const newest = changed.find((change) => change.type === type);
    return newest
      ? { type, owner: newest.owner, days: newest.days, unit: newest.unit, changeId: newest.id }
      : { type, owner, ...due, changeId: null };
  });

/** The present rule of every type, for the worker's set-based SQL. */
export async function rulesNow(client: PoolClient): Promise<CaseRule[]> {
  const { rows } = await client.query<Newest>("select type, owner, days::int, unit from case_rule_overrides");
  return withDefaults(rows).map(({ changeId: _, ...rule }) => rule);
}

/** The rule of every type in the order of the catalogue; changeId = the change that made it, null = as in the code. */
export const listCaseRules = (actor: UserActor, outer?: Reader) =>
  reading(
    actor,
    async (tx) =>
      withDefaults(
        await tx.$queryRaw<Newest[]>`select type, owner, days::int as days, unit, id from case_rule_overrides`,
      ),
    outer,
  );
export type CaseRuleRow = Awaited<ReturnType<typeof listCaseRules>>[number];

export type RuleChangeRow = {
  id: bigint;
  type: string;
  at: Date;
  byName: string;
  ownerFrom: CaseOwner;
  ownerTo: CaseOwner;
  daysFrom: number;
  daysTo: number;
  unitFrom: DueUnit;
  unitTo: DueUnit;
  reason: string;
  toLive: boolean;
  appliedAt: Date | null;
  appliedCases: number | null;
};

const CHANGES_SHOWN = 200;

const changesFrom = (actor: UserActor, before: string, outer?: Reader): Promise<RuleChangeRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<RuleChangeRow[]>`
      select id, type, at, by_name as "byName", owner_from as "ownerFrom", owner_to as "ownerTo", days_from::int as "daysFrom",
        days_to::int as "daysTo", unit_from as "unitFrom", unit_to as "unitTo", reason, to_live as "toLive",
        applied_at as "appliedAt", applied_cases as "appliedCases"
      from case_rule_changes where ${before} = '' or id < nullif(${before}, '')::bigint
      order by id desc limit ${CHANGES_SHOWN}`,
    outer,
  );

/** What administrators changed last, the newest first. */
export const listRuleChanges = (actor: UserActor, outer?: Reader): Promise<RuleChangeRow[]> =>
  changesFrom(actor, "", outer);

/** Everything that they ever changed, in batches. */
export const allRuleChanges = (actor: UserActor): AsyncGenerator<RuleChangeRow[]> =>
  batchesOf(async (before) => {
    const rows = await changesFrom(actor, before);
    return { rows, after: rows.length < CHANGES_SHOWN ? null : String(rows.at(-1)?.id) };
  });
