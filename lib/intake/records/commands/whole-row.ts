import "server-only";
import type { PoolClient } from "pg";
import { forgetInLater } from "./part";

// Families, cards, e-Warong, DTKS rows, quotas and recaps belong to one file at a time: the last that changed them. What it overwrote is kept
// whole, so that the file can be undone.

const ROWS = {
  family: {
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
  },
  card: {
    table: "cards",
    key: ["kpm_id", "bank_code"],
    columns: ["region_code", "card_no", "account_no", "distributed_on", "distributed_intake_id", "intake_id", "row_no"],
    free: "true",
  },
  ewarong: {
    table: "ewarongs",
    key: ["id"],
    columns: ["region_code", "name", "address", "status", "intake_id", "row_no"],
    // Where somebody bought, it stays.
    free: "not exists (select 1 from disbursements d where d.ewarong_id = t.id)",
  },
  dtks: {
    table: "dtks_rows",
    key: ["regency_code", "snapshot_on", "person_key"],
    columns: [
      "region_code",
      "nik",
      "no_kk",
      "dtks_id",
      "name",
      "nik_status",
      "active",
      "exit_reason",
      "intake_id",
      "row_no",
    ],
    free: "true",
  },
  answer: {
    table: "nik_answers",
    key: ["regency_code", "person_key"],
    columns: ["answer", "right_nik", "note", "answered_on", "intake_id", "row_no"],
    free: "true",
  },
  quota: {
    table: "quotas",
    key: ["regency_code", "program_code", "from_on", "to_on"],
    columns: ["kpm", "decree_no", "as_of", "intake_id", "row_no"],
    free: "true",
  },
  recap: {
    table: "recaps",
    key: ["period_id", "regency_code"],
    columns: [
      "sp2d_kpm",
      "sp2d_rp",
      "credited_kpm",
      "credited_rp",
      "transacted_kpm",
      "transacted_rp",
      "as_of",
      "intake_id",
      "row_no",
    ],
    free: "true",
  },
} as const;
type RowKind = keyof typeof ROWS;

const keyOf = (kind: RowKind): string => `concat_ws('|', ${ROWS[kind].key.map((column) => `t.${column}`).join(", ")})`;

/** Keeps rows as they are. `changes` is a relation c that `matching` ties to the row t. */
export async function keepRows(
  client: PoolClient,
  kind: RowKind,
  { intakeId, changes, matching }: { intakeId: string; changes: string; matching: string },
): Promise<void> {
  await client.query(
    `insert into intake_before (intake_id, part, key, before)
     select distinct on (2, 3) $1::bigint, '${kind}', ${keyOf(kind)}, to_jsonb(t) from ${changes} c
     join ${ROWS[kind].table} t on ${matching} where t.intake_id <> $1 on conflict do nothing`,
    [intakeId],
  );
}

/** Puts rows back that still are the file's, and takes away what it added; gives how many of each kind of fate. */
export async function undoRows(
  client: PoolClient,
  kind: RowKind,
  intakeId: string,
): Promise<{ reversed: number; kept: number }> {
  const { table, key, columns, free } = ROWS[kind];
  const restored = await client.query(
    `update ${table} t set ${columns.map((column) => `${column} = b.${column}`).join(", ")}
     from (select r.* from intake_before m, jsonb_populate_record(null::${table}, m.before) r
       where m.intake_id = $1 and m.part = '${kind}' and m.before is not null) b
     where ${key.map((column) => `t.${column} = b.${column}`).join(" and ")} and t.intake_id = $1`,
    [intakeId],
  );
  const removed = await client.query(`delete from ${table} t where t.intake_id = $1 and ${free}`, [intakeId]);
  await forgetInLater(client, { intakeId, part: kind, of: "intake_id" });
  const { rows } = await client.query<{ kept: number }>(
    `select (select count(*) from ${table} where intake_id = $1)::int
       + (select count(*) from intake_before m where m.intake_id = $1 and m.part = '${kind}')::int - $2::int as kept`,
    [intakeId, restored.rowCount ?? 0],
  );
  return { reversed: (restored.rowCount ?? 0) + (removed.rowCount ?? 0), kept: rows[0]?.kept ?? 0 };
}

/** Takes away what only files that were taken back know, and on which nothing stands any more: to the next file it is new. */
export async function sweepRows(
  client: PoolClient,
  { id, regionCode }: { id: string; regionCode: string },
): Promise<void> {
  for (const kind of ["family", "ewarong"] as const) {
    const { table, free } = ROWS[kind];
    await client.query(
      `delete from ${table} t where t.region_code >= $2 and t.region_code < $2 || ':' and ${free}
         and t.intake_id in (select id from intakes where state = 'undone' or id = $1)`,
      [id, regionCode],
    );
  }
}
