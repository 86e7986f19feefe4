import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { type Reader, sql } from "@/lib/platform/db";
import type { KpmFilter } from "../filter";
import type { SourceKind } from "../rules";
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
export type FamilyPage = { rows: FamilyRow[]; after: string | null; before: string | null };

// Families are ordered by desa and number: the order of the index, so a page costs the same wherever it is.
function cursorOf({ after, before }: KpmFilter, columns: Condition): Condition[] {
  const [region, id] = (before || after).split("-");
  if (!region || !id) return [];
  return [before ? sql`(${columns}) < (${region}, ${BigInt(id)})` : sql`(${columns}) > (${region}, ${BigInt(id)})`];
}

function pageOf(found: FamilyRow[], filter: KpmFilter, size: number): FamilyPage {
  const backwards = filter.before !== "";
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  const key = (row?: FamilyRow) => (row ? `${row.regionCode}-${row.id}` : null);
  return {
    rows,
    before: (backwards ? more : filter.after !== "") ? key(rows[0]) : null,
    after: backwards || more ? key(rows.at(-1)) : null,
  };
}

/** One page of the families of a period behind a figure: a step passed, or a gap, explained or not. */
export async function listFamiliesOfPeriod(
  actor: UserActor,
  periodId: number,
  filter: KpmFilter,
  outer?: Reader,
  size = FAMILIES_A_PAGE,
): Promise<FamilyPage> {
  const conditions = conditionsOfPeriod(actor, periodId, filter);
  conditions.push(...cursorOf(filter, sql`d.region_code, d.kpm_id`));
  const order = filter.before === "" ? sql`d.region_code, d.kpm_id` : sql`d.region_code desc, d.kpm_id desc`;
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<FamilyRow[]>`
      with page as materialized (
        select d.* from disbursements d where ${allOf(conditions)} order by ${order} limit ${size + 1})
      select k.id, k.name, masked_nik(k.nik) as nik, d.region_code as "regionCode",
        v.name as village, w.name as district, r.name as regency, d.bank_code as "bankCode", d.ordered_rp::int as "orderedRp",
        d.credited_rp::int as "creditedRp", d.transacted_rp::int as "transactedRp", d.as_of::text as "asOf",
        json_build_object('dpm', d.dpm_intake_id, 'order', d.order_intake_id, 'bank', d.bank_intake_id, 'field', d.field_intake_id) as files,
        array(select c.type from cases c where c.kpm_id = d.kpm_id and c.period_id = d.period_id and c.state <> 'closed'
          order by c.type) as "caseTypes"
      from page d join kpm k on k.id = d.kpm_id join regions r on r.code = d.regency_code
      left join regions v on v.code = d.region_code left join regions w on w.code = left(d.region_code, 6)
      order by ${order}`,
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
  conditions.push(...cursorOf(filter, sql`k.region_code, k.id`));
  const order = filter.before === "" ? sql`k.region_code, k.id` : sql`k.region_code desc, k.id desc`;
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<FamilyRow[]>`
      with page as materialized (
        select k.* from kpm k where ${allOf(conditions)} order by ${order} limit ${size + 1})
      select k.id, k.name, masked_nik(k.nik) as nik, k.region_code as "regionCode",
        v.name as village, w.name as district, r.name as regency, k.bank_code as "bankCode", null as "orderedRp",
        null as "creditedRp", null as "transactedRp", null as "asOf", null::json as files,
        array(select distinct c.type from cases c where c.kpm_id = k.id and c.state <> 'closed' order by 1) as "caseTypes"
      from page k join regions r on r.code = k.regency_code
      left join regions v on v.code = k.region_code left join regions w on w.code = left(k.region_code, 6)
      order by ${order}`,
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

/** How many families stand behind the figure, from the roll-up; null when it does not keep that figure. */
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
