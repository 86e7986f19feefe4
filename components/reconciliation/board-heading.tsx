import { ViewPicker } from "@/components/shell/view-picker";
import { PageHeading } from "@/components/ui/page/page-heading";
import type { BoardFilter } from "@/lib/reconciliation/filter";
import { type PeriodChoice, periodOptions, placeOptions } from "@/lib/reconciliation/present/board";

type BoardHeadingProps = {
  filter: BoardFilter;
  periods: readonly PeriodChoice[];
  /** The one that is shown; undefined when the address asks for one that there is not. */
  period: PeriodChoice | undefined;
  places: readonly { code: string; name: string }[];
  faults: readonly string[];
};

/** The head of the board, with the choice of period and place. */
export function BoardHeading({ filter, periods, period, places, faults }: BoardHeadingProps) {
  const several = places.length > 1;
  return (
    <PageHeading
      title="Rekonsiliasi"
      lead="Perintah bayar, laporan bank, dan hasil lapangan: siapa yang sudah cocok dan berapa selisihnya."
      actions={
        <ViewPicker
          action="/reconciliation"
          choices={[
            {
              name: "period",
              label: "Periode",
              value: period?.code ?? "",
              options: periodOptions(periods, period !== undefined),
            },
            ...(several
              ? [{ name: "region", label: "Wilayah", value: filter.region, options: placeOptions(places) }]
              : []),
          ]}
          kept={{ state: filter.state, ...(several ? {} : { region: filter.region }) }}
        />
      }
      faults={faults}
    />
  );
}
