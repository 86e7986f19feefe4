import "server-only";
import type { PoolClient } from "pg";
import type { Staging } from "@/lib/intake/plan/commands/staging";
import { type Asked, recognise } from "@/lib/intake/recognise/commands/recognise";
import { tablesOf } from "@/lib/intake/recognise/commands/tables";
import { release } from "@/lib/intake/recognise/read/release";
import { type Corrections, KEPT_ROWS, maskedRow, withCorrections } from "@/lib/intake/rows/rules/refused";

type Source = { path: string; asked: Asked; corrections: Corrections };

/**
 * The cells of rows that only the data refuses, beside those that were refused for their form. Which they are is known
 * when the file has been read: it is read once more, as far as the first of them reach. Rejected: holding its rows until
 * then, which a large file has too many of.
 */
export async function keepMatchedCells(
  client: PoolClient,
  { source, staging }: { source: Source; staging: Staging },
): Promise<void> {
  const { rows } = await client.query<{ rowNo: number }>(
    `select distinct row_no as "rowNo" from ${staging.remarks} m where severity = 'refused'
       and not exists (select 1 from ${staging.refused} r where r.row_no = m.row_no) order by 1 limit ${KEPT_ROWS}`,
  );
  if (rows.length === 0) return;
  const found = await readAgain(source, new Set(rows.map(({ rowNo }) => rowNo)));
  await client.query(
    `insert into ${staging.refused} select * from jsonb_to_recordset($1::jsonb) as x ("rowNo" integer, cells jsonb)`,
    [JSON.stringify(found)],
  );
}

type Kept = { rowNo: number; cells: string[] };

async function readAgain(source: Source, wanted: Set<number>): Promise<Kept[]> {
  const recognised = await recognise(source.path, source.asked);
  const found: Kept[] = [];
  try {
    for (const { header, rows } of tablesOf(recognised)) {
      for await (const batch of rows) {
        for (const row of batch) {
          if (!wanted.delete(row.rowNo)) continue;
          const { cells } = withCorrections(row, source.corrections);
          found.push({ rowNo: row.rowNo, cells: maskedRow(cells, header.columns).map(withoutNul) });
        }
        if (wanted.size === 0) return found;
      }
    }
    return found;
  } finally {
    await release(recognised);
  }
}

/** PostgreSQL keeps no NUL in a text. */
const withoutNul = (cell: string): string => cell.replaceAll("\0", "");
