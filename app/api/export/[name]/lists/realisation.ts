import type { List } from "@/app/api/export/[name]/list";
import { parseRecapSort, parseView, recapsFaults, viewFaults } from "@/lib/realisation/filter";
import { placesWord } from "@/lib/realisation/present/funnel";
import {
  bankSheet,
  funnelSheet,
  problemSheet,
  rankingSheet,
  recapSheet,
  viewAbout,
} from "@/lib/realisation/present/workbook";
import { findOverview } from "@/lib/realisation/queries/overview";
import { findRecaps } from "@/lib/realisation/queries/recap-rows";
import { inRecapOrder } from "@/lib/realisation/rules/orders";
import { viewOf } from "@/lib/realisation/rules/overview";
import { topRegion } from "@/lib/regions/rules";
import { parseRegionCode } from "@/lib/values/region-code";

const regionOf = (asked: string | undefined, regions: readonly string[]): string | null =>
  asked ? parseRegionCode(asked) : topRegion(regions);

/** The tables of a region: its funnel, the ranking of its places in the order of the screen, its problems and banks. */
export const regions: List = {
  permission: "realisation.read",
  faults: ({ params }) => viewFaults(params),
  async take({ actor, params }) {
    const filter = parseView(params);
    const region = regionOf(params.region, actor.regions);
    const found = region === null ? null : await findOverview(actor, filter, region);
    if (!found) return null;
    const { view, figures, problems, banks } = found;
    const { source, below, funnel, ranking } = viewOf({ view, figures }, filter);
    return {
      file: `wilayah-${view.region || "semua"}-${view.period.code}`,
      region: view.region,
      period: view.period.code,
      about: [["Wilayah", view.name], ...viewAbout(view, funnel, { shown: source, below })],
      sheets: [
        ...(ranking.length > 0
          ? [rankingSheet(ranking, placesWord(ranking.map(({ code }) => code)).replace("/", "-"))]
          : []),
        funnelSheet(funnel),
        problemSheet(problems),
        ...(banks.length > 0 ? [bankSheet(banks)] : []),
      ],
    };
  },
};

/** Quota and recap of each kab/kota. */
export const recaps: List = {
  permission: "realisation.read",
  faults: ({ params }) => recapsFaults(params),
  async take({ actor, params }) {
    const region = regionOf(params.region, actor.regions)?.slice(0, 4);
    const filter = { ...parseView(params), bank: "", source: "" as const };
    const found = region === undefined ? null : await findRecaps(actor, filter, region);
    if (!found) return null;
    const { view, rows, files } = found;
    return {
      file: `kuota-rekap-${view.region || "semua"}-${view.period.code}`,
      region: view.region,
      period: view.period.code,
      about: [
        ["Wilayah", view.name],
        ["Periode", `${view.period.programName}, ${view.period.label}`],
        ["Sumber", "kuota menurut SK dan rekap nasional Kemensos; berkas dan barisnya ada di setiap baris"],
      ],
      sheets: [recapSheet(inRecapOrder(rows, parseRecapSort(params)), { files, seesRecaps: actor.bank === null })],
    };
  },
};
