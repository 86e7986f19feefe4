import { type List, placeName } from "@/app/api/export/[name]/list";
import type { UserActor } from "@/lib/auth/actor";
import { parseRepairFilter, repairFaults } from "@/lib/repair/filter";
import { copySheet } from "@/lib/repair/present/workbook";
import { allCopies, listLatestCopies } from "@/lib/repair/queries/copies";

/** The copies of DTKS of one kab/kota, or the newest of each. */
export const repair: List = {
  permission: "repair.read",
  // Of every copy, whichever is looked at.
  faults: ({ actor, params }) => repairFaults(params, { only: ownOf(actor), on: [parseRepairFilter(params).copy] }),
  async take({ actor, params }) {
    const region = ownOf(actor) ?? parseRepairFilter(params).region;
    const place = await placeName(actor, region);
    if (place === null) return null;
    return {
      file: `salinan-dtks-${region || "semua"}`,
      region,
      period: "",
      about: [
        ["Wilayah", place],
        ["Isi", region === "" ? "salinan terakhir tiap kab/kota" : "semua salinan kab/kota ini"],
        ["Sumber", "salinan DTKS yang sudah masuk"],
      ],
      sheets: [copySheet(region === "" ? [await listLatestCopies(actor)] : allCopies(actor, region))],
    };
  },
};

/** The one kab/kota of whoever has one. */
function ownOf({ regions: [only, ...others] }: UserActor): string | null {
  return only?.length === 4 && others.length === 0 ? only : null;
}
