import { type List, placeName } from "@/app/api/export/[name]/list";
import { typeLabel } from "@/lib/cases/present/words";
import { kpmFaults, parseKpmFilter } from "@/lib/kpm/filter";
import { familyAbout, familySheet, searchHindrance } from "@/lib/kpm/present/families";
import { listAllFamilies } from "@/lib/kpm/queries/all-families";
import { currentPeriod, findPeriod } from "@/lib/periods/queries";
import { topRegion } from "@/lib/regions/rules";

/** The filtered list of families. */
export const kpm: List = {
  permission: "kpm.read",
  faults: ({ actor, params }) => kpmFaults(params, topRegion(actor.regions)),
  async take({ actor, params }) {
    const home = topRegion(actor.regions);
    const filter = parseKpmFilter(params, home);
    const region = filter.region || home;
    const hindrance = searchHindrance(filter.q, region);
    if (hindrance) return new Response(hindrance, { status: 409 });
    const asked = filter.period === "" ? null : await findPeriod(actor, filter.period);
    if (filter.period !== "" && !asked) return null;
    const period = filter.q === "" ? (asked ?? (await currentPeriod(actor))) : null;
    const place = await placeName(actor, region);
    if (place === null) return null;
    return {
      file: `kpm-${region || "semua"}`,
      region,
      period: period?.code ?? filter.period,
      about: [
        ["Wilayah", place],
        ...familyAbout(filter, period?.label ?? null),
        ["Sumber", "Salur: DPM, SP2D dan laporan bank yang sudah masuk"],
      ],
      sheets: [
        familySheet(listAllFamilies(actor, filter, period?.id ?? null), {
          money: period !== null,
          labelOf: typeLabel,
        }),
      ],
    };
  },
};
