import { UNTOUCHED_DAYS } from "@/lib/cases/rules";

// What the data shows: one select a family of causes, each giving (type, kpm_id, regency_code, region_code, bank_code,
// families, amount_rp, detail, intake_id, due_from). Nothing here depends on the file just read, only on the rows and the
// data date, so that the same rows always show the same causes.

type Place = { periodId: number; prefix: string; asOf: string };
type Query = { text: string; values: (string | number)[] };

const INSIDE = "d.period_id = $1 and d.region_code >= $2 and d.region_code < $2 || ':'";
// The same range on kpm, which PostgreSQL cannot derive: without it a join reads the whole country.
const KPM_INSIDE = "k.region_code >= $2 and k.region_code < $2 || ':'";

// What a family would receive in the period, for a family that is not ordered yet.
const ENTITLED = `(select b.monthly_rp * p.months from periods p join benefit_rates b
  on b.program_code = p.program_code and b.from_on <= p.starts_on where p.id = $1 order by b.from_on desc limit 1)`;

/** What the bank's report says of a family. A status the bank gives wins over what the amounts suggest. */
const fromBankReport = ({ periodId, prefix, asOf }: Place): Query => ({
  text: `
    select c.type, d.kpm_id, d.regency_code, d.region_code, d.bank_code, 1,
      coalesce(nullif(d.credited_rp, 0), d.ordered_rp, 0), c.detail, d.bank_intake_id,
      case when c.type = 'TIDAK_TRANSAKSI' then d.credited_on else $3::date end
    from disbursements d
    cross join lateral (
      select case
        when coalesce(d.transacted_rp, 0) > 0 then null
        when d.status in ('gagal-topup', 'gagal-ewallet') then 'GAGAL_EWALLET'
        when d.status in ('tidak-ditemukan', 'meninggal') then 'TIDAK_DITEMUKAN'
        when d.status = 'kks-tidak-terdistribusi' then 'KKS_TIDAK_TERDISTRIBUSI'
        when d.status = 'saldo-nol' and coalesce(d.balance_rp, 0) = 0 then 'SALDO_NOL'
        when d.credited_rp > 0 and d.balance_rp = 0 then 'SALDO_NOL'
        when d.credited_rp > 0 and d.credited_on < $3::date - ${UNTOUCHED_DAYS} then 'TIDAK_TRANSAKSI'
      end as type,
      case when d.status_text <> '' then 'Bank melaporkan "' || d.status_text || '". ' else '' end
        || case when d.credited_rp > 0 then 'Dana Rp' || rp(d.credited_rp) || ' tercatat masuk'
             || coalesce(' pada ' || to_char(d.credited_on, 'DD-MM-YYYY'), '') || ', belum dibelanjakan.'
           else 'Dana belum masuk.' end as detail
    ) c
    where ${INSIDE} and d.ordered_rp is not null and coalesce(d.transacted_rp, 0) = 0 and c.type is not null`,
  values: [periodId, prefix, asOf],
});

const nikUnmatched = ({ periodId, prefix, asOf }: Place): Query => ({
  text: `
    select 'NIK_TIDAK_PADAN', d.kpm_id, d.regency_code, d.region_code, d.bank_code, 1, coalesce(d.ordered_rp, ${ENTITLED}, 0),
      case when d.status = 'nik-tidak-padan' then 'Bank melaporkan NIK tidak padan.' else 'DPM menyatakan NIK tidak padan.' end,
      coalesce(d.dpm_intake_id, d.bank_intake_id), $3::date
    from (
      select k.id from kpm k where ${KPM_INSIDE} and k.nik_matched = false
      union
      select d.kpm_id from disbursements d where ${INSIDE} and d.status = 'nik-tidak-padan'
    ) s join disbursements d on d.period_id = $1 and d.kpm_id = s.id
    where (d.listed or d.ordered_rp is not null) and coalesce(d.transacted_rp, 0) = 0`,
  values: [periodId, prefix, asOf],
});

/**
 * One family card, KKS or account with two families of a kab/kota, or one NIK listed in two kab/kota. Numbers are compared
 * inside the kab/kota, so that the answer does not change with the prefix; a family that moved shows by its NIK.
 */
