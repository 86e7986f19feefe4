import "server-only";
import type { PoolClient } from "pg";
import { ADDED_SHOWN } from "@/lib/intake/rules/change";
import type { Step } from "./plan";
import { STEPS } from "./steps";

/**
 * Keeps what a plan would change, for the person who decides: every changed row and the first added ones. New families
 * have no id yet, but their names are by name all the same: 0 stands for "a family".
 */
export async function keepChanges(client: PoolClient, step: Step): Promise<void> {
  const { intake } = step;
  const described = STEPS[intake.kind].describe(step);
  await client.query("delete from intake_changes where intake_id = $1", [intake.id]);
  for (const [verdict, most] of [
    ["changed", "all"],
    ["added", ADDED_SHOWN],
  ])
    await client.query(
      `insert into intake_changes (intake_id, row_no, verdict, kpm_id, subject, before, after)
       select $1, x.row_no, x.verdict, x.kpm_id, x.subject, x.before, x.after from (${described}) x where x.verdict = $2
       order by x.row_no limit ${most}`,
      [intake.id, verdict],
    );
}
