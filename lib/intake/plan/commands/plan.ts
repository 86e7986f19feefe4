import "server-only";
import type { PoolClient } from "pg";
import type { Claimed } from "@/lib/intake/apply/commands/claim";
import type { Undone, UndoneIntake } from "@/lib/intake/apply/commands/undo";
import type { Mark } from "@/lib/intake/rows/rules/place-groups";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";
import type { Staging } from "./staging";

// Between reading and applying there is a plan: what each accepted row would add or change. Nothing outside the staging
// schema has been touched until apply; a dry run stops here.

/**
 * partial: the file brings some rows of another and leaves the others alone. titles: places named above the heading.
 * guesser: whose unknown numbers are counted (unknown-numbers).
 */
export type Step = {
  client: PoolClient;
  intake: Claimed & { partial?: boolean };
  staging: Staging;
  titles?: readonly Mark[];
  guesser?: string | null;
};
/** held: rows that put somebody else in a family's place, and wait for a yes. */
export type Plan = { added: number; changed: number; unchanged: number; refused: number; held: number };
export type Place = { periodId: number; prefix: string };

/** What one kind of file does at each step. */
export type KindSteps = {
  resolve: (client: PoolClient, step: Step) => Promise<void>;
  compare: (client: PoolClient, step: Step) => Promise<void>;
  /** A select of (row_no, verdict, kpm_id, subject, before, after) over `changes` c, with the keys of rules/change.ts. */
  describe: (step: Step, changes: string) => string;
  apply: (client: PoolClient, step: Step) => Promise<void>;
  /** Where cases and roll-ups must follow. Asked after apply. */
  places: (client: PoolClient, step: Step) => Promise<Place[]>;
  /** Takes an applied file back as far as nothing later builds on it. */
  undo: (client: PoolClient, intake: UndoneIntake) => Promise<Undone & { places: Place[] }>;
};

/** Refuses accepted rows that `select` names as (row_no, message), with one reason. */
export async function refuseRows(
  client: PoolClient,
  { staging }: Step,
  remark: { seq: number; column: string; reason: string; select: string; values?: unknown[] },
): Promise<number> {
  const { seq, column, reason, select, values = [] } = remark;
  const { rowCount } = await client.query(
    `insert into ${staging.remarks} select row_no, ${seq}, 'refused', '${column}', '${reason}', message from (${select}) x`,
    values,
  );
  return rowCount ?? 0;
}

/** Refuses the later of rows that mean the same. */
export async function refuseDoubles(
  client: PoolClient,
  step: Step,
  { key, column }: { key: string; column: string },
): Promise<void> {
  const { resolved } = step.staging;
  // Looked for on its own, because doubles are rare and sorting the keys alone takes a fifth of grouping them.
  const { rows } = await client.query<{ found: boolean }>(
    `select count((${key})) > count(distinct (${key})) as found from ${resolved}`,
  );
  if (!rows[0]?.found) return;
  await refuseRows(client, step, {
    seq: REMARK_SEQ.double,
    column,
    reason: "ganda",
    select: `select r.row_no, 'Ganda dengan baris ' || f.first_no || '; yang pertama dipakai.' as message
      from ${resolved} r join (select ${key}, min(row_no) as first_no from ${resolved} group by ${key} having count(*) > 1) f
        using (${key}) where r.row_no > f.first_no`,
  });
  await dropRefused(client, step, "ganda");
}

/** Takes rows that were refused for a reason out of what was resolved. */
export async function dropRefused(client: PoolClient, { staging }: Step, reason: string): Promise<void> {
  await client.query(
    `delete from ${staging.resolved} r using ${staging.remarks} m where m.row_no = r.row_no and m.reason = $1`,
    [reason],
  );
}

/** The figures of a plan. */
export async function countPlan(client: PoolClient, { staging }: Step): Promise<Plan> {
  const { rows } = await client.query<Plan & { resolved: number }>(
    `select count(*) filter (where verdict = 'added')::int as added, count(*) filter (where verdict = 'changed')::int as changed,
       count(*) filter (where verdict = 'held')::int as held, (select count(*) from ${staging.resolved})::int as resolved,
       (select count(distinct row_no) from ${staging.remarks} where severity = 'refused')::int as refused
     from ${staging.changes}`,
  );
  const { added, changed, held, refused, resolved } = rows[0] ?? {
    added: 0,
    changed: 0,
    held: 0,
    refused: 0,
    resolved: 0,
  };
  return { added, changed, held, refused, unchanged: resolved - added - changed - held };
}
