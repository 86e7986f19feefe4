import { addressFaults, oneOf, type SearchParams } from "@/lib/values/address";
import { parseRegionCode } from "@/lib/values/region-code";
import { isMove, type Move } from "./rules";

/** The parameters of /repair. copy: the date of the copy that is looked at, '' = the latest. */
export type RepairFilter = { region: string; copy: string; move: Move; after: number };

export function parseRepairFilter(params: SearchParams): RepairFilter {
  const [copy, move, after] = [oneOf(params, "copy"), oneOf(params, "move"), oneOf(params, "after")];
  return {
    region: parseRegionCode(oneOf(params, "region"))?.slice(0, 4) ?? "",
    copy: /^\d{4}-\d{2}-\d{2}$/.test(copy) && !Number.isNaN(Date.parse(copy)) ? copy : "",
    move: isMove(move) ? move : "entered",
    after: /^\d{1,9}$/.test(after) ? Number(after) : 0,
  };
}

/** What of the address could not be followed, in sentences; only: the one kab/kota of an actor who has one; on: the copies there are. */
export const repairFaults = (
  params: SearchParams,
  { only, on }: { only: string | null; on: readonly string[] },
): string[] =>
  addressFaults(
    params,
    (given) => {
      const filter = parseRepairFilter(given);
      return { ...filter, region: only ?? filter.region, copy: on.find((day) => day === filter.copy) };
    },
    { region: "wilayah", copy: "salinan", move: "perubahan", after: "halaman" },
  );

/** The address of a view; a changed filter starts again at the first page. */
export function repairHref(filter: RepairFilter, change: Partial<RepairFilter> = {}): string {
  const { after, ...view } = { ...filter, after: 0, ...change };
  const query = new URLSearchParams(Object.entries(view).filter(([, value]) => value !== ""));
  if (after > 0) query.set("after", String(after));
  return `/repair?${query}`;
}

/** Where those who moved so are taken away as a workbook. */
export const movesHref = ({ region, move }: RepairFilter, copy: string): string =>
  `/api/repair/${region}/moves?${new URLSearchParams({ copy, move })}`;
