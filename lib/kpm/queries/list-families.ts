import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { FAMILY_ORDER, type FamilyColumn, type KpmFilter } from "@/lib/kpm/filter";
import type { SourceKind } from "@/lib/kpm/rules";
import { type Reader, sql } from "@/lib/platform/database/db";
import { type Page, pageOf, pageOrder, type SqlColumn } from "@/lib/platform/database/keyset";
import { allOf, type Condition, conditionsOfPeriod, insideOf } from "./period-conditions";

export const FAMILIES_A_PAGE = 50;

export type FamilyRow = {
  id: bigint;
  name: string;
  /** Masked in the query: the number itself never leaves the database for a list. */
  nik: string;
  regionCode: string;
  village: string | null;
  district: string | null;
  regency: string;
  bankCode: string;
  orderedRp: number | null;
  creditedRp: number | null;
  transactedRp: number | null;
  /** Of which day the newest row of the period is; null without a period. */
  asOf: string | null;
  /** The file of each source that knows the family in the period; null = none does. */
  files: Record<SourceKind, number | null> | null;
  /** Types of the live cases of this period. */
  caseTypes: string[];
};
export type FamilyPage = Page<FamilyRow>;

const NAME: SqlColumn = {
  // Without its digits: what is in an address is a name, never a number.
  value: sql`left(translate(k.name, '0123456789', ''), 60)`,
  read: (key) => sql`${key}`,
};
const amount = (column: Condition): SqlColumn => ({
  value: sql`coalesce(${column}, -1)`,
  read: (key) => sql`${BigInt(key)}::bigint`,
});

/** As the families of a period d are put in order, each with its family k. */
const OF_PERIOD: Record<FamilyColumn, SqlColumn | null> = {
  family: NAME,
  place: null,
  bank: { value: sql`d.bank_code`, read: (key) => sql`${key}` },
  ordered: amount(sql`d.ordered_rp`),
  credited: amount(sql`d.credited_rp`),
  transacted: amount(sql`d.transacted_rp`),
};
/** As families k of a place are; without a period nobody received anything. */
const OF_PLACE: Record<FamilyColumn, SqlColumn | null> = {
  family: NAME,
  place: null,
  bank: { value: sql`k.bank_code`, read: (key) => sql`${key}` },
  ordered: null,
  credited: null,
  transacted: null,
};
/** Desa and number: the order of the index, so that a page of the list as it comes costs the same wherever it is. */
const restOf = (region: Condition, id: Condition): SqlColumn[] => [
  { value: region, read: (key) => sql`${key}` },
  { value: id, read: (key) => sql`${BigInt(key)}` },
];

/** One page of the families of a period behind a figure: a step passed, or a gap, explained or not. */
export async function listFamiliesOfPeriod(
  actor: UserActor,
  periodId: number,
  filter: KpmFilter,
  outer?: Reader,
  size = FAMILIES_A_PAGE,
): Promise<FamilyPage> {
  const conditions = conditionsOfPeriod(actor, periodId, filter);
  const { by, beyond, cursor } = pageOrder(FAMILY_ORDER, filter, OF_PERIOD, restOf(sql`d.region_code`, sql`d.kpm_id`));
  if (beyond) conditions.push(beyond);
  const byName = FAMILY_ORDER.orderOf(filter.sort).column === "family";
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<(FamilyRow & { cursor: string })[]>`
      with page as materialized (
        select d.* from disbursements d ${byName ? sql`join kpm k on k.id = d.kpm_id` : sql``}
        where ${allOf(conditions)} order by ${by} limit ${size + 1})
      select k.id, k.name, masked_nik(k.nik) as nik, d.region_code as "regionCode",
        v.name as village, w.name as district, r.name as regency, d.bank_code as "bankCode", d.ordered_rp::int as "orderedRp",
        d.credited_rp::int as "creditedRp", d.transacted_rp::int as "transactedRp", d.as_of::text as "asOf",
        json_build_object('dpm', d.dpm_intake_id, 'order', d.order_intake_id, 'bank', d.bank_intake_id, 'field', d.field_intake_id) as files,
        array(select c.type from cases c where c.kpm_id = d.kpm_id and c.period_id = d.period_id and c.state <> 'closed'
          order by c.type) as "caseTypes", ${cursor} as cursor
      from page d join kpm k on k.id = d.kpm_id join regions r on r.code = d.regency_code
      left join regions v on v.code = d.region_code left join regions w on w.code = left(d.region_code, 6)
      order by ${by}`,
    outer,
  );
  return pageOf(found, filter, size);
}