const doubles = ({ periodId, prefix, asOf }: Place): Query => ({
  // Numbers that occur twice are rare, so they are looked for first, without the payments; only what is left is checked
  // against the period. Rejected: joining every family with its payment before grouping, ten times as slow.
  text: `
    with held as materialized (
      select c.kpm_id, k.regency_code, c.bank_code, c.card_no, c.account_no from kpm k join cards c on c.kpm_id = k.id
      where ${KPM_INSIDE}
    ), shared as materialized (
      select 'KK' as kind, k.id as kpm_id, k.regency_code, '' as bank_code, k.no_kk::text as number from kpm k
      join (select k.regency_code, k.no_kk from kpm k where ${KPM_INSIDE} and k.no_kk is not null
        group by 1, 2 having count(*) > 1) t on t.regency_code = k.regency_code and t.no_kk = k.no_kk
      where ${KPM_INSIDE}
      union all
      select 'KKS', c.kpm_id, c.regency_code, '', c.card_no::text from held c
      join (select regency_code, card_no from held where card_no is not null
        group by 1, 2 having min(kpm_id) <> max(kpm_id)) t on t.regency_code = c.regency_code and t.card_no = c.card_no
      union all
      select 'rekening', c.kpm_id, c.regency_code, c.bank_code, c.account_no from held c
      join (select regency_code, bank_code, account_no from held where account_no is not null
        group by 1, 2, 3 having min(kpm_id) <> max(kpm_id)) t
        on t.regency_code = c.regency_code and t.bank_code = c.bank_code and t.account_no = c.account_no
    ), twins as materialized (
      select k.id, o.id as twin_id from kpm k join kpm o on o.nik = k.nik and o.regency_code <> k.regency_code
      where ${KPM_INSIDE}
    ), paid as (
      select s.kpm_id, s.kind, min(s.kpm_id) over same <> max(s.kpm_id) over same as is_double
      from shared s join disbursements d on d.period_id = $1 and d.kpm_id = s.kpm_id and (d.listed or d.ordered_rp is not null)
      window same as (partition by s.kind, s.regency_code, s.bank_code, s.number)
    ), suspects as (
      select kpm_id, 'Nomor ' || kind || ' yang sama tercatat pada lebih dari satu KPM.' as detail from paid where is_double
      union
      select k.id, 'NIK ini juga terdaftar di kab/kota lain pada periode yang sama.'
      from twins k join disbursements e on e.period_id = $1 and e.kpm_id = k.twin_id and (e.listed or e.ordered_rp is not null)
      union
      select d.kpm_id, 'Bank melaporkan ganda.' from disbursements d
      where ${INSIDE} and d.status = 'ganda' and coalesce(d.transacted_rp, 0) = 0
    )
    select 'GANDA', d.kpm_id, d.regency_code, d.region_code, d.bank_code, 1, coalesce(d.ordered_rp, ${ENTITLED}, 0),
      s.detail, coalesce(d.dpm_intake_id, d.bank_intake_id), $3::date
    from (select kpm_id, string_agg(detail, ' ' order by detail) as detail from suspects group by kpm_id) s
    join disbursements d on d.period_id = $1 and d.kpm_id = s.kpm_id and (d.listed or d.ordered_rp is not null)`,
  values: [periodId, prefix, asOf],
});

/** On the kab/kota itself: fewer families listed than the decree allows. */
const quotaUnmet = ({ periodId, prefix, asOf }: Place): Query => ({
  text: `
    select 'KUOTA_BELUM_TERPENUHI', null, q.regency_code, q.regency_code, '', q.kpm - n.listed,
      (q.kpm - n.listed)::bigint * coalesce(r.monthly_rp, 0) * p.months,
      'Kuota ' || rp(q.kpm) || ' KPM (SK ' || q.decree_no || '), dalam DPM ' || rp(n.listed) || ' KPM.',
      greatest(q.intake_id, n.intake_id), $3::date
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
    left join lateral (
      select monthly_rp from benefit_rates b where b.program_code = p.program_code and b.from_on <= p.starts_on
      order by b.from_on desc limit 1
    ) r on true
    where p.id = $1`,
  values: [periodId, prefix, asOf],
});

export const CAUSES = [fromBankReport, nikUnmatched, doubles, quotaUnmet];
