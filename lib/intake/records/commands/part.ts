import "server-only";
import type { PoolClient } from "pg";
import type { Undone } from "@/lib/intake/apply/commands/undo";

// A disbursement is one row with a part for each source. A file writes its own part and nothing else, keeps what it
// overwrote, and can be undone: a part that still is the file's goes back to what it said before, a part that a later
// file changed stays, and the later file's memory is corrected, so that undoing it does not bring the first one back.

/** shared: columns of others that the file writes too, and when it overwrites what cannot be found again (row d, change c). */
type PartShape = {
  intake: string;
  row: string;
  columns: readonly string[];
  empty: string;
  shared?: readonly string[];
  overwrites?: string;
};

/** SQL: the files that were applied after the one that is taken back, $2. Numbers say when a file was sent, not when it was applied. */
export const APPLIED_AFTER = `(select l.id from intakes l join intakes f on f.id = $2 and l.finished_at > f.finished_at
  where l.state in ('done', 'undoing') and l.id <> f.id)`;

export const PARTS = {
  dpm: {
    intake: "dpm_intake_id",
    row: "dpm_row_no",
    columns: ["listed"],
    empty: "listed = false",
    shared: ["region_code", "bank_code"],
    overwrites: "d.region_code <> c.region_code or (d.bank_intake_id is null and d.bank_code <> c.bank_code)",
  },
  order: {
    intake: "order_intake_id",
    row: "order_row_no",
    columns: ["ordered_rp", "order_no", "order_key"],
    // Without an order file the bank's list is the order again; one that came later took the order's word for it.
    empty: `order_no = null, order_key = null, ordered_rp = case when d.bank_intake_id in ${APPLIED_AFTER} then (select entitled_rp($1))
      when d.bank_intake_id is not null then d.ordered_rp end`,
    overwrites: "d.bank_intake_id is not null and d.ordered_rp is distinct from c.ordered_rp",
  },
  bank: {
    intake: "bank_intake_id",
    row: "bank_row_no",
    columns: [
      "bank_key",
      "credited_rp",
      "credited_on",
      "transacted_rp",
      "transacted_on",
      "balance_rp",
      "status",
      "status_text",
      "ewarong_id",
    ],
    empty: `bank_key = null, credited_rp = null, credited_on = null, transacted_rp = null, transacted_on = null,
      balance_rp = null, status = '', status_text = '', ewarong_id = null,
      ordered_rp = case when d.order_intake_id is not null then d.ordered_rp end`,
    shared: ["ordered_rp", "bank_code"],
    overwrites: "d.bank_code <> c.bank_code or (d.ordered_rp is not null and d.ordered_rp is distinct from c.due_rp)",
  },
  field: {
    intake: "field_intake_id",
    row: "field_row_no",
    columns: ["field_status", "field_on", "field_key"],
    empty: "field_status = null, field_on = null, field_key = null",
  },
  return: {
    intake: "return_intake_id",
    row: "return_row_no",
    columns: ["returned_rp", "returned_on", "return_key"],
    empty: "returned_rp = null, returned_on = null, return_key = null",
  },
} as const satisfies Record<string, PartShape>;
export type Part = keyof typeof PARTS;

const shapeOf = (part: Part): PartShape => PARTS[part];

/** Beside the part itself: what it shares with others, and the data date. */
const remembered = (part: Part): string[] => {
  const { intake, row, columns, shared = [] } = shapeOf(part);
  return [...columns, intake, row, ...shared, "as_of"];
};

/** An order file that came meanwhile keeps its say over the order, and a bank's report over the bank and the data date. */
function restoring(part: Part, column: string): string {
  if (part === "bank" && column === "ordered_rp")
    return `ordered_rp = case when d.order_intake_id is not null or (d.ordered_rp is null and exists (select 1 from intakes o
      where o.kind = 'sp2d' and o.id in ${APPLIED_AFTER})) then d.ordered_rp else b.ordered_rp end`;
  if (part === "order" && column === "ordered_rp")
    return "ordered_rp = case when b.order_intake_id is null and d.bank_intake_id is null then null else b.ordered_rp end";
  if (part === "dpm" && column === "bank_code")
    return "bank_code = case when d.bank_intake_id is null then b.bank_code else d.bank_code end";
  if (column === "as_of") {
    const lists = `coalesce((select max(i.as_of) from intakes i where i.id in (b.${shapeOf(part).intake}, ${besides(part)})), b.as_of)`;
    return part === "bank"
      ? `as_of = case when b.bank_intake_id is null then ${lists} else b.as_of end`
      : `as_of = case when d.bank_intake_id is null then ${lists} else d.as_of end`;
  }
  return `${column} = b.${column}`;
}

