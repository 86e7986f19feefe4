import "server-only";
import type { PoolClient } from "pg";
import type { Step } from "@/lib/intake/plan/commands/plan";
import { APPLIED_AFTER } from "@/lib/intake/records/commands/part";
import { partSteps } from "@/lib/intake/records/commands/part-steps";

// Perintah bayar, format SAS. Where it speaks for a bank in a kab/kota, whoever it does not name is not ordered, whatever
// the bank says.

const NOT_NAMED = `d.period_id = $1 and d.region_code >= $2 and d.region_code < $2 || ':' and d.order_intake_id is null`;

async function takeBankOrder(client: PoolClient, { intake, staging }: Step): Promise<void> {
  const place = [intake.periodId, intake.regionCode];
  const overruled = `${NOT_NAMED} and d.ordered_rp is not null and d.bank_code in (select bank_code from ${staging.resolved})`;
  await client.query(
    `insert into intake_before (intake_id, part, key, before)
     select $3, 'due', d.kpm_id::text, jsonb_build_object('ordered_rp', d.ordered_rp) from disbursements d where ${overruled}`,
    [...place, intake.id],
  );
  await client.query(`update disbursements d set ordered_rp = null where ${overruled}`, place);
}

type Place = { intakeId: string; periodId: number; regency: string };

/** When no order file speaks for a bank any more, its list is the order again: as it was, else at the rate of the period. */
async function giveBankOrderBack(client: PoolClient, { intakeId, periodId, regency }: Place): Promise<void> {
  const silenced = (by: string) => `d.bank_intake_id is not null and d.ordered_rp is null and d.bank_code not in (
    select o.bank_code from disbursements o where o.period_id = $1 and o.region_code >= $2 and o.region_code < $2 || ':' and ${by})`;
  await client.query(
    `update disbursements d set ordered_rp = (b.before ->> 'ordered_rp')::int from intake_before b
     where b.intake_id = $3 and b.part = 'due' and d.kpm_id = b.key::bigint and ${NOT_NAMED}
       and ${silenced(`o.order_intake_id in ${APPLIED_AFTER.replaceAll("$2", "$3")}`)}`,
    [periodId, regency, intakeId],
  );
  await client.query(
    `update disbursements d set ordered_rp = (select entitled_rp($1))
     where ${NOT_NAMED} and ${silenced("o.order_intake_id is not null")}`,
    [periodId, regency],
  );
}

export const ORDER = partSteps({
  part: "order",
  source: "order",
  values: ["ordered_rp", "order_no"],
  key: "order_key",
  amount: "s.ordered_rp",
  afterApply: takeBankOrder,
  afterUndo: giveBankOrderBack,
});
