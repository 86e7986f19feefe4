import type { List } from "@/app/api/export/[name]/list";
import { numbersFaults, numbersFilterOf } from "@/lib/cases/numbers/filter";
import { numberSheets, numbersAbout } from "@/lib/cases/numbers/present/sheets";
import { findNumbers } from "@/lib/cases/numbers/queries";
import { topRegion } from "@/lib/regions/rules";
import { dateIn } from "@/lib/values/dates";

/** The numbers of cases: the chosen breakdown, what came and went, ages and growth. */
export const numbers: List = {
  permission: "cases.read",
  faults: ({ actor, params }) => numbersFaults(actor.role, params),
  async take({ actor, params, now }) {
    const filter = numbersFilterOf(actor.role, params);
    const region = filter.region || topRegion(actor.regions);
    const today = dateIn(now, filter.region || actor.regions[0]);
    const found = await findNumbers(actor, filter, today);
    if (!found) return null;
    return {
      file: `angka-masalah-${region || "semua"}`,
      region,
      period: filter.period,
      about: numbersAbout(found, filter, today),
      sheets: numberSheets(found, filter, today),
    };
  },
};
