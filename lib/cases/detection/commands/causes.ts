import { DETAILS, DOUBLE_NIK, DOUBLE_NUMBER, DOUBLE_OF_BANK } from "@/lib/cases/detection/rules";
import { TRACED, UNTOUCHED_DAYS } from "@/lib/cases/rules/catalogue";
import { phrase, sentence } from "@/lib/platform/database/sentence";

// What the data shows: one select a family of causes, each giving (type, kpm_id, regency_code, region_code, bank_code,
// families, amount_rp, detail, intake_id, due_from); due_from null = the data date of that file. Nothing here depends on the
// file just read: each row is judged by its own date, so that the same rows always show the same causes.

type Place = { periodId: number; prefix: string };
type Query = { text: string; values: (string | number)[] };

const INSIDE = "d.period_id = $1 and d.region_code >= $2 and d.region_code < $2 || ':'";
// The same range on kpm, which PostgreSQL cannot derive: without it a join reads the whole country.
const KPM_INSIDE = "k.region_code >= $2 and k.region_code < $2 || ':'";

// What a family would receive in the period, for a family that is not ordered yet.
const ENTITLED = "(select entitled_rp($1))";

// Somebody who died or refuses is settled for the period once the money is back.
const GONE = "(d.field_status in ('meninggal', 'menolak') or d.status = 'meninggal')";

const dayOf = (column: string): string => `to_char(${column}, 'DD-MM-YYYY')`;

const CARD_DETAIL = `case when k.kpm_id is null then '' when k.distributed_on is null then ${phrase(DETAILS.notHandedOver)}
  else ${sentence(DETAILS.handedOver, { date: dayOf("k.distributed_on") })} end`;
const MONEY_DETAIL = `case when d.credited_rp > 0 then ${sentence(DETAILS.credited, {
  amount: "rp(d.credited_rp)",
  day: `coalesce(${sentence(DETAILS.onDay, { date: dayOf("d.credited_on") })}, '')`,
})} else ${phrase(DETAILS.notCredited)} end`;
const REPORT_DETAIL = `case when d.status_text <> '' then ${sentence(DETAILS.bank, { status: "d.status_text" })} else '' end
  || ${CARD_DETAIL}
  || coalesce(${sentence(DETAILS.field, { status: "replace(d.field_status, '-', ' ')" })}, '')
  || ${MONEY_DETAIL}`;

/**
 * What the bank's report says of a family; a row that the bank reports carries the date of that report. A status the bank gives wins over what the amounts suggest; a later list of
 * handed-over cards (k) wins over what the report says of the card.
 */
const fromBankReport = ({ periodId, prefix }: Place): Query => ({
  text: `
    select c.type, d.kpm_id, d.regency_code, d.region_code, d.bank_code, 1,
      coalesce(nullif(d.credited_rp, 0), d.ordered_rp, 0), c.detail,
      coalesce(k.distributed_intake_id, d.bank_intake_id, d.field_intake_id, d.order_intake_id, 0),
      case when c.type = 'TIDAK_TRANSAKSI' then d.credited_on when d.bank_intake_id is null then d.as_of end
    from disbursements d
    left join cards k on k.kpm_id = d.kpm_id and k.bank_code = d.bank_code and k.distributed_intake_id > coalesce(d.bank_intake_id, 0)
    cross join lateral (
      select case
        when coalesce(d.transacted_rp, 0) > 0 then null
        when d.returned_rp > 0 and ${GONE} then null
        when d.field_status = 'meninggal' then 'MENINGGAL'
        when d.field_status = 'pindah-tidak-ditemukan' then 'TIDAK_DITEMUKAN'
        when d.field_status = 'menolak' then 'MENOLAK'
        when d.field_status = 'kks-rusak-hilang' then 'KKS_RUSAK_HILANG'
        when d.field_status = 'edc-bermasalah' then 'EDC_BERMASALAH'
        when d.status in ('gagal-topup', 'gagal-ewallet') then 'GAGAL_EWALLET'
        when d.status = 'gagal-rekening' then 'GAGAL_REKENING'
        when d.status = 'meninggal' then 'MENINGGAL'
        when d.status = 'edc-bermasalah' then 'EDC_BERMASALAH'
        when d.status = 'tidak-ditemukan' then 'TIDAK_DITEMUKAN'
        when k.kpm_id is not null and k.distributed_on is null then 'KKS_TIDAK_TERDISTRIBUSI'
        when d.status = 'kks-tidak-terdistribusi' and k.kpm_id is null then 'KKS_TIDAK_TERDISTRIBUSI'
        when d.field_status = 'saldo-kosong' and coalesce(d.balance_rp, 0) = 0 then 'SALDO_NOL'
        when d.status = 'saldo-nol' and coalesce(d.balance_rp, 0) = 0 then 'SALDO_NOL'
        when d.credited_rp > 0 and d.balance_rp = 0 then 'SALDO_NOL'
        when d.credited_rp > 0 and d.credited_on < d.as_of - ${UNTOUCHED_DAYS} then 'TIDAK_TRANSAKSI'
      end as type,
      ${REPORT_DETAIL} as detail
    ) c
    where ${INSIDE} and d.ordered_rp is not null and coalesce(d.transacted_rp, 0) = 0 and c.type is not null`,
  values: [periodId, prefix],
});

