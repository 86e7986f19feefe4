import { type List, placeName } from "@/app/api/export/[name]/list";
import { caseFaults, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { caseAbout, caseSheet } from "@/lib/cases/list/present/workbook";
import { listAllCases } from "@/lib/cases/list/queries/list-cases";
import { findPeriod } from "@/lib/periods/queries";
import { topRegion } from "@/lib/regions/rules";
import { dateIn } from "@/lib/values/dates";

/** The filtered list of cases. */
export const cases: List = {
  permission: "cases.read",
  faults: ({ params }) => caseFaults(params),
  async take({ actor, params, now }) {
    const filter = parseCaseFilter(params);
    const region = filter.region || topRegion(actor.regions);
    const period = filter.period === "" ? null : await findPeriod(actor, filter.period);
    const place = await placeName(actor, region);
    if (place === null || (filter.period !== "" && !period)) return null;
    return {
      file: `masalah-${region || "semua"}`,
      region,
      period: filter.period,
      about: [
        ["Wilayah", place],
        ...caseAbout(filter, period?.label ?? null),
        ["Sumber", "Salur: pemeriksaan atas setiap berkas yang masuk"],
      ],
      sheets: [caseSheet(listAllCases(actor, filter, dateIn(now, region)))],
    };
  },
};
