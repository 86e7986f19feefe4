import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { AgeFilter } from "@/lib/reconciliation/filter";
import { BANDS, type DayAge, daysOf } from "@/lib/reconciliation/rules/ageing";
import type { Reconciliation } from "./reconciliation";

export const AGED_A_PAGE = 50;
/** How many days a page or a batch asks for at most: see AGED_A_PAGE. */
type Cut = { today: string; most?: number };

/** How much has been waiting since which day in one reconciliation. */
export async function listAges(actor: UserActor, reconciliationId: bigint): Promise<DayAge[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<DayAge[]>`
      select what, since_on::text as "sinceOn", kpm, rp::float8 as rp, back_kpm as "backKpm", back_rp::float8 as "backRp",
        left_kpm as "leftKpm", (rp - back_rp)::float8 as "leftRp"
      from reconciliation_ages where reconciliation_id = ${reconciliationId} order by since_on`,
  );
}

/** The same of all reconciliations of a period inside a region. */
export async function sumAges(actor: UserActor, periodId: number, region: string): Promise<DayAge[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<DayAge[]>`
      select a.what, a.since_on::text as "sinceOn", sum(a.kpm)::int as kpm, sum(a.rp)::float8 as rp,
        sum(a.back_kpm)::int as "backKpm", sum(a.back_rp)::float8 as "backRp", sum(a.left_kpm)::int as "leftKpm",
        sum(a.rp - a.back_rp)::float8 as "leftRp"
      from reconciliation_ages a join reconciliations r on r.id = a.reconciliation_id
      where r.period_id = ${periodId}::smallint and r.regency_code ^@ ${region} group by a.what, a.since_on order by a.since_on`,
  );
}

/** A family whose money or card is waiting. The NIK is masked in the query. */
export type AgedRow = {
  kpmId: bigint;
  name: string;
  nik: string;
  village: string | null;
  sinceOn: string | null;
  rp: number;
  backRp: number;
  caseId: bigint | null;
};
export type AgedPage = { rows: AgedRow[]; after: string | null };

/** One page of the families of a band, in the order of their numbers. */
export async function listAgedRows(
  actor: UserActor,
  place: Reconciliation,
  { what, band, after }: AgeFilter,
  { today, most = AGED_A_PAGE }: Cut,
): Promise<AgedPage> {
  const wanted = BANDS[what].find(({ key }) => key === band);
  const { first, last } = wanted ? daysOf(wanted, today) : { first: null, last: null };
  const dated = wanted ? wanted.from !== null : null;
  const type = what === "card" ? "KKS_TIDAK_TERDISTRIBUSI" : "TIDAK_TRANSAKSI";
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<AgedRow[]>`
      with page as materialized (
        select a.* from aged(${place.periodId}::smallint, ${place.regencyCode}) a
        where a.bank_code = ${place.bankCode} and a.what = ${what} and a.kpm_id > ${after === "" ? 0n : BigInt(after)}
          and (${dated}::boolean is null or (a.since_on is not null) = ${dated}::boolean)
          and (${first}::date is null or a.since_on >= ${first}::date) and (${last}::date is null or a.since_on <= ${last}::date)
        order by a.kpm_id limit ${most + 1})
      select p.kpm_id as "kpmId", k.name, masked_nik(k.nik) as nik, v.name as village,
        p.since_on::text as "sinceOn", p.rp, p.back_rp as "backRp",
        (select max(c.id) from cases c where c.period_id = ${place.periodId}::smallint and c.kpm_id = p.kpm_id and c.type = ${type}
          and c.state <> 'closed') as "caseId"
      from page p join kpm k on k.id = p.kpm_id left join regions v on v.code = p.region_code order by p.kpm_id`,
  );
  const rows = found.slice(0, most);
  return { rows, after: found.length > most ? String(rows.at(-1)?.kpmId ?? "") : null };
}

const BATCH = 2_000;

/** All families of a band in batches, for the download. */
export async function* allAgedRows(
  actor: UserActor,
  place: Reconciliation,
  filter: AgeFilter,
  today: string,
): AsyncGenerator<AgedRow[]> {
  let after = "";
  for (;;) {
    const page = await listAgedRows(actor, place, { ...filter, after }, { today, most: BATCH });
    if (page.rows.length > 0) yield page.rows;
    if (page.after === null) return;
    after = page.after;
  }
}
