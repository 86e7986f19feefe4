import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { batchesOf } from "@/lib/platform/database/batches";
import { sql } from "@/lib/platform/database/db";
import { HAND_OVER_CAUSES } from "@/lib/repair/rules";

// What must go to Dispendukcapil: everyone active in the newest copy of DTKS with a NIK that is not valid, and everyone who is
// paid (KPM) with a NIK that does not match. Somebody who is both is one line.

/** Numbers are whole: only for the hand-over, after its audit entry (commands/hand-over.ts). */
export type HandOverRow = {
  key: string;
  personId: string | null;
  nik: string | null;
  noKk: string | null;
  name: string;
  village: string | null;
  district: string | null;
  cause: string;
};

const newest = (regency: string) => sql`(select max(snapshot_on) from dtks_snapshots where regency_code = ${regency})`;

const peopleOf = (regency: string) => sql`(
  select t.person_key as key, t.dtks_id, t.nik, t.no_kk, t.name, t.region_code,
    case when t.nik is null then ${HAND_OVER_CAUSES.unreadable}::text else ${HAND_OVER_CAUSES.invalid}::text end as cause
  from dtks_rows t
  where t.regency_code = ${regency} and t.active and t.nik_status = 'invalid' and t.snapshot_on = ${newest(regency)}
  union all
  select 'n' || k.nik, k.dtks_id, k.nik, k.no_kk, k.name, k.region_code, ${HAND_OVER_CAUSES.unmatched}::text
  from kpm k where k.regency_code = ${regency} and k.nik_matched = false and not exists (
    select 1 from dtks_rows t where t.regency_code = ${regency} and t.snapshot_on = ${newest(regency)}
      and t.person_key = 'n' || k.nik and t.active and t.nik_status = 'invalid')
) p`;

export type HandOver = { people: number; answered: number };

/** How many must be handed over, and of how many of them there is an answer already. */
export async function countHandOver(actor: UserActor, regency: string): Promise<HandOver> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<HandOver[]>`
      select count(*)::int as people, count(a.person_key)::int as answered
      from ${peopleOf(regency)} left join nik_answers a on a.regency_code = ${regency} and a.person_key = p.key`,
  );
  return found ?? { people: 0, answered: 0 };
}

const BATCH = 5_000;

/** The lines of the hand-over in batches. Call it only through handOver(). */
export const listHandOver = (actor: UserActor, regency: string): AsyncGenerator<HandOverRow[]> =>
  batchesOf(async (after) => {
    const rows = await reading(
      actor,
      (tx) => tx.$queryRaw<HandOverRow[]>`
        select p.key, p.dtks_id as "personId", p.nik::text, p.no_kk::text as "noKk", p.name, v.name as village,
          d.name as district, p.cause
        from ${peopleOf(regency)} left join regions v on v.code = p.region_code and v.level = 4
        left join regions d on d.code = left(p.region_code, 6) and d.level = 3
        where p.key > ${after} collate "C" order by p.key collate "C" limit ${BATCH}`,
    );
    return { rows, after: rows.length < BATCH ? null : (rows.at(-1)?.key ?? null) };
  });
