import { type List, placeName } from "@/app/api/export/[name]/list";
import { listsFamilies, parseVisitFilter, sizeBelow, visitFaults } from "@/lib/field/filter";
import { visitPlaceSheet, visitSheet } from "@/lib/field/present/workbook";
import { allVisits, listVisitPlaces } from "@/lib/field/queries/visits";
import { topRegion } from "@/lib/regions/rules";
import { dateIn } from "@/lib/values/dates";

/** The visits to make: by name inside a kecamatan, counted by place above it, as on screen. */
export const field: List = {
  permission: "field.work",
  faults: ({ actor, params }) => visitFaults(params, topRegion(actor.regions)),
  async take({ actor, params, now }) {
    const filter = parseVisitFilter(params, topRegion(actor.regions));
    const { region } = filter;
    const place = await placeName(actor, region);
    if (place === null) return null;
    const below = { region, size: sizeBelow(region, actor.regions), today: dateIn(now, region || actor.regions[0]) };
    return {
      file: `kunjungan-${region || "semua"}`,
      region,
      period: "",
      about: [
        ["Wilayah", place],
        ["Isi", "keluarga yang masalahnya menunggu kunjungan pendamping"],
      ],
      sheets: [
        listsFamilies(region)
          ? visitSheet(allVisits(actor, filter))
          : visitPlaceSheet(await listVisitPlaces(actor, below)),
      ],
    };
  },
};
