import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { type BankRow, listBanks } from "@/lib/banks/queries";
import { type Reader, sql } from "@/lib/platform/db";
import { getScopeName, listAncestors, listChildren, type RegionRow } from "@/lib/regions/queries";
import { topRegion } from "@/lib/regions/rules";
import { bankCodeOf } from "../filter";
import type { NumbersFilter } from "../filter/numbers";
import {
  type Bucket,
  bucketsOf,
  type Dimension,
  type Growth,
  LOWEST_COUNTED,
  previousOf,
  type Waited,
} from "../rules/numbers";
import { allOf, type Condition } from "./conditions";

// Everything comes from case_tallies, whose rows add up: no case is read. Each figure asks for one kind of row in one range of
// days, so that the index answers alone.

export type NumbersLine = { key: string; opened: number; reopened: number; live: number; overdue: number };
export type ClosedLine = Waited & { key: string };
export type FlowRow = { what: "opened" | "reopened" | "closed"; on: string; n: number };

export type CaseNumbers = {
  name: string;
  above: RegionRow[];
  below: RegionRow[];
  banks: BankRow[];
  buckets: Bucket[];
  previous: Bucket;
  flow: FlowRow[];
  /** Live cases by the day they were opened on. */
  opened: { on: string; n: number }[];
  lines: NumbersLine[];
  closed: ClosedLine[];
  growth: Growth[];
};

/** The numbers of a place inside the actor's scope; null when it is not there for the actor. today: YYYY-MM-DD. */
export const findNumbers = (actor: UserActor, filter: NumbersFilter, today: string): Promise<CaseNumbers | null> =>
  reading(actor, async (tx) => {
    const region = filter.region || topRegion(actor.regions);
    const [above, below, banks, scopeName] = await Promise.all([
      listAncestors(actor, region, tx),
      region.length < LOWEST_COUNTED ? listChildren(actor, region, tx) : [],
      listBanks(actor, tx),
      region === "" ? getScopeName(actor, tx) : "",
    ]);
    const own = above.at(-1);
    if (region !== "" && !own) return null;
    const roots = own ? [own.code] : outermost(below.map(({ code }) => code));
    const buckets = bucketsOf(filter.span, today);
    const asked = { roots, buckets, previous: previousOf(buckets), today, filter };
    const places = filter.by === "region" ? childCodes(below, region) : roots;
    const [flow, opened, lines, closed, growth] = await Promise.all([
      listFlow(tx, asked),
      tx.$queryRaw<{ on: string; n: number }[]>`
        select on_date::text as "on", sum(n)::int as n from case_tallies where ${of(asked, roots, "live")} group by 1
        having sum(n) <> 0 order by 1`,
      listLines(tx, asked, places),
      listClosed(tx, asked, places),
      listGrowth(tx, asked),
    ]);
    const around = { name: own?.name ?? scopeName, above, below, banks, buckets, previous: asked.previous };
    return { ...around, flow, opened, lines, closed, growth };
  });

type Asked = { roots: string[]; buckets: Bucket[]; previous: Bucket; today: string; filter: NumbersFilter };
type What = "opened" | "reopened" | "live" | "closed-week" | "closed-month";

const outermost = (codes: readonly string[]): string[] =>
  codes.filter((code) => !codes.some((other) => other !== code && code.startsWith(other)));

/** Also the place of cases whose kecamatan is not known. */
const childCodes = (below: readonly RegionRow[], region: string): string[] => [
  ...outermost(below.map(({ code }) => code)),
  ...(region.length === 4 ? [`${region}00`] : []),
];

/** Rows of one kind in some places, from a day on. */
function of({ filter }: Asked, places: readonly string[], what: What, from = ""): Condition {
  const conditions = [sql`region_code = any (${[...places]})`, sql`what = ${what}`];
  if (from !== "") conditions.push(sql`on_date >= ${from}::date`);
  if (filter.type !== "") conditions.push(sql`type = ${filter.type}`);
  if (filter.bank !== "") conditions.push(sql`bank_code = ${bankCodeOf(filter.bank)}`);
  if (filter.owner !== "") conditions.push(sql`owner = ${filter.owner}`);
  return allOf(conditions);
}

const firstDay = ({ buckets }: Asked): string => buckets[0]?.from ?? "";
const closedIn = ({ filter }: Asked): What => (filter.span === "week" ? "closed-week" : "closed-month");

const listFlow = (tx: Reader, asked: Asked): Promise<FlowRow[]> => tx.$queryRaw<FlowRow[]>`
  select what, date_trunc(${asked.filter.span}, on_date)::date::text as "on", sum(n)::int as n from (
    select what, on_date, n from case_tallies where ${of(asked, asked.roots, "opened", firstDay(asked))}
    union all select what, on_date, n from case_tallies where ${of(asked, asked.roots, "reopened", firstDay(asked))}
    union all select 'closed', on_date, n from case_tallies where ${of(asked, asked.roots, closedIn(asked), firstDay(asked))}
  ) t group by 1, 2 having sum(n) <> 0`;

const KEYS: Record<Dimension, Condition> = {
  type: sql`type`,
  region: sql`region_code`,
  bank: sql`bank_code`,
  owner: sql`owner`,
};

const listLines = (tx: Reader, asked: Asked, places: readonly string[]): Promise<NumbersLine[]> => {
  const key = KEYS[asked.filter.by];
  return tx.$queryRaw<NumbersLine[]>`
    select key, sum(opened)::int as opened, sum(reopened)::int as reopened, sum(live)::int as live, sum(overdue)::int as overdue
    from (
      select ${key} as key, n as opened, 0 as reopened, 0 as live, 0 as overdue from case_tallies
      where ${of(asked, places, "opened", firstDay(asked))}
      union all select ${key}, 0, n, 0, 0 from case_tallies where ${of(asked, places, "reopened", firstDay(asked))}
      union all select ${key}, 0, 0, n, case when on_date + days < ${asked.today}::date then n else 0 end from case_tallies
      where ${of(asked, places, "live")}
    ) t group by key having sum(opened) + sum(reopened) + sum(live) <> 0`;
};

const listClosed = (tx: Reader, asked: Asked, places: readonly string[]): Promise<ClosedLine[]> => {
  const key = KEYS[asked.filter.by];
  return tx.$queryRaw<ClosedLine[]>`
    select ${key} as key, days, sum(n)::int as n from case_tallies
    where ${of(asked, places, closedIn(asked), firstDay(asked))} group by 1, 2 having sum(n) <> 0`;
};

const listGrowth = (tx: Reader, asked: Asked): Promise<Growth[]> => tx.$queryRaw<Growth[]>`
  select type, coalesce(sum(n) filter (where on_date >= ${firstDay(asked)}::date), 0)::int as now,
    coalesce(sum(n) filter (where on_date < ${firstDay(asked)}::date), 0)::int as before
  from case_tallies where ${of(asked, asked.roots, "opened", asked.previous.from)} group by 1 having sum(n) <> 0`;
