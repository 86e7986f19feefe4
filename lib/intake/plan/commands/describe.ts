import "server-only";
import type { PoolClient } from "pg";
import { STEPS } from "@/lib/intake/kinds/commands";
import { ADDED_SHOWN } from "@/lib/intake/plan/rules/change";
import type { Step } from "./plan";

/**
 * Keeps what a plan would change, for the person who decides: every changed or held row and the first added ones. New families
 * have no id yet, but their names are by name all the same: 0 stands for "a family".
 */
export async function keepChanges(client: PoolClient, step: Step): Promise<void> {
  const { intake, staging } = step;
  await client.query("delete from intake_changes where intake_id = $1", [intake.id]);
  for (const chosen of ["verdict in ('changed', 'held')", `verdict = 'added' order by row_no limit ${ADDED_SHOWN}`]) {
    const described = STEPS[intake.kind].describe(step, `(select * from ${staging.changes} where ${chosen})`);
    await client.query(
      `insert into intake_changes (intake_id, row_no, verdict, kpm_id, subject, before, after)
       select $1, x.row_no, x.verdict, x.kpm_id, x.subject, x.before, x.after from (${described}) x`,
      [intake.id],
    );
  }
}
