import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { type BankRow, listBanks } from "@/lib/banks/queries";
import { bankCodeOf } from "@/lib/cases/list/filter/cases";
import { allOf, type Condition } from "@/lib/cases/list/queries/conditions";
import { type Reader, sql } from "@/lib/platform/database/db";
import { getScopeName, listAncestors, listChildren, type RegionRow } from "@/lib/regions/queries";
import { topRegion } from "@/lib/regions/rules";
import type { NumbersFilter } from "./filter";
import { type Bucket, bucketsOf, type Dimension, type Growth, LOWEST_COUNTED, previousOf, type Waited } from "./rules";

// Everything comes from case_tallies, whose rows add up: no case is read. Each kind of row is read once, in one range of its
// index, and added up in all the ways that the page shows it.

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
    const buckets = bucketsOf(filter.span, today);
    const previous = previousOf(buckets);
    const asked = { buckets, previous, today, filter };
    const roots = own ? [own.code] : actor.regions.includes("") ? [""] : outermost(below.map(({ code }) => code));
    const [whole, parts] = await Promise.all([
      addUp(tx, asked, roots, true),
      filter.by === "region" ? addUp(tx, asked, childCodes(below, region), false) : null,
    ]);
    const { lines, closed } = parts ?? whole;
    return { name: own?.name ?? scopeName, above, below, banks, buckets, previous, ...whole, lines, closed };
  });

const outermost = (codes: readonly string[]): string[] =>
  codes.filter((code) => !codes.some((other) => other !== code && code.startsWith(other)));

/** Also the place of cases whose kecamatan is not known. */
const childCodes = (below: readonly RegionRow[], region: string): string[] => [
  ...outermost(below.map(({ code }) => code)),
  ...(region.length === 4 ? [`${region}00`] : []),
];

type Asked = { buckets: Bucket[]; previous: Bucket; today: string; filter: NumbersFilter };
type Sums = Pick<CaseNumbers, "flow" | "opened" | "lines" | "closed" | "growth">;

/** What each row adds up: one thing is named, the others are null. */
type OpenedRow = { key: string | null; type: string | null; on: string | null; now: number; before: number };
type LiveRow = { key: string | null; on: string | null; n: number; overdue: number };
type ReopenedRow = { key: string | null; on: string | null; n: number };
type ClosedRow = { key: string | null; days: number | null; on: string | null; n: number };

