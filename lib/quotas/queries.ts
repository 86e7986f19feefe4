import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";

export type QuotaRow = {
  regencyCode: string;
  kpm: number;
  decreeNo: string;
  fromOn: string;
  toOn: string;
  asOf: string;
  intakeId: string;
  rowNo: number;
};

/** The quota of each kab/kota inside the regions (provinces and kab/kota) that holds on a day; a decree for a shorter time goes before a longer one. */
export async function listQuotas(
  actor: Actor,
  { regions, program, on }: { regions: readonly string[]; program: string; on: string },
  outer?: Reader,
): Promise<QuotaRow[]> {
  const codes = [...regions];
  return reading(
    actor,
    (tx) => tx.$queryRaw<QuotaRow[]>`
      select distinct on (q.regency_code) q.regency_code as "regencyCode", q.kpm, q.decree_no as "decreeNo",
        q.from_on::text as "fromOn", q.to_on::text as "toOn", q.as_of::text as "asOf", q.intake_id::text as "intakeId",
        q.row_no as "rowNo"
      from quotas q
      where (left(q.regency_code, 2) = any (${codes}) or q.regency_code = any (${codes})) and q.program_code = ${program} and ${on}::date between q.from_on and q.to_on
      order by q.regency_code, q.to_on - q.from_on, q.from_on desc`,
    outer,
  );
}
