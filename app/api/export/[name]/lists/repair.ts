import { parseRepairFilter } from "@/lib/repair/filter";
import { copySheet } from "@/lib/repair/present/workbook";
import { allCopies, listLatestCopies } from "@/lib/repair/queries/copies";
import { type List, placeName } from "../list";

/** The copies of DTKS of one kab/kota, or the newest of each. */
export const repair: List = {
  permission: "repair.read",
  async take({ actor, params }) {
    const [only] = actor.regions;
    const own = actor.regions.length === 1 && only?.length === 4 ? only : "";
    const region = own || parseRepairFilter(params).region;
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
