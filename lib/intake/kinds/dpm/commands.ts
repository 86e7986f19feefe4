import "server-only";
import type { PoolClient } from "pg";
import type { UndoneIntake } from "@/lib/intake/apply/commands/undo";
import { warnOfOtherFamilies } from "@/lib/intake/matching/commands/ambiguous";
import { heldNumbers, heldOr, REPLACES_FAMILY } from "@/lib/intake/plan/commands/held";
import { type KindSteps, refuseDoubles, type Step } from "@/lib/intake/plan/commands/plan";
import { datedWith, keepBefore, undoPart } from "@/lib/intake/records/commands/part";
import { placeFamilies } from "@/lib/intake/records/commands/place-families";
import { CARD_ROWS, FAMILY_ROWS, keepRows, undoRows } from "@/lib/intake/records/commands/whole-row";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";
import { fillPeriod } from "@/lib/periods/commands";

// DPM / BNBA by name: families of one kab/kota that are listed for a period. A column that the file does not have, or an
// empty cell, leaves what is known; a family that the file does not name stays listed.

async function resolve(client: PoolClient, step: Step): Promise<void> {
  await placeFamilies(client, step);
  await refuseDoubles(client, step, { key: "nik", column: "NIK" });
  await warnOfOtherFamilies(client, step);
}

/** The values after the merge, side by side with what is known. */
async function compare(client: PoolClient, { intake, staging }: Step): Promise<void> {
  await client.query(`analyze ${staging.resolved}`);
  await client.query(
    `create unlogged table ${staging.changes} with (autovacuum_enabled = off) as
     with merged as (
       select r.row_no, k.id as kpm_id, r.nik, r.name, coalesce(r.no_kk, k.no_kk) as no_kk, coalesce(r.dtks_id, k.dtks_id) as dtks_id,
         coalesce(nullif(r.address, ''), k.address, '') as address, coalesce(r.birth_on, k.birth_on) as birth_on,
         coalesce(r.nik_matched, k.nik_matched) as nik_matched, coalesce(r.pkh, k.pkh) as pkh,
         case when r.placed or k.id is null then r.region_code else k.region_code end as region_code,
         coalesce(nullif(r.bank, ''), nullif(k.bank_code, ''), $3) as bank_code, r.card_no, r.account_no
       from ${staging.resolved} r left join kpm k on k.nik = r.nik and k.regency_code = $2
     )
     select m.*, d.kpm_id is not null as in_period,
       ${heldOr(REPLACES_FAMILY, "case when d.listed then 'changed' else 'added' end")}
     from merged m
     left join kpm k on k.id = m.kpm_id
     left join cards c on c.kpm_id = m.kpm_id and c.bank_code = m.bank_code
     left join disbursements d on d.period_id = $1 and d.kpm_id = m.kpm_id
     where d.listed is not true
       or (k.name, k.no_kk, k.dtks_id, k.address, k.birth_on, k.nik_matched, k.pkh, k.region_code, k.bank_code)
         is distinct from (m.name, m.no_kk, m.dtks_id, m.address, m.birth_on, m.nik_matched, m.pkh, m.region_code, m.bank_code)
       or (m.card_no is not null and m.card_no is distinct from c.card_no)
       or (m.account_no is not null and m.account_no is distinct from c.account_no)`,
    [intake.periodId, intake.regionCode, await usualBank(client, intake)],
  );
  await warnOfCardsWithoutBank(client, staging);
  if (!intake.partial) await warnOfAbsent(client, { intake, staging });
}

/** The one bank of the kab/kota in the period; '' when there are several or none. */
async function usualBank(client: PoolClient, { regionCode, periodId }: Step["intake"]): Promise<string> {
  const { rows } = await client.query<{ bank: string }>(
    `select min(bank_code) as bank from bank_assignments where regency_code = $1 and period_id = $2 having count(*) = 1`,
    [regionCode, periodId],
  );
  return rows[0]?.bank ?? "";
}

/** A card and an account belong to a bank; where none is known they are not kept, and that is said. */
async function warnOfCardsWithoutBank(client: PoolClient, { remarks, changes }: Step["staging"]): Promise<void> {
  await client.query(
    `insert into ${remarks}
     select row_no, ${REMARK_SEQ.cardWithoutBank}, 'warning', 'Bank', 'kartu-tanpa-bank',
       'Nomor KKS dan rekening baris ini tidak dimuat karena bank keluarga ini belum diketahui; isi kolom Bank, lalu muat lagi.'
     from ${changes} where bank_code = '' and (card_no is not null or account_no is not null)`,
  );
}

async function warnOfAbsent(client: PoolClient, { intake, staging }: Pick<Step, "intake" | "staging">): Promise<void> {
  await client.query(
    `insert into ${staging.remarks}
     select 0, 0, 'warning', 'Berkas', 'tidak-ada-di-berkas',
       rp(count(*)) || ' keluarga DPM sebelumnya tidak ada di berkas ini; mereka tetap terdaftar.'
     from disbursements d join kpm k on k.id = d.kpm_id
     where d.period_id = $1 and d.region_code >= $2 and d.region_code < $2 || ':' and d.listed
       and not exists (select 1 from ${staging.resolved} r where r.nik = k.nik)
     having count(*) > 0`,
    [intake.periodId, intake.regionCode],
  );
}

const CHANGED_FAMILY = (k: string): string => {
  const columns = ["name", "no_kk", "dtks_id", "address", "birth_on", "nik_matched", "pkh", "region_code", "bank_code"];
  const of = (row: string) => columns.map((column) => `${row}.${column}`).join(", ");
  return `(${of(k)}) is distinct from (${of("c")})`;
};