/** The files of the other parts of a row. */
const besides = (part: Part): string =>
  Object.entries(PARTS)
    .flatMap(([name, { intake }]) => (name === part ? [] : [`d.${intake}`]))
    .join(", ");

const latestBeside = (part: Part): string => `(select max(i.as_of) from intakes i where i.id in (${besides(part)}))`;

/** The date of what is left of a row without this part: the bank's, else the latest of the lists. */
function datedWithout(part: Part): string {
  const latest = `coalesce(${latestBeside(part)}, d.as_of)`;
  return part === "bank" ? latest : `case when d.bank_intake_id is null then ${latest} else d.as_of end`;
}

/** The date of a row that a list of this date has its part in: the bank's, else the latest of the lists that it holds. */
export const datedWith = (part: Exclude<Part, "bank">, date: string): string =>
  `case when d.bank_intake_id is null then greatest(${date}::date, ${latestBeside(part)}) else d.as_of end`;

/**
 * Keeps what the rows that `changes` is about to overwrite say now. Rows that had no such part need no memory, unless the
 * file overwrites what it shares.
 */
export async function keepBefore(
  client: PoolClient,
  { intakeId, periodId, part, changes }: { intakeId: string; periodId: number; part: Part; changes: string },
): Promise<void> {
  const { intake, overwrites = "false" } = shapeOf(part);
  const pairs = remembered(part).map((column) => `'${column}', d.${column}`);
  await client.query(
    `insert into intake_before (intake_id, part, key, before)
     select $1, '${part}', d.kpm_id::text, jsonb_build_object(${pairs.join(", ")})
     from ${changes} c join disbursements d on d.period_id = $2 and d.kpm_id = c.kpm_id
     where d.${intake} is not null or ${overwrites}`,
    [intakeId, periodId],
  );
}

type Taken = { intakeId: string; periodId: number; regency: string; part: Part };

/** Takes a file's part of a period back. `written` = rows that the file added or changed. */
export async function undoPart(client: PoolClient, taken: Taken, written: number): Promise<Undone> {
  const { intakeId, periodId, regency, part } = taken;
  const { intake, row, empty } = shapeOf(part);
  const restored = await client.query(
    `update disbursements d set ${remembered(part)
      .map((column) => restoring(part, column))
      .join(", ")}
     from (select key::bigint as of_kpm, r.* from intake_before m, jsonb_populate_record(null::disbursements, m.before) r
       where m.intake_id = $2 and m.part = '${part}' and m.before is not null) b
     where d.period_id = $1 and d.kpm_id = b.of_kpm and d.${intake} = $2`,
    [periodId, intakeId],
  );
  const emptied = await client.query(
    `update disbursements d set ${empty}, as_of = ${datedWithout(part)}, ${intake} = null, ${row} = null where d.period_id = $1 and d.${intake} = $2`,
    [periodId, intakeId],
  );
  await forgetInLater(client, { intakeId, part, of: intake });
  await client.query(
    `delete from disbursements d where d.period_id = $1 and d.region_code >= $2 and d.region_code < $2 || ':' and not d.listed
       and ${Object.values(PARTS)
         .map((other) => `d.${other.intake} is null`)
         .join(" and ")}`,
    [periodId, regency],
  );
  const reversed = (restored.rowCount ?? 0) + (emptied.rowCount ?? 0);
  return { reversed, kept: written - reversed };
}

/** What files applied later remember of this one becomes what this one remembers. */
export async function forgetInLater(
  client: PoolClient,
  { intakeId, part, of }: { intakeId: string; part: string; of: string },
): Promise<void> {
  await client.query(
    `update intake_before later set before = (
       select mine.before from intake_before mine where mine.intake_id = $2 and mine.part = later.part and mine.key = later.key)
     where later.intake_id in ${APPLIED_AFTER} and later.part = '${part}' and later.before ->> '${of}' = $1`,
    [intakeId, intakeId],
  );
}
