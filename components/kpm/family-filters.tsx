import { type Choice, ViewPicker } from "@/components/shell/view-picker";
import { isSortable, type KpmFilter } from "@/lib/kpm/filter";
import { GAP_LABELS } from "@/lib/kpm/present/families";

type Named = { code: string; name: string };
type FamilyFiltersProps = {
  filter: KpmFilter;
  /** The place that is meant when none is chosen: an order that every choice can follow stays. */
  home: string;
  period: string;
  periods: readonly { code: string; label: string; programName: string }[];
  /** Empty for a bank, which sees only its own. */
  banks: readonly Named[];
  above: readonly Named[];
  below: readonly Named[];
};

/** Place, period, bank, and where in the funnel the families are. */
export function FamilyFilters({ filter, home, period, periods, banks, above, below }: FamilyFiltersProps) {
  const option = ({ code, name }: Named, mark = "") => ({ value: code, label: mark + name });
  const choices: Choice[] = [
    {
      name: "region",
      label: "Wilayah",
      value: filter.region,
      options: [
        { value: "", label: "Semua wilayah saya" },
        ...above.map((row) => option(row)),
        ...below.map((row) => option(row, "› ")),
      ],
    },
    {
      name: "period",
      label: "Periode",
      value: period,
      options: [
        ...(period === "" ? [{ value: "", label: "Pilih periode" }] : []),
        ...periods.map((row) => ({ value: row.code, label: `${row.programName} · ${row.label}` })),
      ],
    },
    {
      name: "bank",
      label: "Bank",
      value: filter.bank,
      options: [{ value: "", label: "Semua bank" }, ...banks.map((row) => option(row))],
    },
    {
      name: "gap",
      label: "Berhenti di",
      value: filter.gap,
      options: [
        { value: "", label: "Semua tahap" },
        ...Object.entries(GAP_LABELS)
          .filter(([gap]) => gap !== "dpm")
          .map(([value, label]) => ({ value, label })),
      ],
    },
    {
      name: "explained",
      label: "Sebab",
      value: filter.explained,
      options: [
        { value: "", label: "Semua" },
        { value: "no", label: "Belum terjelaskan" },
        { value: "yes", label: "Terjelaskan" },
      ],
    },
  ];
  return (
    <ViewPicker
      action="/kpm"
      choices={choices.filter((choice) => choice.name !== "bank" || banks.length > 0)}
      kept={{ step: filter.step, sort: isSortable("bank", { region: home, q: "" }) ? filter.sort : "" }}
    />
  );
}
