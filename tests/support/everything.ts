import type { PoolClient } from "pg";

// Every table of the database as it stands, row by row, so that two moments can be compared. A table that is not named here
// is compared whole: a new one is compared from the day it is made.

/** Tables that tell what happened: taking a file back adds to them and takes nothing away. */
export const HISTORY: Record<string, string> = {
  audit_entries: "who did what, the undoing too",
  case_events: "the steps of each case, the undoing too",
  intakes: "every file that was sent, also one that was taken back",
  intake_changes: "what a file would change, as the person saw it who decided",
  intake_findings: "what was found in a file when it was read",
  intake_remarks: "what was said of the rows of a file",
  intake_mappings: "how a person named the columns of a file",
  intake_refused_rows: "the refused rows of a file, as it sent them",
  intake_cells: "what people corrected in a file before it was applied",
  unknown_numbers: "what a file asked; an answer is not taken back",
  intake_words: "what people said that words of a file mean; learned only while the file is applied",
  intake_samples: "how the columns of a file looked",
  uploads: "how a file arrived",
  upload_chunks: "how a file arrived",
  reconciliation_runs: "when a place was last compared",
  minutes: "what two parties signed; a signature is never given back by a machine",
};

/** Columns that may differ, and why. */
const APART: Record<string, Record<string, string>> = {
  cases: { version: "a form that was opened before the undoing must be refused, so it never goes back" },
  reconciliation_ages: { reconciliation_id: "as the id above" },
};

/**
 * Tables that are read in a way of their own: additions that are folded later, 80,000 names that no file brings, and
 * comparisons, which also say in their text (and so in its hash) when they were made.
 */
const OWN_WAY: Record<string, string> = {
  reconciliations: `select to_jsonb(r) - 'id' - 'computed_at' - 'content_hash'
    || jsonb_build_object('content', content::jsonb - 'computedAt') from reconciliations r`,
  regions: "select to_jsonb(count(*)) from regions",
  case_tallies: `select to_jsonb(s) from (select region_code, what, on_date, type, owner, bank_code, days, sum(n) as n
    from case_tallies group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0) s`,
};

export type Everything = Record<string, string[]>;

/** All rows of all tables but those of history. */
export async function everything(client: PoolClient): Promise<Everything> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and not relispartition
       and relnamespace = 'public'::regnamespace and relname !~ '^_prisma' order by 1`,
  );
  const all: Everything = {};
  for (const { name } of tables) {
    if (HISTORY[name]) continue;
    const apart = Object.keys(APART[name] ?? {}).map((column) => ` - '${column}'`);
    const { rows } = await client.query<{ row: string }>(
      `select x.row::text from (${OWN_WAY[name] ?? `select to_jsonb(t)${apart.join("")} from ${name} t`}) x (row) order by 1`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

/** What one moment has and the other has not, by table: empty when they are alike. */
export function apart(before: Everything, after: Everything): Record<string, { gone: string[]; come: string[] }> {
  const found: Record<string, { gone: string[]; come: string[] }> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[name] ?? [], after[name] ?? []];
    const [old, now] = [new Set(was), new Set(is)];
    const gone = was.filter((row) => !now.has(row));
    const come = is.filter((row) => !old.has(row));
    if (gone.length + come.length > 0 || was.length !== is.length) found[name] = { gone, come };
  }
  return found;
}
