import "server-only";
import type { PoolClient } from "pg";
import { matchFamilies } from "@/lib/intake/matching/commands/match-families";
import { dropUnmatched, keepUnmatched } from "@/lib/intake/matching/commands/unmatched";
import type { KindSteps, Step } from "@/lib/intake/plan/commands/plan";
import { fillPeriod } from "@/lib/periods/commands";
import { datedWith, keepBefore, PARTS, type Part, undoPart } from "./part";

// Files that say one thing of each family: ordered, found in the field, returned. Each writes its own part of the family's
// row in the period, and only where it says something new.

type PartFile = {
  part: Exclude<Part, "dpm" | "bank">;
  source: "order" | "field" | "return";
  /** Columns of the part that the file brings, named alike in staging. */
  values: readonly string[];
  key: string;
  /** SQL of the amount of a staged row s. */
  amount: string;
  /** What else has to follow, in the same transaction. */
  afterApply?: (client: PoolClient, step: Step) => Promise<unknown>;
  afterUndo?: (client: PoolClient, place: { intakeId: string; periodId: number; regency: string }) => Promise<unknown>;
};

/** The steps of such a file. */
export function partSteps({ part, source, values, key, amount, afterApply, afterUndo }: PartFile): KindSteps {
  const { intake: file, row } = PARTS[part];
  const pairs = (alias: string) => values.map((column) => `'${column}', ${alias}.${column}`).join(", ");
  return {
    resolve: (client, step) =>
      matchFamilies(
        client,
        step,
        `s.row_no, k.id as kpm_id, k.regency_code, k.region_code, coalesce(nullif(s.bank, ''), k.bank_code) as bank_code,
         ${values.map((column) => `s.${column}`).join(", ")}`,
      ),

    async compare(client, { intake, staging }) {
      await client.query(
        `create unlogged table ${staging.changes} with (autovacuum_enabled = off) as
         select r.*, case when d.${file} is null then 'added' else 'changed' end as verdict, d.kpm_id is not null as known
         from ${staging.resolved} r left join disbursements d on d.period_id = $1 and d.kpm_id = r.kpm_id
         where d.${file} is null or ${values.map((column) => `d.${column} is distinct from r.${column}`).join(" or ")}`,
        [intake.periodId],
      );
    },

    describe: ({ intake }, changes) => `
      select c.row_no, c.verdict, c.kpm_id, k.name as subject,
        case when d.${file} is not null then jsonb_build_object(${pairs("d")}) end as before,
        jsonb_build_object(${pairs("c")}) as after
      from ${changes} c join kpm k on k.id = c.kpm_id
      left join disbursements d on d.period_id = ${Number(intake.periodId)} and d.kpm_id = c.kpm_id`,

    async apply(client, step) {
      const { intake, staging } = step;
      const periodId = intake.periodId ?? 0;
      await keepBefore(client, { intakeId: intake.id, periodId, part, changes: staging.changes });
      await client.query(
        `update disbursements d set ${values.map((column) => `${column} = c.${column}`).join(", ")}, ${key} = c.matched_by,
           ${file} = $2, ${row} = c.row_no, as_of = ${datedWith(part, "$3")}
         from ${staging.changes} c where c.known and d.period_id = $1 and d.kpm_id = c.kpm_id`,
        [periodId, intake.id, intake.asOf],
      );
      const { rowCount } = await client.query(`select 1 from ${staging.changes} where not known limit 1`);
      if (rowCount)
        await fillPeriod(client, periodId, (table) =>
          client.query(
            `insert into ${table} (period_id, kpm_id, regency_code, region_code, bank_code, as_of, ${values.join(", ")}, ${key}, ${file}, ${row})
             select $1, kpm_id, regency_code, region_code, bank_code, $3::date, ${values.join(", ")}, matched_by, $2, row_no
             from ${staging.changes} where not known order by kpm_id`,
            [periodId, intake.id, intake.asOf],
          ),
        );
      await afterApply?.(client, step);
      await keepUnmatched(client, step, { source, amount });
    },

    places: async (_client, { intake }) =>
      intake.periodId === null ? [] : [{ periodId: intake.periodId, prefix: intake.regionCode }],

    async undo(client, { id, periodId, regionCode, written }) {
      if (periodId === null) return { reversed: 0, kept: 0, places: [] };
      const place = { intakeId: id, periodId, regency: regionCode };
      const undone = await undoPart(client, { ...place, part }, written);
      await afterUndo?.(client, place);
      await dropUnmatched(client, id);
      return { ...undone, places: [{ periodId, prefix: regionCode }] };
    },
  };
}
