import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { type BankRow, listBanks } from "@/lib/banks/queries";
import { currentPeriod, listPeriods, type PeriodRow } from "@/lib/periods/queries";
import type { Reader } from "@/lib/platform/database/db";
import type { ViewFilter } from "@/lib/realisation/filter";
import { getScopeName, listAncestors, listChildren, type RegionRow } from "@/lib/regions/queries";
import { topRegion } from "@/lib/regions/rules";

/** What a page is about: a region, a period, a bank, and what else one may choose. */
export type View = {
  /** '' = everything that the actor sees. */
  region: string;
  /** The region that "/" shows. */
  home: string;
  name: string;
  /** The way down to the region from where the actor's scope begins, itself included. */
  lineage: RegionRow[];
  homeName: string;
  /** The regions whose roll-ups add up to this view. */
  roots: RegionRow[];
  period: PeriodRow;
  periods: PeriodRow[];
  bank: string;
  banks: BankRow[];
};

/** The view that an address asks for; null when the region is not there or is outside the actor's scope. */
export async function findView(
  actor: UserActor,
  filter: ViewFilter,
  region: string,
  outer?: Reader,
): Promise<View | null> {
  return reading(
    actor,
    async (tx) => {
      const home = topRegion(actor.regions);
      // Asked together: the answers come in one trip.
      const [lineage, periods, current, banks, scopeName, tops] = await Promise.all([
        listAncestors(actor, region, tx),
        listPeriods(actor, tx),
        filter.period === "" ? currentPeriod(actor, tx) : null,
        listBanks(actor, tx),
        home === "" ? getScopeName(actor, tx) : "",
        region === "" ? listChildren(actor, "", tx) : [],
      ]);
      const own = lineage.at(-1);
      if (region !== "" && !own) return null;
      const period = periods.find(({ code }) => code === filter.period) ?? current ?? (await currentPeriod(actor, tx));
      if (!period) return null;
      const homeName = home === "" ? scopeName : (lineage.find((r) => r.code === home)?.name ?? "");
      return {
        region,
        home,
        name: own?.name ?? homeName,
        lineage: lineage.filter(({ code }) => actor.regions.some((prefix) => code.startsWith(prefix))),
        homeName,
        roots: own ? [own] : tops,
        period,
        periods,
        bank: actor.bank ?? (banks.some(({ code }) => code === filter.bank) ? filter.bank : ""),
        banks,
      };
    },
    outer,
  );
}
