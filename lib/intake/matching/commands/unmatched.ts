import "server-only";
import type { PoolClient } from "pg";
import type { Step } from "@/lib/intake/plan/commands/plan";

/** The reason of a row by name that matches no family of the kab/kota. */
export const UNMATCHED = "tidak-ada-dalam-dpm";

type Source = {
  source: "order" | "bank" | "field" | "return";
  /** Columns of the staging table s: the amount, and what was transacted and left. */
  amount: string;
  rest?: string;
};

const REASONS = { unknown: UNMATCHED, double: "ganda" } as const;

/**
 * Keeps what a source reports of families that nobody here knows, and of families that it names twice: refused for the
 * funnel, counted when sources are compared. A number that an earlier file left so and this one names again is this one's.
 */
export async function keepUnmatched(
  client: PoolClient,
  { intake, staging }: Step,
  { source, amount, rest = "null, null" }: Source,
): Promise<void> {
  const place = [intake.id, source, intake.periodId, intake.regionCode];
  await client.query(
    `update unmatched_rows u set superseded_by = $1
     where u.source = $2 and u.period_id = $3 and u.regency_code = $4 and u.superseded_by is null and u.intake_id <> $1
       and (u.nik in (select nik from ${staging.rows})
         or (u.nik is null and u.card_no in (select card_no from ${staging.rows}))
         or (u.nik is null and u.card_no is null and u.account_no in (select account_no from ${staging.rows})))`,
    place,
  );
  for (const [reason, cause] of Object.entries(REASONS))
    await client.query(
      `insert into unmatched_rows (intake_id, row_no, source, period_id, regency_code, bank_code, nik, card_no, account_no,
         amount_rp, transacted_rp, balance_rp, reason, kpm_id)
       select $1, s.row_no, $2, $3, $4, coalesce(nullif(s.bank, ''), nullif($5, ''), k.bank_code, ''), s.nik, s.card_no,
         s.account_no, ${amount}, ${rest}, '${reason}', ${reason === "double" ? "k.id" : "null"}
       from ${staging.rows} s left join kpm k on k.nik = s.nik and k.regency_code = $4
       where s.row_no in (select row_no from ${staging.remarks} where reason = '${cause}')`,
      [...place, intake.bankCode],
    );
}

/** Takes back what a file left so; whom it spoke for, the file speaks for that named the number after it. */
export async function dropUnmatched(client: PoolClient, intakeId: string): Promise<void> {
  await client.query(
    `update unmatched_rows u set superseded_by = (
       select max(m.superseded_by) from unmatched_rows m
       where m.intake_id = $1 and (m.source, m.period_id, m.regency_code) = (u.source, u.period_id, u.regency_code)
         and (m.nik, m.card_no, m.account_no) is not distinct from (u.nik, u.card_no, u.account_no))
     where u.superseded_by = $1`,
    [intakeId],
  );
  await client.query("delete from unmatched_rows where intake_id = $1", [intakeId]);
}
