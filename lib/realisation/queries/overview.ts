import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { ViewFilter } from "@/lib/realisation/filter";
import type { TrendPoint } from "@/lib/realisation/rules/trend";
import { type BankShare, listBankShares } from "./banks";
import { type Figures, getFigures } from "./places";
import { countProblems, type ProblemCount } from "./problems";
import { listTrend } from "./trend";
import { findView, type View } from "./view";

export type OverviewRows = {
  view: View;
  figures: Figures;
  points: TrendPoint[];
  problems: ProblemCount[];
  /** Only of a kab/kota and above, with no bank chosen. */
  banks: BankShare[];
};

/** Recaps, and banks side by side, know nothing below a kab/kota and nothing of one bank. */
export const comparesSources = ({ region, bank }: View): boolean => region.length <= 4 && bank === "";

/** All that the summary of a region shows, read in one transaction; null when the region is not there for the actor. */
export async function findOverview(actor: UserActor, filter: ViewFilter, region: string): Promise<OverviewRows | null> {
  return reading(actor, async (tx) => {
    const view = await findView(actor, filter, region, tx);
    if (!view) return null;
    const [figures, points, problems, banks] = await Promise.all([
      getFigures(actor, view, tx),
      listTrend(actor, view, tx),
      countProblems(actor, view, tx),
      comparesSources(view) ? listBankShares(actor, view, tx) : [],
    ]);
    return { view, figures, points, problems, banks };
  });
}
