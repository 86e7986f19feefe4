import "server-only";
import type { ClientBase } from "pg";
import { type Finding, Findings } from "@/lib/intake/rules/findings";

/** Keeps the findings of a file with its intake, instead of those of an earlier reading. */
export async function keepFindings(client: ClientBase, intakeId: string, findings: readonly Finding[]): Promise<void> {
  const all = new Findings();
  all.merge(findings);
  await client.query("delete from intake_findings where intake_id = $1", [intakeId]);
  await client.query(
    `insert into intake_findings (intake_id, kind, code, place, rows, samples, listed)
     select $1, x.kind, x.code, x.place, x.rows, x.samples, x.listed
     from jsonb_to_recordset($2) as x (kind text, code text, place text, rows int, samples int[], listed text)`,
    [intakeId, JSON.stringify(all.list)],
  );
}
