import "server-only";
import type { PoolClient } from "pg";
import type { Step } from "./plan";

/** The reason of a row by name that matches no family of the kab/kota. */
export const UNMATCHED = "tidak-ada-dalam-dpm";

type Source = {
  source: "order" | "bank" | "field" | "return";
  /** Columns of the staging table s: the amount, and what was transacted and left. */
  amount: string;
  rest?: string;
};

/** Keeps what a source says of families that nobody here knows: refused for the funnel, counted when sources are compared. */
export async function keepUnmatched(
  client: PoolClient,
  { intake, staging }: Step,
  { source, amount, rest = "null, null" }: Source,
): Promise<void> {
  await client.query(
    `insert into unmatched_rows (intake_id, row_no, source, period_id, regency_code, bank_code, nik, card_no, account_no,
       amount_rp, transacted_rp, balance_rp)
     select $1, s.row_no, $2, $3, $4, coalesce(nullif(s.bank, ''), $5), s.nik, s.card_no, s.account_no, ${amount}, ${rest}
     from ${staging.rows} s where s.row_no in (select row_no from ${staging.remarks} where reason = '${UNMATCHED}')`,
    [intake.id, source, intake.periodId, intake.regionCode, intake.bankCode],
  );
}
