import "server-only";
import type { PoolClient } from "pg";
import type { Kind } from "@/lib/intake/rules/kinds";
import { applyBankReport } from "./apply-bank-report";
import { applyDpm } from "./apply-dpm";
import { applyQuota, applyRecap } from "./apply-totals";

/** What an intake knows when its rows lie in the staging table. */
export type Place = {
  id: string;
  table: string;
  regionCode: string;
  bankCode: string;
  periodId: number | null;
  asOf: string;
};

/** touched: periods and region prefixes whose cases and roll-ups must follow. */
export type Applied = {
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  warned: number;
  touched: { periodId: number; prefix: string }[];
};

const APPLY: Record<Kind, (client: PoolClient, place: Place) => Promise<Applied>> = {
  quota: applyQuota,
  recap: applyRecap,
  dpm: applyDpm,
  "bank-report": applyBankReport,
};

/** Resolves, compares and merges staged rows, inside the caller's transaction. */
export const applyStaged = (client: PoolClient, kind: Kind, place: Place): Promise<Applied> =>
  APPLY[kind](client, place);

/** Moves rows with a fault out of the table `rows` into the remarks; returns how many. `fault` is SQL giving the message or null. */
export async function refuseRows(
  client: PoolClient,
  place: Place,
  { column, reason, from, message }: { column: string; reason: string; from: string; message: string },
): Promise<number> {
  const { rowCount } = await client.query(
    `with faulty as (select s.ctid as at, s.row_no, ${message} as message from rows s ${from}),
     gone as (delete from rows r using faulty f where r.ctid = f.at)
     insert into intake_remarks (intake_id, row_no, seq, severity, column_label, reason, message)
     select $1, row_no, 90, 'refused', $2, $3, message from faulty on conflict do nothing`,
    [place.id, column, reason],
  );
  return rowCount ?? 0;
}

export async function count(client: PoolClient, sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await client.query<{ n: number }>(sql, values);
  return rows[0]?.n ?? 0;
}
