import "server-only";
import type { ClientBase } from "pg";
import type { Staging } from "@/lib/intake/plan/commands/staging";
import { type Finding, Findings, MOST_SAMPLES } from "@/lib/intake/rows/rules/findings";
import { MATCHED_FROM } from "@/lib/intake/rows/rules/remark-seq";
import { TOLD_REASONS, toldAs } from "@/lib/intake/rows/rules/told";

/** Keeps the findings of a file with its intake, instead of those of an earlier reading. */
export async function keepFindings(client: ClientBase, intakeId: string, findings: readonly Finding[]): Promise<void> {
  const all = new Findings();
  all.merge(findings);
  await client.query("delete from intake_findings where intake_id = $1", [intakeId]);
  await client.query(
    `insert into intake_findings (intake_id, kind, code, place, rows, samples, listed, field, meaning)
     select $1, x.kind, x.code, x.place, x.rows, x.samples, x.listed, coalesce(x.field, ''), coalesce(x.meaning, '')
     from jsonb_to_recordset($2) as x (kind text, code text, place text, rows int, samples int[], listed text, field text, meaning text)`,
    [intakeId, JSON.stringify(all.list)],
  );
}

type Matched = Omit<Finding, "kind" | "meaning">;

/**
 * What came out only when the rows were matched with what is known, as findings: of a word where the sentence quotes one,
 * else of the column.
 */
export async function matchedFindings(client: ClientBase, { remarks }: Staging): Promise<Finding[]> {
  const { rows } = await client.query<Matched>(
    `with told as (select severity as listed, reason as code, column_label, substring(message from '"([^"]+)"') as word, row_no
       from ${remarks} where seq >= ${MATCHED_FROM} and row_no > 0 and reason = any ($1))
     select code, listed, coalesce(word, column_label) as place, case when word is null then '' else column_label end as field,
       count(distinct row_no)::int as rows, (array_agg(distinct row_no))[1:${MOST_SAMPLES}] as samples
     from told group by code, listed, column_label, word order by rows desc`,
    [TOLD_REASONS],
  );
  return rows.map((row) => ({ ...row, kind: toldAs(row.code) ?? "check" }));
}