const nikUnmatched = ({ periodId, prefix }: Place): Query => ({
  text: `
    select 'NIK_TIDAK_PADAN', d.kpm_id, d.regency_code, d.region_code, d.bank_code, 1, coalesce(d.ordered_rp, ${ENTITLED}, 0),
      case when d.status = 'nik-tidak-padan' then ${phrase(DETAILS.unmatchedByBank)} else ${phrase(DETAILS.unmatchedByDpm)} end,
      coalesce(d.dpm_intake_id, d.bank_intake_id, d.order_intake_id), null::date
    from (
      select k.id from kpm k where ${KPM_INSIDE} and k.nik_matched = false
      union
      select d.kpm_id from disbursements d where ${INSIDE} and d.status = 'nik-tidak-padan'
    ) s join disbursements d on d.period_id = $1 and d.kpm_id = s.id
    where (d.listed or d.ordered_rp is not null) and coalesce(d.transacted_rp, 0) = 0`,
  values: [periodId, prefix],
});

/**
 * One family card, KKS or account with two families of a kab/kota, or one NIK in two kab/kota, when both are listed or
 * paid in the period. Who shares a number: lib/kpm/commands/shared-numbers.ts.
 */
const doubles = ({ periodId, prefix }: Place): Query => ({
  text: `
    with paid as (
      select s.kind, s.kpm_id, min(s.kpm_id) over same <> max(s.kpm_id) over same as is_double
      from shared_numbers s
      join disbursements d on d.period_id = $1 and d.kpm_id = s.kpm_id and (d.listed or d.ordered_rp is not null)
      where (s.kind, s.group_id) in (select kind, group_id from shared_numbers where regency_code ^@ left($2, 4))
      window same as (partition by s.kind, s.group_id)
    ), suspects as (
      select kpm_id, case when kind = 'NIK' then ${phrase(DOUBLE_NIK)}
        else ${sentence(DOUBLE_NUMBER, { kind: "kind" })} end as detail
      from paid where is_double
      union
      select d.kpm_id, '${DOUBLE_OF_BANK}' from disbursements d
      where ${INSIDE} and d.status = 'ganda' and coalesce(d.transacted_rp, 0) = 0
    )
    select 'GANDA', d.kpm_id, d.regency_code, d.region_code, d.bank_code, 1, coalesce(d.ordered_rp, ${ENTITLED}, 0),
      s.detail, coalesce(d.dpm_intake_id, d.bank_intake_id, d.order_intake_id), null::date
    from (select kpm_id, string_agg(detail, ' ' order by detail) as detail from suspects group by kpm_id) s
    join disbursements d on ${INSIDE} and d.kpm_id = s.kpm_id and (d.listed or d.ordered_rp is not null)`,
  values: [periodId, prefix],
});

/** Listed or ordered, though the newest copy of DTKS of the kab/kota calls the person inactive. */
const inactiveInDtks = ({ periodId, prefix }: Place): Query => ({
  text: `
    select 'TIDAK_AKTIF_DTKS', d.kpm_id, d.regency_code, d.region_code, d.bank_code, 1, coalesce(d.ordered_rp, ${ENTITLED}, 0),
      ${sentence(DETAILS.inactive, {
        date: dayOf("n.snapshot_on"),
        reason: `case when t.exit_reason <> '' then ${sentence(DETAILS.exitReason, { reason: "t.exit_reason" })} else '' end`,
      })},
      t.intake_id, n.snapshot_on
    from (select regency_code, max(snapshot_on) as snapshot_on from dtks_snapshots where regency_code ^@ left($2, 4) group by 1) n
    join dtks_rows t on t.regency_code = n.regency_code and t.snapshot_on = n.snapshot_on and not t.active
    join kpm k on k.regency_code = t.regency_code and k.nik = t.nik and ${KPM_INSIDE}
    join disbursements d on ${INSIDE} and d.kpm_id = k.id and (d.listed or d.ordered_rp is not null)`,
  values: [periodId, prefix],
});

/** On the kab/kota itself: fewer families listed than the decree allows. */
const quotaUnmet = ({ periodId, prefix }: Place): Query => ({
  text: `
    select 'KUOTA_BELUM_TERPENUHI', null::bigint, q.regency_code, q.regency_code, '', q.kpm - n.listed,
       (q.kpm - n.listed)::bigint * coalesce(${ENTITLED}, 0),
       ${sentence(DETAILS.quotaUnmet, { quota: "rp(q.kpm)", decree: "q.decree_no", listed: "rp(n.listed)" })},
      greatest(q.intake_id, n.intake_id), null::date
    from periods p
    join lateral (
      select distinct on (regency_code) * from quotas
      where program_code = p.program_code and p.starts_on between from_on and to_on
        and regency_code >= left($2, 4) and regency_code < left($2, 4) || ':'
      order by regency_code, to_on - from_on, from_on desc
    ) q on true
    join lateral (
      select count(*)::integer as listed, max(d.dpm_intake_id) as intake_id from disbursements d
      where d.period_id = p.id and d.listed and d.region_code >= q.regency_code and d.region_code < q.regency_code || ':'
    ) n on n.listed > 0 and n.listed < q.kpm
    where p.id = $1`,
  values: [periodId, prefix],
});

/**
 * Opened by a person, and alive while the family stands before the step where nobody knew why; before a transaction also
 * where a later report no longer has the money in.
 */
const tracedByHand = ({ periodId, prefix }: Place): Query => ({
  text: `
    select c.type, c.kpm_id, c.regency_code, c.region_code, c.bank_code, c.families, c.amount_rp, c.detail, c.intake_id, c.due_from
    from cases c join disbursements d on ${INSIDE} and d.kpm_id = c.kpm_id
    where c.period_id = $1 and c.region_code >= $2 and c.region_code < $2 || ':' and c.type = '${TRACED}' and c.state <> 'closed'
      and case c.step when 'transacted' then coalesce(d.transacted_rp, 0) = 0
        else (d.listed or d.ordered_rp is not null) and stands_before(d, c.step) end`,
  values: [periodId, prefix],
});

export const CAUSES = [fromBankReport, nikUnmatched, doubles, inactiveInDtks, quotaUnmet, tracedByHand];
