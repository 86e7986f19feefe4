import "server-only";
import type { PoolClient } from "pg";
import { matchFamilies } from "@/lib/intake/matching/commands/match-families";
import { type KindSteps, type Place, refuseRows, type Step } from "@/lib/intake/plan/commands/plan";
import { CARD_ROWS, keepRows, undoRows } from "@/lib/intake/records/commands/whole-row";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";

// Cards handed over, or not yet. The list says when; it does not change a number that is known, for a card that was
// replaced and a card of somebody else look the same here.

async function resolve(client: PoolClient, step: Step): Promise<void> {
  const { intake, staging } = step;
  await matchFamilies(
    client,
    step,
    `s.row_no, k.id as kpm_id, k.regency_code, k.region_code, coalesce(nullif(s.bank, ''), k.bank_code) as bank_code,
     s.card_no, s.account_no, s.handed, s.handed_on`,
  );
  await refuseRows(client, step, {
    seq: REMARK_SEQ.unknownBank,
    column: "Bank",
    reason: "bank-kosong",
    select: `select row_no, 'Bank penyalur keluarga ini belum diketahui; isi kolom Bank.' as message
      from ${staging.resolved} where bank_code = ''`,
  });
  await refuseRows(client, step, {
    seq: REMARK_SEQ.dateAhead,
    column: "Tanggal penyerahan KKS",
    reason: "tanggal-mendatang",
    select: `select row_no, 'Tanggal penyerahan sesudah tanggal data berkas ini; periksa keduanya.' as message
      from ${staging.resolved} where handed_on > $1::date and bank_code <> ''`,
    values: [intake.asOf],
  });
  await client.query(`delete from ${staging.resolved} where bank_code = '' or handed_on > $1::date`, [intake.asOf]);
  await client.query(
    `insert into ${staging.remarks} select r.row_no, ${REMARK_SEQ.otherNumber}, 'warning', 'No KKS', 'nomor-lain',
       'Nomor KKS di baris ini lain dari yang tercatat untuk keluarga ini; nomor yang tercatat tetap dipakai.'
     from ${staging.resolved} r join cards c on c.kpm_id = r.kpm_id and c.bank_code = r.bank_code where c.card_no <> r.card_no`,
  );
}

/** "Handed over" without a date is from the data date, unless a date is known. */
async function compare(client: PoolClient, { intake, staging }: Step): Promise<void> {
  await client.query(
    `create unlogged table ${staging.changes} with (autovacuum_enabled = off) as
     with merged as (
       select r.*, c.kpm_id is not null as known, c.distributed_on as was_on, c.distributed_intake_id as said_by,
         case when r.handed then coalesce(r.handed_on, c.distributed_on, $1::date) end as distributed_on
       from ${staging.resolved} r left join cards c on c.kpm_id = r.kpm_id and c.bank_code = r.bank_code
     )
     select *, case when said_by is null then 'added' else 'changed' end as verdict from merged
     where said_by is null or distributed_on is distinct from was_on`,
    [intake.asOf],
  );
}

const describe = (_step: Step, changes: string): string => `
  select c.row_no, c.verdict, c.kpm_id, k.name as subject,
    case when c.verdict = 'changed' then jsonb_build_object('distributed_on', c.was_on, 'bank_code', c.bank_code) end as before,
    jsonb_build_object('distributed_on', c.distributed_on, 'bank_code', c.bank_code) as after
  from ${changes} c join kpm k on k.id = c.kpm_id`;

async function apply(client: PoolClient, { intake, staging }: Step): Promise<void> {
  await keepRows(client, CARD_ROWS, {
    intakeId: intake.id,
    changes: staging.changes,
    matching: "t.kpm_id = c.kpm_id and t.bank_code = c.bank_code",
  });
  await client.query(
    `insert into cards as t (kpm_id, bank_code, regency_code, region_code, card_no, account_no, distributed_on,
       distributed_intake_id, intake_id, row_no)
     select kpm_id, bank_code, regency_code, region_code, card_no, account_no, distributed_on, $1, $1, row_no from ${staging.changes}
     on conflict (kpm_id, bank_code) do update set card_no = coalesce(t.card_no, excluded.card_no),
       account_no = coalesce(t.account_no, excluded.account_no), distributed_on = excluded.distributed_on,
       distributed_intake_id = excluded.distributed_intake_id, intake_id = excluded.intake_id, row_no = excluded.row_no`,
    [intake.id],
  );
}

const placesOf = ({ periodId, regionCode }: { periodId: number | null; regionCode: string }): Place[] =>
  periodId === null ? [] : [{ periodId, prefix: regionCode }];

export const KKS: KindSteps = {
  resolve,
  compare,
  describe,
  apply,
  places: async (_client, { intake }) => placesOf(intake),
  undo: async (client, intake) => ({ ...(await undoRows(client, CARD_ROWS, intake.id)), places: placesOf(intake) }),
};