async function apply(client: PoolClient, { intake, staging }: Step): Promise<void> {
  const { changes } = staging;
  await keepBefore(client, { intakeId: intake.id, periodId: intake.periodId ?? 0, part: "dpm", changes });
  await keepRows(client, FAMILY_ROWS, {
    intakeId: intake.id,
    changes,
    matching: `t.id = c.kpm_id and ${CHANGED_FAMILY("t")}`,
  });
  await client.query(
    `update kpm k set name = c.name, no_kk = c.no_kk, dtks_id = c.dtks_id, address = c.address, birth_on = c.birth_on,
       nik_matched = c.nik_matched, pkh = c.pkh, region_code = c.region_code, bank_code = c.bank_code, intake_id = $1, row_no = c.row_no
     from ${changes} c where k.id = c.kpm_id and ${CHANGED_FAMILY("k")}`,
    [intake.id],
  );
  await client.query(
    `insert into kpm (regency_code, region_code, nik, no_kk, dtks_id, name, address, birth_on, bank_code, nik_matched, pkh, intake_id, row_no)
     select $1, region_code, nik, no_kk, dtks_id, name, address, birth_on, bank_code, nik_matched, pkh, $2, row_no
     from ${changes} where kpm_id is null order by region_code, row_no`,
    [intake.regionCode, intake.id],
  );
  await client.query(
    `update ${changes} c set kpm_id = k.id from kpm k where c.kpm_id is null and k.nik = c.nik and k.regency_code = $1`,
    [intake.regionCode],
  );
  await keepRows(client, CARD_ROWS, {
    intakeId: intake.id,
    changes: `(select * from ${changes} where bank_code <> '' and (card_no is not null or account_no is not null))`,
    matching: "t.kpm_id = c.kpm_id and t.bank_code = c.bank_code",
  });
  await client.query(
    `insert into cards as t (kpm_id, bank_code, regency_code, region_code, card_no, account_no, intake_id, row_no)
     select kpm_id, bank_code, $1, region_code, card_no, account_no, $2, row_no
     from ${changes} where bank_code <> '' and (card_no is not null or account_no is not null)
     on conflict (kpm_id, bank_code) do update set card_no = coalesce(excluded.card_no, t.card_no),
       account_no = coalesce(excluded.account_no, t.account_no), region_code = excluded.region_code,
       intake_id = excluded.intake_id, row_no = excluded.row_no`,
    [intake.regionCode, intake.id],
  );
  await client.query(
    `update disbursements d set listed = true, region_code = c.region_code,
       bank_code = case when d.bank_intake_id is null then c.bank_code else d.bank_code end,
       as_of = ${datedWith("dpm", "$2")}, dpm_intake_id = $3, dpm_row_no = c.row_no
     from ${changes} c where c.in_period and d.period_id = $1 and d.kpm_id = c.kpm_id`,
    [intake.periodId, intake.asOf, intake.id],
  );
  const { rowCount } = await client.query(`select 1 from ${changes} where not in_period limit 1`);
  if (!rowCount) return;
  await fillPeriod(client, intake.periodId ?? 0, (table) =>
    client.query(
      `insert into ${table} (period_id, kpm_id, regency_code, region_code, bank_code, listed, as_of, dpm_intake_id, dpm_row_no)
       select $1, kpm_id, $2, region_code, bank_code, true, $3, $4, row_no from ${changes} where not in_period order by kpm_id`,
      [intake.periodId, intake.regionCode, intake.asOf, intake.id],
    ),
  );
}

const SHOWN = ["name", "address", "birth_on", "nik_matched", "pkh", "bank_code"];
const shownOf = (row: string) => SHOWN.map((column) => `'${column}', ${row}.${column}`).join(", ");

const HELD = heldNumbers({
  no_kk: { was: "k.no_kk", is: "c.no_kk" },
  card_no: { was: "t.card_no", is: "c.card_no" },
  account_no: { was: "t.account_no", is: "c.account_no" },
});

/** Numbers are said to change, not shown; of held rows both are, masked. */
const describe = (_step: Step, changes: string): string => `
  select c.row_no, c.verdict, coalesce(c.kpm_id, 0) as kpm_id, c.name as subject,
    case when c.verdict = 'held' then ${HELD.before} when k.id is not null then jsonb_build_object(${shownOf("k")}, 'village', o.name) end as before,
    case when c.verdict = 'held' then ${HELD.after} else jsonb_build_object(${shownOf("c")}, 'village', v.name, 'numbers', case when k.id is not null
      and ((c.card_no is not null and c.card_no is distinct from t.card_no) or k.no_kk is distinct from c.no_kk
        or (c.account_no is not null and c.account_no is distinct from t.account_no)) then 'berubah' end) end as after
  from ${changes} c
  left join kpm k on k.id = c.kpm_id
  left join cards t on t.kpm_id = c.kpm_id and t.bank_code = c.bank_code
  left join regions v on v.code = c.region_code
  left join regions o on o.code = k.region_code`;

async function undo(client: PoolClient, { id, periodId, regionCode, written }: UndoneIntake) {
  if (periodId === null) return { reversed: 0, kept: 0, places: [] };
  const listed = await undoPart(client, { intakeId: id, periodId, regency: regionCode, part: "dpm" }, written);
  await undoRows(client, CARD_ROWS, id);
  await undoRows(client, FAMILY_ROWS, id);
  return { ...listed, places: [{ periodId, prefix: regionCode }] };
}

export const DPM: KindSteps = {
  resolve,
  compare,
  describe,
  apply,
  places: async (_client, { intake }) =>
    intake.periodId === null ? [] : [{ periodId: intake.periodId, prefix: intake.regionCode }],
  undo,
};
