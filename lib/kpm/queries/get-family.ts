import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { notFound } from "@/lib/platform/errors";

export type FamilyView = {
  id: bigint;
  name: string;
  nik: string;
  noKk: string | null;
  dtksId: string | null;
  address: string;
  regionCode: string;
  village: string | null;
  district: string | null;
  regency: string;
  province: string;
  nikMatched: boolean | null;
  pkh: boolean | null;
  intakeId: bigint;
  rowNo: number;
};

/** One family with masked numbers, or NotFound when it does not exist or is outside the actor's scope. */
export async function getFamily(actor: UserActor, id: bigint): Promise<FamilyView> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<FamilyView[]>`
      select k.id, k.name, masked_nik(k.nik) as nik,
        left(k.no_kk::text, 10) || '******' as "noKk", k.dtks_id as "dtksId", k.address, k.region_code as "regionCode",
        v.name as village, w.name as district, r.name as regency, p.name as province, k.nik_matched as "nikMatched", k.pkh,
        k.intake_id as "intakeId", k.row_no::int as "rowNo"
      from kpm k join regions r on r.code = k.regency_code join regions p on p.code = left(k.regency_code, 2)
      left join regions v on v.code = k.region_code left join regions w on w.code = left(k.region_code, 6)
      where k.id = ${id}`,
  );
  if (!found) throw notFound("Keluarga");
  return found;
}

export type FamilyPeriodRow = {
  periodCode: string;
  periodLabel: string;
  programName: string;
  bankCode: string;
  listed: boolean;
  orderedRp: number | null;
  creditedRp: number | null;
  creditedOn: string | null;
  transactedRp: number | null;
  transactedOn: string | null;
  balanceRp: number | null;
  statusText: string;
  ewarong: string | null;
  dpmIntakeId: bigint | null;
  dpmRowNo: number | null;
  bankIntakeId: bigint | null;
  bankRowNo: number | null;
  orderIntakeId: bigint | null;
  orderRowNo: number | null;
  fieldIntakeId: bigint | null;
  fieldRowNo: number | null;
  returnIntakeId: bigint | null;
  returnRowNo: number | null;
};

/** How far the assistance came in every period, the newest first. */
export async function listFamilyPeriods(actor: UserActor, id: bigint): Promise<FamilyPeriodRow[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<FamilyPeriodRow[]>`
      select p.code as "periodCode", p.label as "periodLabel", g.name as "programName", d.bank_code as "bankCode", d.listed,
        d.ordered_rp::int as "orderedRp", d.credited_rp::int as "creditedRp", d.credited_on::text as "creditedOn",
        d.transacted_rp::int as "transactedRp", d.transacted_on::text as "transactedOn", d.balance_rp::int as "balanceRp",
        d.status_text as "statusText", e.name as ewarong, d.dpm_intake_id as "dpmIntakeId", d.dpm_row_no::int as "dpmRowNo",
        d.bank_intake_id as "bankIntakeId", d.bank_row_no::int as "bankRowNo",
        d.order_intake_id as "orderIntakeId", d.order_row_no::int as "orderRowNo", d.field_intake_id as "fieldIntakeId",
        d.field_row_no::int as "fieldRowNo", d.return_intake_id as "returnIntakeId", d.return_row_no::int as "returnRowNo"
      from disbursements d join periods p on p.id = d.period_id join programs g on g.code = p.program_code
      left join ewarongs e on e.id = d.ewarong_id
      where d.kpm_id = ${id} order by p.starts_on desc, p.months`,
  );
}

export type FamilyCardRow = {
  bankCode: string;
  cardNo: string | null;
  accountNo: string | null;
  distributedOn: string | null;
  distributedIntakeId: bigint | null;
  intakeId: bigint;
  rowNo: number;
};

/** The family's cards with masked numbers. */
export async function listFamilyCards(actor: UserActor, id: bigint): Promise<FamilyCardRow[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<FamilyCardRow[]>`
      select bank_code as "bankCode", left(lpad(card_no::text, 16, '0'), 6) || '******' || right(card_no::text, 4) as "cardNo",
        repeat('*', greatest(length(account_no) - 4, 0)) || right(account_no, 4) as "accountNo",
        distributed_on::text as "distributedOn", distributed_intake_id as "distributedIntakeId", intake_id as "intakeId", row_no::int as "rowNo"
      from cards where kpm_id = ${id} order by bank_code`,
  );
}

export type DtksMention = { snapshotOn: string; active: boolean; intakeId: bigint; rowNo: number };

/** Copies of DTKS that name the family's pengurus, the newest first. */
export const listDtksMentions = (actor: UserActor, id: bigint): Promise<DtksMention[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<DtksMention[]>`
      select t.snapshot_on::text as "snapshotOn", t.active, t.intake_id as "intakeId", t.row_no::int as "rowNo"
      from kpm k join dtks_snapshots s on s.regency_code = k.regency_code
      join dtks_rows t on t.regency_code = s.regency_code and t.snapshot_on = s.snapshot_on
        and t.person_key = 'n' || k.nik -- the key of lib/intake/kinds/dtks/commands.ts
      where k.id = ${id} order by t.snapshot_on desc`,
  );
