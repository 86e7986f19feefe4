import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { type BankRow, listBanks } from "@/lib/banks/queries";
import { countMatching, type Matching } from "@/lib/cases/bulk/queries/count-matching";
import { countMatchingTypes, countStandings, type TypeCount } from "@/lib/cases/bulk/queries/matching-types";
import { bulkVerbsOf, type StandingCount } from "@/lib/cases/bulk/rules";
import { type CaseFilter, isNarrowed } from "@/lib/cases/list/filter/cases";
import { listColleaguesIn } from "@/lib/cases/queries/colleagues";
import type { Colleague } from "@/lib/cases/queries/get-case";
import { listViews, type NamedView } from "@/lib/cases/views/queries";
import { findPastedList, type PastedList } from "@/lib/kpm/queries/pasted-list";
import { listPeriods, type PeriodRow } from "@/lib/periods/queries";
import { listAncestors, listChildren, type RegionRow } from "@/lib/regions/queries";
import { topRegion } from "@/lib/regions/rules";
import { type CaseCountRow, countCasesByType } from "./count-cases";
import { type CasePage, listCases } from "./list-cases";

export type Triage = {
  page: CasePage;
  matching: Matching;
  counts: CaseCountRow[];
  /** What the tabs say: cases of the same filter by type; null when there are too many to count one by one. */
  types: TypeCount[] | null;
  /** The states of all that match, when all are selected. */
  standings: StandingCount[] | null;
  colleagues: Colleague[];
  periods: PeriodRow[];
  banks: BankRow[];
  above: RegionRow[];
  below: RegionRow[];
  views: NamedView[];
  pasted: PastedList | null;
};

type Asked = {
  filter: CaseFilter;
  today: string /** False when the view cannot be looked for yet. */;
  listed: boolean;
};

/** What the page of cases shows: a page of them, how many match, and what one may choose from. */
export async function getTriage(actor: UserActor, { filter, today, listed }: Asked): Promise<Triage> {
  const place = filter.region || topRegion(actor.regions);
  const assigns = bulkVerbsOf(actor.role).includes("assign");
  const rolledUp = isRolledUp(actor, filter);
  const [page, counted, found, standings, around] = await Promise.all([
    listed ? listCases(actor, filter, today) : { rows: [], before: null, after: null },
    listed && !rolledUp ? countMatching(actor, filter, today) : null,
    listed && !rolledUp ? countMatchingTypes(actor, filter, today) : [],
    filter.all ? countStandings(actor, filter, today) : null,
    reading(actor, (tx) =>
      Promise.all([
        countCasesByType(actor, filter, tx),
        listPeriods(actor, tx),
        actor.bank ? [] : listBanks(actor, tx),
        listAncestors(actor, place, tx),
        listChildren(actor, place, tx),
        assigns ? listColleaguesIn(actor, place, tx) : [],
        listViews(actor, tx),
        findPastedList(actor, filter.list, tx),
      ]),
    ),
  ]);
  const [counts, periods, banks, above, below, colleagues, views, pasted] = around;
  const matching = counted ?? { count: liveOf(counts, filter), exact: true };
  const types = rolledUp ? counts.map(({ type, live, families }) => ({ type, count: live, families })) : found;
  return { page, matching, counts, types, standings, colleagues, periods, banks, above, below, views, pasted };
}

/** Whether the roll-up counts just what the list shows: a place, a period, a bank, a type, alive. What is acted on is counted. */
function isRolledUp(actor: UserActor, filter: CaseFilter): boolean {
  return actor.byName && !filter.all && !isNarrowed({ ...filter, type: "", bank: "" });
}

const liveOf = (counts: readonly CaseCountRow[], { type }: CaseFilter): number =>
  counts.filter((row) => type === "" || row.type === type).reduce((sum, row) => sum + row.live, 0);