/** whole: also by day and type; otherwise by the lines of the table alone, which takes half as long. */
async function addUp(tx: Reader, asked: Asked, places: readonly string[], whole: boolean): Promise<Sums> {
  const { by, span } = asked.filter;
  const first = asked.buckets[0]?.from ?? "";
  const key = KEYS[by];
  const bucket = sql`date_trunc(${span}, on_date::timestamp)::date`;
  const sets = (line: Condition, others: Condition) =>
    whole ? sql`grouping sets (${line}, ${others})` : sql`grouping sets (${line})`;
  const [type, start, day] = whole ? [sql`of_type`, sql`bucket::text`, sql`on_date::text`] : [NONE, NONE, NONE];
  const rows = (what: What, from: string) =>
    sql`(select ${key} as key, type as of_type, ${bucket} as bucket, on_date, days, n from case_tallies
      where ${of(asked, places, what, from)}) t`;
  const [opened, live, reopened, closed] = await Promise.all([
    tx.$queryRaw<OpenedRow[]>`
      select key, ${type} as type, ${start} as "on", coalesce(sum(n) filter (where on_date >= ${first}::date), 0)::int as now,
        coalesce(sum(n) filter (where on_date < ${first}::date), 0)::int as before
      from ${rows("opened", whole ? asked.previous.from : first)} group by ${sets(sql`(key)`, sql`(of_type), (bucket)`)} order by 1, 2, 3`,
    tx.$queryRaw<LiveRow[]>`
      select key, ${day} as "on", sum(n)::int as n,
        coalesce(sum(n) filter (where on_date + days < ${asked.today}::date), 0)::int as overdue
      from ${rows("live", "")} group by ${sets(sql`(key)`, sql`(on_date)`)} having sum(n) <> 0 order by 1, 2`,
    tx.$queryRaw<ReopenedRow[]>`
      select key, ${start} as "on", sum(n)::int as n
      from ${rows("reopened", first)} group by ${sets(sql`(key)`, sql`(bucket)`)} having sum(n) <> 0 order by 1, 2`,
    tx.$queryRaw<ClosedRow[]>`
      select key, days, ${day} as "on", sum(n)::int as n
      from ${rows(span === "week" ? "closed-week" : "closed-month", first)}
      group by ${sets(sql`(key, days)`, sql`(on_date)`)} having sum(n) <> 0 order by 1, 2, 3`,
  ]);
  const growth = by === "type" ? keyed(opened).map((row) => ({ ...row, type: row.key })) : opened.filter(hasType);
  return {
    flow: [
      ...dated(opened).map(({ on, now }) => ({ what: "opened" as const, on, n: now })),
      ...dated(reopened).map(({ on, n }) => ({ what: "reopened" as const, on, n })),
      ...dated(closed).map(({ on, n }) => ({ what: "closed" as const, on, n })),
    ].filter(({ on, n }) => n > 0 && on >= first),
    opened: dated(live).map(({ on, n }) => ({ on, n })),
    lines: linesOf(keyed(opened), keyed(live), keyed(reopened)),
    closed: keyed(closed).flatMap(({ key, days, n }) => (days === null ? [] : [{ key, days, n }])),
    growth: growth.map(({ type, now, before }) => ({ type, now, before })),
  };
}

type Keyed<Row> = Row & { key: string };
const keyed = <Row extends { key: string | null }>(rows: readonly Row[]): Keyed<Row>[] => {
  const seen = new Map<string, Keyed<Row>>();
  for (const row of rows)
    if (row.key !== null) seen.set(JSON.stringify([row.key, "days" in row && row.days]), { ...row, key: row.key });
  return [...seen.values()];
};
const dated = <Row extends { on: string | null }>(rows: readonly Row[]): (Row & { on: string })[] =>
  rows.flatMap((row) => (row.on === null ? [] : [{ ...row, on: row.on }]));
const hasType = (row: OpenedRow): row is OpenedRow & { type: string } => row.type !== null;

function linesOf(opened: Keyed<OpenedRow>[], live: Keyed<LiveRow>[], reopened: Keyed<ReopenedRow>[]): NumbersLine[] {
  const keys = new Set([...opened.filter(({ now }) => now > 0), ...live, ...reopened].map(({ key }) => key));
  const at = <Row extends { key: string }>(rows: readonly Row[], key: string) => rows.find((row) => row.key === key);
  return [...keys].map((key) => ({
    key,
    opened: at(opened, key)?.now ?? 0,
    reopened: at(reopened, key)?.n ?? 0,
    live: at(live, key)?.n ?? 0,
    overdue: at(live, key)?.overdue ?? 0,
  }));
}

const NONE = sql`null::text`;

type What = "opened" | "reopened" | "live" | "closed-week" | "closed-month";

const KEYS: Record<Dimension, Condition> = {
  type: sql`type`,
  region: sql`region_code`,
  bank: sql`bank_code`,
  owner: sql`owner`,
};

/** Rows of one kind in some places, from a day on. */
function of({ filter }: Asked, places: readonly string[], what: What, from: string): Condition {
  const conditions = [sql`region_code = any (${[...places]})`, sql`what = ${what}`];
  if (from !== "") conditions.push(sql`on_date >= ${from}::date`);
  if (filter.type !== "") conditions.push(sql`type = ${filter.type}`);
  if (filter.bank !== "") conditions.push(sql`bank_code = ${bankCodeOf(filter.bank)}`);
  if (filter.owner !== "") conditions.push(sql`owner = ${filter.owner}`);
  return allOf(conditions);
}