/** One page of families of a place, also those without a payment; by a part of the name inside one kab/kota. */
export async function listFamilies(
  actor: UserActor,
  filter: KpmFilter,
  outer?: Reader,
  size = FAMILIES_A_PAGE,
): Promise<FamilyPage> {
  const conditions = [sql`true`, ...insideOf(actor, filter, sql`k.region_code`)];
  if (filter.bank !== "") conditions.push(sql`k.bank_code = ${filter.bank}`);
  // A name is looked for inside one kab/kota, by an index that row-level security would not let a plain condition use.
  if (filter.q !== "")
    conditions.push(sql`k.id = any (array(select find_names(${regencyOf(actor, filter)}, ${filter.q})))`);
  const { by, beyond, cursor } = pageOrder(FAMILY_ORDER, filter, OF_PLACE, restOf(sql`k.region_code`, sql`k.id`));
  if (beyond) conditions.push(beyond);
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<(FamilyRow & { cursor: string })[]>`
      with page as materialized (
        select k.* from kpm k where ${allOf(conditions)} order by ${by} limit ${size + 1})
      select k.id, k.name, masked_nik(k.nik) as nik, k.region_code as "regionCode",
        v.name as village, w.name as district, r.name as regency, k.bank_code as "bankCode", null as "orderedRp",
        null as "creditedRp", null as "transactedRp", null as "asOf", null::json as files,
        array(select distinct c.type from cases c where c.kpm_id = k.id and c.state <> 'closed' order by 1) as "caseTypes",
        ${cursor} as cursor
      from page k join regions r on r.code = k.regency_code
      left join regions v on v.code = k.region_code left join regions w on w.code = left(k.region_code, 6)
      order by ${by}`,
    outer,
  );
  return pageOf(found, filter, size);
}

/** `count`: how many there are altogether, where a total is kept. */
export type FamiliesShown = { page: FamilyPage; count: number | null; ofPeriod: boolean };

/** What the list of families shows: those of a period, or of no period where one looks for a name. */
export async function listFamiliesShown(
  actor: UserActor,
  filter: KpmFilter,
  periodId: number | null,
  outer?: Reader,
): Promise<FamiliesShown> {
  return reading(
    actor,
    async (tx) => {
      if (filter.q !== "" || periodId === null) {
        return { page: await listFamilies(actor, filter, tx), count: null, ofPeriod: false };
      }
      const [page, count] = await Promise.all([
        listFamiliesOfPeriod(actor, periodId, filter, tx),
        countFamiliesOfPeriod(actor, periodId, filter, tx),
      ]);
      return { page, count, ofPeriod: true };
    },
    outer,
  );
}

function regencyOf(actor: UserActor, { region }: KpmFilter): string {
  const place = region || (actor.regions.length === 1 ? (actor.regions[0] ?? "") : "");
  return place.length >= 4 ? place.slice(0, 4) : "";
}

/** How many families are behind the figure, from the roll-up; null when it does not keep that figure. */
export async function countFamiliesOfPeriod(
  actor: UserActor,
  periodId: number,
  filter: KpmFilter,
  outer?: Reader,
): Promise<number | null> {
  const column = figureOf(filter);
  if (column === null) return null;
  const region = filter.region || (actor.regions.length === 1 ? (actor.regions[0] ?? "") : "");
  const place = region === "" ? scopeOf(actor) : sql`region_code = ${region}`;
  const bank = filter.bank === "" ? sql`true` : sql`bank_code = ${filter.bank}`;
  const [row] = await reading(
    actor,
    (tx) => tx.$queryRaw<{ n: number }[]>`
      select coalesce(sum(${column}), 0)::int as n from realisations
      where period_id = ${periodId} and ${place} and ${bank}`,
    outer,
  );
  return row?.n ?? 0;
}

function scopeOf(actor: UserActor): Condition {
  if (actor.regions.includes("")) return sql`level = 1`;
  const own = actor.regions.filter((code) => !actor.regions.some((other) => other !== code && code.startsWith(other)));
  return sql`region_code = any (${own})`;
}

function figureOf({ gap, step, explained }: KpmFilter): Condition | null {
  if (gap === "dpm") return null;
  if (gap !== "") {
    const [all, known] = {
      sp2d: [sql`unordered_kpm`, sql`unordered_explained_kpm`],
      credited: [sql`uncredited_kpm`, sql`uncredited_explained_kpm`],
      transacted: [sql`untransacted_kpm`, sql`untransacted_explained_kpm`],
    }[gap];
    if (!all || !known) return null;
    if (explained === "yes") return known;
    return explained === "no" ? sql`${all} - ${known}` : all;
  }
  if (explained !== "" || step === "") return null;
  return { dpm: sql`dpm_kpm`, sp2d: sql`sp2d_kpm`, credited: sql`credited_kpm`, transacted: sql`transacted_kpm` }[step];
}
