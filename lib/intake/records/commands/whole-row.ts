import "server-only";
import type { PoolClient } from "pg";
import { forgetInLater } from "./part";

// Rows that belong to one file at a time: the last that changed them. What it overwrote is kept whole, so that the file can
// be undone. The shapes that several kinds of file write stand here, the others with their kind.

/** part: under which name what it overwrote is kept. free: SQL of when a row t may go again. */
export type RowShape = {
  part: string;
  table: string;
  key: readonly string[];
  columns: readonly string[];
  free: string;
};

export const FAMILY_ROWS: RowShape = {
  part: "family",
  table: "kpm",
  key: ["id"],
  columns: [
    "region_code",
    "nik",
    "no_kk",
    "dtks_id",
    "name",
    "address",
    "birth_on",
    "bank_code",
    "nik_matched",
    "pkh",
    "intake_id",
    "row_no",
  ],
  // A family on which anything stands stays.
  free: [
    "disbursements",
    "cases",
    "cards",
    "unmatched_rows",
    "field_results",
    "field_photos",
    "kpm_notes",
    "letter_cases",
  ]
    .map((table) => `not exists (select 1 from ${table} o where o.kpm_id = t.id)`)
    .join(" and "),
};

export const CARD_ROWS: RowShape = {
  part: "card",
  table: "cards",
  key: ["kpm_id", "bank_code"],
  columns: ["region_code", "card_no", "account_no", "distributed_on", "distributed_intake_id", "intake_id", "row_no"],
  free: "true",
};

export const EWARONG_ROWS: RowShape = {
  part: "ewarong",
  table: "ewarongs",
  key: ["id"],
  columns: ["region_code", "name", "address", "status", "intake_id", "row_no"],
  // Where somebody bought, it stays.
  free: "not exists (select 1 from disbursements d where d.ewarong_id = t.id)",
};

const keyOf = ({ key }: RowShape): string => `concat_ws('|', ${key.map((column) => `t.${column}`).join(", ")})`;

/** Keeps rows as they are. `changes` is a relation c that `matching` ties to the row t. */
export async function keepRows(
  client: PoolClient,
  shape: RowShape,
  { intakeId, changes, matching }: { intakeId: string; changes: string; matching: string },
): Promise<void> {
  await client.query(
    `insert into intake_before (intake_id, part, key, before)
     select distinct on (2, 3) $1::bigint, '${shape.part}', ${keyOf(shape)}, to_jsonb(t) from ${changes} c
     join ${shape.table} t on ${matching} where t.intake_id <> $1 on conflict do nothing`,
    [intakeId],
  );
}

/** Puts rows back that still are the file's, and takes away what it added; gives how many of each kind of fate. */
export async function undoRows(
  client: PoolClient,
  shape: RowShape,
  intakeId: string,
): Promise<{ reversed: number; kept: number }> {
  const { part, table, key, columns, free } = shape;
  const restored = await client.query(
    `update ${table} t set ${columns.map((column) => `${column} = b.${column}`).join(", ")}
     from (select r.* from intake_before m, jsonb_populate_record(null::${table}, m.before) r
       where m.intake_id = $1 and m.part = '${part}' and m.before is not null) b
     where ${key.map((column) => `t.${column} = b.${column}`).join(" and ")} and t.intake_id = $1`,
    [intakeId],
  );
  const removed = await client.query(`delete from ${table} t where t.intake_id = $1 and ${free}`, [intakeId]);
  await forgetInLater(client, { intakeId, part, of: "intake_id" });
  const { rows } = await client.query<{ kept: number }>(
    `select (select count(*) from ${table} where intake_id = $1)::int
       + (select count(*) from intake_before m where m.intake_id = $1 and m.part = '${part}')::int - $2::int as kept`,
    [intakeId, restored.rowCount ?? 0],
  );
  return { reversed: (restored.rowCount ?? 0) + (removed.rowCount ?? 0), kept: rows[0]?.kept ?? 0 };
}

/** Takes away what only files that were taken back know, and on which nothing stands any more: to the next file it is new. */
export async function sweepRows(
  client: PoolClient,
  { id, regionCode }: { id: string; regionCode: string },
): Promise<void> {
  for (const { table, free } of [FAMILY_ROWS, EWARONG_ROWS]) {
    await client.query(
      `delete from ${table} t where t.region_code >= $2 and t.region_code < $2 || ':' and ${free}
         and t.intake_id in (select id from intakes where state = 'undone' or id = $1)`,
      [id, regionCode],
    );
  }
}
