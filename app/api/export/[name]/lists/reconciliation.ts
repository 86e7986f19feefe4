import { allPages, type List, placeName } from "@/app/api/export/[name]/list";
import { listPeriods } from "@/lib/periods/queries";
import { boardFaults, parseBoardFilter } from "@/lib/reconciliation/filter";
import { BOARD_LABELS } from "@/lib/reconciliation/present/board";
import { agesSheet, boardSheet } from "@/lib/reconciliation/present/workbook";
import { sumAges } from "@/lib/reconciliation/queries/ageing";
import { getBoard } from "@/lib/reconciliation/queries/board";
import { chosenPeriod } from "@/lib/reconciliation/rules/period";
import { topRegion } from "@/lib/regions/rules";
import { dateIn } from "@/lib/values/dates";

/** The board of kab/kota and banks, and the ages of their money and cards. */
export const reconciliation: List = {
  permission: "reconciliation.read",
  faults: ({ params }) => boardFaults(params),
  async take({ actor, params, now }) {
    const filter = parseBoardFilter(params);
    const period = chosenPeriod(await listPeriods(actor), filter.period);
    const region = filter.region || topRegion(actor.regions);
    const place = await placeName(actor, region);
    if (!period || place === null) return null;
    const ages = await sumAges(actor, period.id, filter.region);
    return {
      file: `rekonsiliasi-${region || "semua"}-${period.code}`,
      region,
      period: period.code,
      about: [
        ["Wilayah", place],
        ["Periode", `${period.programName}, ${period.label}`],
        ["Keadaan", filter.state === "" ? "semua" : BOARD_LABELS[filter.state].label],
        ["Sumber", "perintah bayar, laporan bank, dan hasil lapangan yang sudah masuk"],
      ],
      sheets: [
        boardSheet(allPages((after) => getBoard(actor, period.id, { ...filter, after }))),
        ...(ages.length > 0 ? [agesSheet(ages, dateIn(now, region))] : []),
      ],
    };
  },
};
